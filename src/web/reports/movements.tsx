import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'
import { Figure } from '../ui/figure.tsx'
import { useActWords } from '../ui/act-words.ts'
import { TakeBack } from '../ui/take-back.tsx'
import { When } from '../ui/when.tsx'

/** The postings behind goods, each with the act that made it, the latest first. */
export const Movements = ({ of }: { of: Answered<'traceLot'>['movements'] }) => {
  const t = useTranslations('reports')
  const stage = useTranslations('stages')
  const kind = useActWords()
  const ui = useTranslations('ui')
  // An act of several postings is taken back as a whole, so it is offered once.
  const firsts = new Map(of.toReversed().map((move) => [move.act, move.seq]))
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
          {move.takenBack && <span className='wb-held'>{ui('takeBack.taken')}</span>}
          {!move.takenBack && firsts.get(move.act) === move.seq && (
            <TakeBack act={{ id: move.act, kind: move.kind }} />
          )}
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
