import { Skeleton } from '@mantine/core'
import { useFormatter, useTranslations } from 'use-intl'
import { rowsOf, type RowOf, useList } from '../api/query.ts'
import { useActWords } from './act-words.ts'
import { TakeBack } from './take-back.tsx'
import { When } from './when.tsx'

/** What was done about one thing, the latest first: who, when, on the strength of what. */
export const Timeline = ({ operation, subject }: { operation: string; subject: string }) => (
  <Acts found={useList('listActs', { params: { operation }, query: { subject } })} />
)

/** The same of what all operations share: a party, a place, an item, a lot, a person. */
export const RegisterTimeline = ({ subject }: { subject: string }) => (
  <Acts found={useList('listRegisterActs', { query: { subject } })} />
)

const Acts = ({ found }: { found: ReturnType<typeof useList<'listActs'>> }) => {
  const t = useTranslations('ui')
  if (found.isPending) return <Skeleton height={120} className='wb-late' />
  const acts = rowsOf<'listActs'>(found.data)
  if (acts.length === 0) return <p className='wb-hint'>{t('nothingYet')}</p>
  return (
    <ol className='wb-timeline'>
      {acts.map((act) => (
        <ActLine key={act.id} act={act} />
      ))}
      {found.hasNextPage && (
        <li>
          <button type='button' className='wb-link' onClick={() => void found.fetchNextPage()}>
            {t('earlier')}
          </button>
        </li>
      )}
    </ol>
  )
}

const ActLine = ({ act }: { act: RowOf<'listActs'> }) => {
  const t = useTranslations('ui')
  const format = useFormatter()
  const kind = useActWords()
  const late = Date.parse(act.recordedAt) - Date.parse(act.happenedAt) > 3_600_000
  return (
    <li>
      <span className='wb-timeline-what'>{kind(kindOf(act))}</span>
      <span className='wb-timeline-who'>
        {act.onBehalfOf
          ? t('actorFor', { actor: act.actor.name, party: act.onBehalfOf.name })
          : act.actor.name}
      </span>
      <When at={act.happenedAt} />
      {late && (
        <span className='wb-timeline-late'>
          {t('recordedAt', { at: format.dateTime(new Date(act.recordedAt), 'short') })}
        </span>
      )}
      {act.takenBack ? (
        <span className='wb-held'>{t('takeBack.taken')}</span>
      ) : (
        act.moved && <TakeBack act={act} />
      )}
      {act.reason && <p className='wb-timeline-words'>{act.reason}</p>}
      {act.source && (
        <p className='wb-claim'>
          {act.quote && <q>{act.quote.replaceAll(/^["“]|["”]$/g, '')}</q>} {act.source.title}
        </p>
      )}
    </li>
  )
}

/** A closing that corrects an earlier one is what opened the consignment again. */
const kindOf = ({ kind, corrects }: RowOf<'listActs'>): string =>
  kind === 'consignment.close' && corrects !== null ? 'consignment.reopen' : kind
