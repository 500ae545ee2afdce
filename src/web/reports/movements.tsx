import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { Figure } from '../ui/figure.tsx'
import { useActWords } from '../ui/timeline.tsx'
import { When } from '../ui/when.tsx'

/** The postings behind goods, each with the act that made it, the latest first. */
export const Movements = ({ of }: { of: Answered<'traceLot'>['movements'] }) => {
  const t = useTranslations('reports')
  const stage = useTranslations('stages')
  const kind = useActWords()
  return (
    <ol className='wb-timeline'>
      {of.map((move) => (
        <li key={`${move.act}${move.line}`}>
          <span className='wb-timeline-what'>{kind(move.kind)}</span>
          <Figure value={move.quantity} basis={move.basis} />
          <span>{t('fromTo', { from: stage(move.from.stage), to: stage(move.to.stage) })}</span>
          <span className='wb-timeline-who'>{move.actor}</span>
          <When at={move.happenedAt} />
          {move.reverses && <span className='wb-held'>{t('takenBack')}</span>}
          {move.reason && <p>{move.reason}</p>}
          {move.source && (
            <p className='wb-claim'>
              {move.quote && <q>{move.quote.replaceAll(/^["“]|["”]$/g, '')}</q>} {move.source}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
