import { Loader } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'
import type { SubjectValues } from '../conformity/subject-fields.tsx'
import { useOperation } from '../session/me.ts'
import { Refused } from '../ui/refused.tsx'
import { Books } from './books.tsx'

/** Whom the recall would reach, before it is sent: nobody is told by looking. */
export const Preview = ({ subject }: { subject: SubjectValues }) => {
  const t = useTranslations('recalls')
  const operation = useOperation()
  const { kind, packaging } = subject
  const id = { type: subject.item, lot: subject.lot, package: subject.package }[kind]
  const query = {
    kind,
    ...(kind === 'type'
      ? { item: id ?? undefined, maker: subject.maker ?? undefined, packaging }
      : { [kind]: id ?? undefined }),
  }
  const found = useRead('previewRecall', { params: { operation }, query }, { enabled: id !== null })
  return (
    <section className='wb-told wb-preview' aria-label={t('preview.title')} aria-live='polite'>
      <h2>{t('preview.title')}</h2>
      {id === null && <p className='wb-quiet'>{t('preview.choose')}</p>}
      {found.isLoading && <Loader size='sm' aria-label={t('preview.counting')} />}
      {found.error && <Refused error={found.error} />}
      {found.data && (
        <>
          <p>{t('preview.reaches', { parties: found.data.parties, lots: found.data.lots })}</p>
          <Books books={found.data} />
        </>
      )}
    </section>
  )
}
