import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { useRead } from '../api/query.ts'
import { Section } from '../ui/page.tsx'

type File = Answered<'listFiles'>['items'][number]

/** Photographs and papers of a receipt, each with what it shows; nothing where there are none. */
export const Photographed = ({ operation, subject }: { operation: string; subject: string }) => {
  const t = useTranslations('receipts.photographs')
  const query = { subject, order: 'oldest', limit: 200 } as const
  const found = useRead('listFiles', { params: { operation }, query })
  const files = found.data?.items ?? []
  if (files.length === 0) return null
  return (
    <Section title={t('title')}>
      <ul className='wb-gallery'>
        {files.map((file, at) => (
          <li key={file.id}>
            <Shown operation={operation} file={file} name={t('one', { number: at + 1 })} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Shown = ({ operation, file, name }: { operation: string; file: File; name: string }) => {
  const { id, type, caption, name: called } = file
  const address = `/api/operations/${operation}/files/${id}?inline=true`
  const said = caption ?? called ?? name
  return (
    <a href={address} target='_blank' rel='noreferrer'>
      {type.startsWith('image/') && <img src={address} alt={name} loading='lazy' />}
      <span>{said}</span>
    </a>
  )
}
