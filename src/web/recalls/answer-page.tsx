import '../receipts/receiving.css'
import './recalls.css'
import { Button, NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { answerInput } from '#recalls/recall.ts'
import { useSubjectWords } from '../conformity/subject-words.tsx'
import { useKeeping, useQueue } from '../outbox/outboxes.tsx'
import { useKeptRead } from '../outbox/use-kept-read.ts'
import { useKept } from '../receipts/kept.ts'
import { useChanged } from '../receipts/use-record.ts'
import { useMe, useOperation, useRoles } from '../session/me.ts'
import { useAddress, useParam } from '../shell/address.ts'
import { Back, Loaded, Page } from '../ui/page.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { ReadIt } from './own-notices.tsx'
import { useUnitWords } from './unit-words.ts'
import { useQueued } from './use-queued.ts'
import { saidOf, type WardSaid, WardFields, wardsOf } from './ward-fields.tsx'

/** A party's notice: what to do, what the books say it has, and its answer ward by ward. */
export const AnswerPage = () => {
  const t = useTranslations('recalls')
  const operation = useOperation()
  const recall = useParam('recall')
  const navigate = useNavigate()
  const me = useMe()
  const mine = me.data?.memberships.find((each) => each.operation === operation)?.party?.id
  const party = useAddress()['party'] ?? mine ?? null
  const { user } = useKeeping().kept ?? {}
  const words = useSubjectWords()
  const found = useKeptRead('getRecall', { params: { operation, recall } })
  const { instruction, reason, subject } = found.data ?? {}
  return (
    <Page
      title={
        subject && instruction
          ? t(`own.do.${instruction}`, { what: words(subject) })
          : t('own.answer')
      }
      above={<Back to={`/o/${operation}/recalls/${recall}`}>{t('theRecall')}</Back>}
      below={reason}
    >
      {party === null && (
        <div className='wb-form'>
          <RecordPicker
            kind='party'
            label={t('own.whose')}
            value={null}
            onChange={(id) =>
              void navigate({ to: '.', search: { party: id ?? undefined }, replace: true })
            }
          />
        </div>
      )}
      <Loaded of={{ data: found.data && user, error: found.error }}>
        {(whose) => party && <Form key={party} user={whose} recall={recall} party={party} />}
      </Loaded>
    </Page>
  )
}

interface Draft {
  readonly wards: Readonly<Record<string, WardSaid>>
  readonly by: z.output<typeof by>
}

const by = z.enum(['telephone', 'e-mail', 'letter', 'message', 'in person'])

const Form = ({ user, recall, party }: { user: string; recall: string; party: string }) => {
  const t = useTranslations('recalls')
  const ui = useTranslations('ui')
  const operation = useOperation()
  const navigate = useNavigate()
  const isFacility = useRoles().includes('facility')
  const unitWords = useUnitWords()
  const changed = useChanged()
  const { value, keep, drop } = useKept<Draft>(
    `${user}/recall/${recall}/${party}/${changed?.id ?? ''}`,
    () => ({ wards: {}, by: 'telephone', ...(changed && draftOf(changed.body)) }),
  )
  const { queue, problem, busy } = useQueued(changed)
  const { notice, wards } = useParty(operation, recall, party)
  const waits = useQueue().acts.some(
    ({ touches, state, route }) =>
      route === 'answerRecall' && state === 'waiting' && touches.includes(recall),
  )
  const said = wardsOf(value.wards)
  const send = async () => {
    const from = isFacility ? {} : { onBehalfOf: { party, by: value.by } }
    const id = await queue({
      route: 'answerRecall',
      params: { operation, recall },
      body: { party, wards: said, ...from },
      schema: answerInput,
      touches: [recall],
      words: { key: 'recallAnswer', values: { count: said.length } },
    })
    if (id === undefined) return
    drop()
    const back = isFacility ? 'deliveries/at' : `recalls/${recall}`
    await navigate({ to: `/o/${operation}/${changed ? 'receiving/queue' : back}` })
  }
  return (
    <div className='wb-form'>
      <section className='wb-told'>
        {notice && <h2>{notice.party.name}</h2>}
        <p>
          {notice && notice.units.length > 0
            ? t('own.books', { units: unitWords(notice.units) })
            : t('notices.hasNothing')}
        </p>
        {waits && <p>{t('own.waits')}</p>}
        {notice?.state === 'told' && (
          <div className='wb-told-acts'>
            <ReadIt recall={recall} party={party} />
          </div>
        )}
      </section>
      {!isFacility && (
        <NativeSelect
          label={t('own.toldBy')}
          size='lg'
          data={by.options.map((way) => ({
            value: way,
            label: ui(`by.${way === 'in person' ? 'person' : way}`),
          }))}
          value={value.by}
          onChange={({ currentTarget }) =>
            keep((now) => ({ ...now, by: currentTarget.value as Draft['by'] }))
          }
        />
      )}
      <p className='wb-hint'>{t('own.help')}</p>
      {wards.map((ward) => (
        <WardFields
          key={ward.id}
          ward={ward}
          said={value.wards[ward.id]}
          change={(more) => keep((now) => ({ ...now, wards: { ...now.wards, [ward.id]: more } }))}
        />
      ))}
      {problem && (
        <p role='alert' className='wb-problem'>
          {problem}
        </p>
      )}
      <div className='wb-thumb'>
        <Button size='lg' loading={busy} disabled={said.length === 0} onClick={() => void send()}>
          {t('own.send', { wards: said.length })}
        </Button>
      </div>
    </div>
  )
}

/** What an answer in the queue says, as it was typed. */
const draftOf = (body: Readonly<Record<string, unknown>>): Draft => {
  const { wards } = answerInput.parse(body)
  const { data: from } = z.object({ onBehalfOf: z.object({ by }) }).safeParse(body)
  return { wards: saidOf(wards), by: from?.onBehalfOf.by ?? 'telephone' }
}

/** What the party was told, and the wards it can answer for, as this device last read them. */
const useParty = (operation: string, recall: string, party: string) => {
  const t = useTranslations('recalls')
  const params = { operation, recall }
  const notices = useKeptRead('listRecallNotices', { params, query: { party, limit: 1 } })
  const holders = useKeptRead('listRecallHolders', { params, query: { party, limit: 200 } })
  const run = useKeptRead('listPlaces', { query: { operatedBy: party, limit: 100 } })
  const rows = holders.data?.items ?? []
  const places = [...rows.flatMap(({ place }) => place ?? []), ...(run.data?.items ?? [])]
  const whole = { id: '', name: t('asWhole') }
  const named = [...new Map(places.map(({ id, name }) => [id, { id, name }])).values()]
  return {
    notice: notices.data?.items[0],
    wards: [...named, whole].map((ward) => ({
      ...ward,
      there: rows
        .filter(({ place }) => (place?.id ?? '') === ward.id)
        .reduce((sum, { quantity }) => sum + quantity, 0),
    })),
  }
}
