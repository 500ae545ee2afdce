import '../receipts/receiving.css'
import './recalls.css'
import { Button, NativeSelect, NumberInput, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { alarmInput, harms } from '#recalls/alarm.ts'
import type { facilityStages } from '#stock/stock.ts'
import { useKeeping } from '../outbox/outboxes.tsx'
import { useKeptRead } from '../outbox/use-kept-read.ts'
import { useKept } from '../receipts/kept.ts'
import { PhotographsField } from '../receipts/photographs-field.tsx'
import { useChanged } from '../receipts/use-record.ts'
import { useMe, useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { said } from '../ui/said.ts'
import { Back, Loaded, Page } from '../ui/page.tsx'
import { RadioChoices } from '../ui/radio-choices.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { LotChoice } from './lot-choice.tsx'
import { useQueued } from './use-queued.ts'

/** A facility says that something is wrong with what it has: one screen, one hand, any network. */
export const AlarmNew = () => {
  const t = useTranslations('recalls')
  const operation = useOperation()
  const { user } = useKeeping().kept ?? {}
  const me = useMe()
  const mine = me.data?.memberships.find((each) => each.operation === operation)?.party?.id
  return (
    <Page
      title={t('alarm.raise')}
      above={<Back to={`/o/${operation}/recalls/alarms`}>{t('tabs.alarms')}</Back>}
      below={t('alarm.raiseHelp')}
    >
      <Loaded of={{ data: user, error: null }}>
        {(whose) => <Form key={whose} user={whose} mine={mine ?? null} />}
      </Loaded>
    </Page>
  )
}

interface Draft {
  readonly facility: string | null
  readonly lot: string | null
  readonly ward: string
  readonly what: string
  readonly quantity: number | ''
  readonly harm: (typeof harms)[number]
  readonly photographs: readonly string[]
}

const Form = ({ user, mine }: { user: string; mine: string | null }) => {
  const t = useTranslations('recalls')
  const operation = useOperation()
  const navigate = useNavigate()
  const asked = useAddress()
  const changed = useChanged()
  const { value, keep, drop } = useKept<Draft>(
    `${user}/alarm/${operation}/${changed?.id ?? asked['lot'] ?? ''}`,
    () => ({
      facility: asked['facility'] ?? mine,
      lot: asked['lot'] ?? null,
      ward: '',
      what: '',
      quantity: '',
      harm: 'none',
      photographs: [],
      ...(changed && draftOf(changed)),
    }),
  )
  const { queue, problem, busy } = useQueued(changed)
  const goods = useGoods(operation, value.facility)
  const change = (more: Partial<Draft>) => keep((now) => ({ ...now, ...more }))
  const { facility, lot, photographs, ...rest } = value
  const chosen = goods.rows.find((row) => row.lot.id === lot)
  const send = async () => {
    const id = await queue({
      route: 'raiseAlarm',
      params: { operation },
      body: said({ lot, facility, ...rest }) as Record<string, unknown>,
      schema: alarmInput,
      touches: lot ? [lot] : [],
      words: { key: 'alarm', values: { item: chosen?.item.name ?? '', what: value.what } },
      photographs,
      caption: value.what.slice(0, 2000),
    })
    if (id === undefined) return
    drop()
    await navigate({
      to: `/o/${operation}/${changed ? 'receiving/queue' : `recalls/alarms/${id}`}`,
    })
  }
  return (
    <div className='wb-form'>
      {(mine === null || facility !== mine) && (
        <RecordPicker
          kind='party'
          label={t('facility')}
          description={t('alarm.facilityHelp')}
          value={facility}
          onChange={(id) => change({ facility: id })}
        />
      )}
      <LotChoice rows={goods.rows} lot={lot} choose={(id) => change({ lot: id })} />
      <NativeSelect
        label={t('ward')}
        size='lg'
        data={[
          { value: '', label: t('alarm.wardNotSaid') },
          ...goods.wards.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={value.ward}
        onChange={(event) => change({ ward: event.currentTarget.value })}
      />
      <Textarea
        label={t('alarm.what')}
        description={t('alarm.whatHelp')}
        size='lg'
        autosize
        minRows={2}
        value={value.what}
        onChange={(event) => change({ what: event.currentTarget.value })}
      />
      <NumberInput
        label={t('alarm.howMany')}
        description={t('alarm.howManyHelp')}
        size='lg'
        min={1}
        allowDecimal={false}
        allowNegative={false}
        thousandSeparator=' '
        hideControls
        inputMode='numeric'
        value={value.quantity}
        onChange={(units) => change({ quantity: units === '' ? '' : Number(units) })}
      />
      <RadioChoices
        label={t('alarm.harm')}
        of={harms}
        word={(harm) => t(`alarm.harms.${harm}`)}
        size='md'
        value={value.harm}
        onChange={(harm) => change({ harm })}
      />
      <PhotographsField ids={photographs} change={(ids) => change({ photographs: ids })} />
      <Holding operation={operation} />
      {problem && (
        <p role='alert' className='wb-problem'>
          {problem}
        </p>
      )}
      <div className='wb-thumb'>
        <Button
          size='lg'
          loading={busy}
          disabled={lot === null || facility === null || value.what.trim() === ''}
          onClick={() => void send()}
        >
          {t('alarm.submit')}
        </Button>
      </div>
    </div>
  )
}

/** What an alarm in the queue says, as it was typed. */
const draftOf = ({ id, body, taken }: NonNullable<ReturnType<typeof useChanged>>) => {
  const { facility, lot, ward, what, quantity, harm } = alarmInput.parse(body)
  const photographs = taken(id)
  return {
    facility,
    lot,
    ward: ward ?? '',
    what,
    quantity: quantity ?? ('' as const),
    harm,
    photographs,
  }
}

/** What the alarm will hold, before it is raised. */
const Holding = ({ operation }: { operation: string }) => {
  const t = useTranslations('recalls')
  const settings = useKeptRead('getConformitySettings', { params: { operation } })
  const holds = settings.data?.alarmHolds
  return holds ? <p className='wb-hint'>{t(`alarm.willHold.${holds}`)}</p> : null
}

/** What the facility has, a row for each lot, and where: as this device last read it. */
const useGoods = (operation: string, facility: string | null) => {
  const enabled = { enabled: facility !== null }
  const at = (stage?: (typeof facilityStages)[number]) => ({
    params: { operation },
    query: { holder: facility ?? '', limit: 200, ...(stage && { stage }) },
  })
  const found = [
    useKeptRead('listStock', at('delivered'), enabled),
    useKeptRead('listStock', at('issued'), enabled),
    useKeptRead('listStock', at('in_service'), enabled),
    // What a store holds, where it is a store that raises it.
    useKeptRead('listStock', at(), enabled),
  ]
  const run = useKeptRead(
    'listPlaces',
    { query: { operatedBy: facility ?? '', limit: 100 } },
    enabled,
  )
  const all = found.flatMap(({ data }) => data?.items ?? [])
  const places = [...all.flatMap(({ place }) => place ?? []), ...(run.data?.items ?? [])]
  return {
    rows: [...new Map(all.map((row) => [row.lot.id, row])).values()],
    wards: [...new Map(places.map(({ id, name }) => [id, { id, name }])).values()],
  }
}
