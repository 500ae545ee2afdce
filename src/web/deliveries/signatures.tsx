import { useTranslations } from 'use-intl'
import { useRead } from '../api/query.ts'
import { useOperation } from '../session/me.ts'
import { Figure } from '../ui/figure.tsx'
import { When } from '../ui/when.tsx'
import type { Delivery } from './delivery-page.tsx'

type Signature = Delivery['signatures'][number]

/** Who signed for what, and on which basis; the latest first. */
export const Signatures = ({ delivery }: { delivery: Delivery }) => {
  const t = useTranslations('deliveries')
  if (delivery.signatures.length === 0) return <p className='wb-quiet'>{t('nobodySigned')}</p>
  return (
    <ol className='wb-timeline'>
      {delivery.signatures.toReversed().map((signature) => (
        <li key={signature.id}>
          <span className='wb-timeline-what'>
            {signature.kind === 'delivery.refuse'
              ? t('refusedBy', { name: signature.signedBy ?? signature.actor })
              : t('signedBy', { name: signature.signedBy ?? signature.actor })}
          </span>
          <span className='wb-timeline-who'>{t(`bases.${signature.basis}`)}</span>
          <When at={signature.at} />
          <SignedLines delivery={delivery} signature={signature} />
          {signature.note && <p>{signature.note}</p>}
          {signature.source && <Proof source={signature.source} title={signature.sourceTitle} />}
        </li>
      ))}
    </ol>
  )
}

const SignedLines = ({ delivery, signature }: { delivery: Delivery; signature: Signature }) => {
  const t = useTranslations('deliveries')
  return (
    <ul className='wb-signed'>
      {signature.lines.map(({ line: id, reason, ...counts }) => {
        const line = delivery.lines.find((each) => each.id === id)
        return (
          <li key={id}>
            {line?.item.name}{' '}
            {(['sound', 'damaged', 'refused'] as const)
              .filter((finding) => counts[finding] > 0)
              .map((finding) => (
                <span key={finding} className={finding === 'sound' ? undefined : 'wb-held'}>
                  {t(`findings.${finding}`)}{' '}
                  <Figure value={counts[finding]} unit={line?.unit} basis={signature.basis} />{' '}
                </span>
              ))}
            {reason && <q>{reason}</q>}
          </li>
        )
      })}
    </ul>
  )
}

/** The photographs kept with a source. */
const Proof = ({ source, title }: { source: string; title: string | null }) => {
  const operation = useOperation()
  const files = useRead('listFiles', { params: { operation }, query: { subject: source } })
  return (
    <div className='wb-claim'>
      {title}
      <div className='wb-photos'>
        {files.data?.items
          .filter(({ type }) => type.startsWith('image/'))
          .map((file) => (
            <Photo key={file.id} operation={operation} id={file.id} name={file.caption ?? title} />
          ))}
      </div>
    </div>
  )
}

export const Photo = ({
  operation,
  id,
  name,
}: {
  operation: string
  id: string
  name: string | null
}) => {
  const address = `/api/operations/${operation}/files/${id}?inline=true`
  return (
    <a href={address} target='_blank' rel='noreferrer'>
      <img src={address} alt={name ?? ''} loading='lazy' />
    </a>
  )
}
