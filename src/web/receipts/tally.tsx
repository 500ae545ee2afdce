import './receiving.css'
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Suspense, useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Scan } from '#consignments/scan.ts'
import {
  type OpenConsignment,
  outermostOf,
  packagesOf,
  type PlaceData,
} from '../outbox/place-data.ts'
import { useMe } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'
import { Empty } from '../ui/page.tsx'
import { AtPlace } from './at-place.tsx'
import {
  type BoxDraft,
  headBody,
  noTally,
  type TallyBody,
  tallyBody,
  type TallyDraft,
  tallyDraft,
} from './drafts.ts'
import { HeadFields } from './head-fields.tsx'
import { useKept } from './kept.ts'
import { type Taken, takenInTally } from './photograph-drafts.ts'
import { PhotographsField } from './photographs-field.tsx'
import { usePackageName } from './package-name.ts'
import { usePlace } from './place.ts'
import { ScanBar } from './scan-bar.tsx'
import { useChanged, useRecord } from './use-record.ts'
import { part } from '../ui/part.tsx'

const AllHere = part(async () => (await import('./all-here.tsx')).AllHere)

/** Packages counted as they stand there: their contents are what the packing list says. */
export const Tally = () => (
  <AtPlace>{(found) => <Form key={found.consignment.id} {...found} />}</AtPlace>
)

type Box = OpenConsignment['packages'][number]
const unseen: BoxDraft = { seals: null, damage: '' }

const Form = ({ consignment, data }: { consignment: OpenConsignment; data: PlaceData }) => {
  const t = useTranslations('receipts')
  const { operation, place } = usePlace()
  const { data: me } = useMe()
  const { scan } = useAddress()
  const changed = useChanged()
  const draft = useKept<TallyDraft>(
    `${me?.user ?? ''}/tally/${changed?.id ?? consignment.id}`,
    () => (changed ? tallyDraft(changed.body, changed.taken) : noTally),
  )
  const { record, problem, busy } = useRecord()
  const [asks, setAsks] = useState(false)
  const [says, setSays] = useState<string>()
  const { keep } = draft
  const { boxes, head } = draft.value
  const outermost = outermostOf(consignment)
  const marked = consignment.packages.filter(({ id }) => boxes[id])
  const shown = [...outermost, ...marked.filter(({ id }) => !outermost.some((o) => o.id === id))]
  const mark = useCallback(
    (id: string, box: BoxDraft | undefined) =>
      keep((now) => {
        const { [id]: _before, ...others } = now.boxes
        return { ...now, boxes: box ? { ...others, [id]: box } : others }
      }),
    [keep],
  )
  const scanned = consignment.packages.find(({ id, awaited }) => awaited && id === scan)?.id
  useEffect(() => {
    if (scanned) keep((now) => ({ ...now, boxes: { [scanned]: unseen, ...now.boxes } }))
  }, [scanned, keep])
  const hear = (heard: Scan, text: string) => {
    const [found] = packagesOf(data, heard)
    if (!found) return setSays(t('scan.notExpected', { code: text.trim() }))
    const { code } = found.consignment
    if (found.consignment.id !== consignment.id) return setSays(t('scan.elsewhere', { code }))
    if (!found.package.awaited) return setSays(t('scan.already', { number: found.package.number }))
    setSays(t('scan.found', { number: found.package.number }))
    return mark(found.package.id, boxes[found.package.id] ?? unseen)
  }
  const send = (
    body: TallyBody,
    key: 'tally' | 'tallyAll',
    count: number,
    taken: readonly Taken[] = [],
  ) =>
    void record(
      {
        route: 'recordTally',
        params: { operation, consignment: consignment.id },
        body,
        rules: 'tally',
        touches: [consignment.id],
        words: { key, values: { count, code: consignment.code } },
        taken,
      },
      draft.drop,
    )
  const all = outermost.length
  const needsHolder = consignment.consignee === null
  const misses = needsHolder && head.holder === null
  return (
    <>
      <ScanBar heard={hear} says={says} />
      {shown.length === 0 ? (
        <Empty
          title={t('noPackages')}
          act={
            <Button
              component={Link}
              to={`/o/${operation}/receiving/${consignment.id}/count`}
              search={{ place } as never}
            >
              {t('ways.count')}
            </Button>
          }
        >
          {t('noPackagesHelp')}
        </Empty>
      ) : (
        <>
          <h2 className='wb-rows-head'>{t('expected', { count: all })}</h2>
          <ul className='wb-rows'>
            {shown.map((box) => (
              <BoxRow
                key={box.id}
                box={box}
                consignment={consignment}
                seen={boxes[box.id]}
                mark={(seen) => mark(box.id, seen)}
              />
            ))}
          </ul>
          <div className='wb-form'>
            <HeadFields
              head={head}
              holders={data.holders}
              needsHolder={needsHolder}
              change={(part) => keep((now) => ({ ...now, head: { ...now.head, ...part } }))}
            />
            {problem && (
              <p role='alert' className='wb-problem'>
                {problem}
              </p>
            )}
          </div>
          <div className='wb-thumb'>
            {marked.length > 0 ? (
              <Button
                size='lg'
                loading={busy}
                disabled={misses}
                onClick={() => {
                  const taken = takenInTally(draft.value, consignment)
                  send(tallyBody(draft.value, place), 'tally', marked.length, taken)
                }}
              >
                {t('recordTally', { count: marked.length })}
              </Button>
            ) : (
              <Button size='lg' disabled={misses} onClick={() => setAsks(true)}>
                {t('all', { count: all })}
              </Button>
            )}
          </div>
          <Suspense>
            {asks && (
              <AllHere
                count={all}
                busy={busy}
                back={() => setAsks(false)}
                record={() =>
                  send(
                    { ...headBody(head, place), all: { packages: all, sealsIntact: true } },
                    'tallyAll',
                    all,
                  )
                }
              />
            )}
          </Suspense>
        </>
      )}
    </>
  )
}

const BoxRow = ({
  box,
  consignment,
  seen,
  mark,
}: {
  box: Box
  consignment: OpenConsignment
  seen: BoxDraft | undefined
  mark: (seen: BoxDraft | undefined) => void
}) => {
  const t = useTranslations('receipts')
  const [inside, setInside] = useState(false)
  const nameOf = usePackageName()
  const name = nameOf(box)
  return (
    <li data-marked={seen !== undefined || undefined}>
      <button
        type='button'
        className='wb-row'
        aria-pressed={seen !== undefined}
        onClick={() => mark(seen ? undefined : unseen)}
      >
        <b>{name}</b>
        <span className='wb-row-end'>{seen ? t('here') : t('notSeen')}</span>
        <span className='wb-row-under'>
          {box.sscc ?? box.ownCode} · <Contents box={box} consignment={consignment} />
        </span>
      </button>
      {seen && (
        <div className='wb-row-more'>
          <SegmentedControl
            fullWidth
            size='md'
            aria-label={t('seals.label', { name })}
            data={(['unknown', 'intact', 'broken'] as const).map((value) => ({
              value,
              label: t(`seals.${value}`),
            }))}
            value={seen.seals === null ? 'unknown' : seen.seals ? 'intact' : 'broken'}
            onChange={(value) =>
              mark({ ...seen, seals: value === 'unknown' ? null : value === 'intact' })
            }
          />
          <TextInput
            label={t('damage')}
            description={t('damageHelp')}
            value={seen.damage}
            onChange={(event) => mark({ ...seen, damage: event.currentTarget.value })}
          />
          <PhotographsField
            ids={seen.photographs}
            change={(photographs) => mark({ ...seen, photographs })}
          />
        </div>
      )}
      {consignment.packages.some(({ parent }) => parent === box.id) && (
        <div className='wb-row-inside'>
          <button
            type='button'
            className='wb-link'
            aria-expanded={inside}
            onClick={() => setInside(!inside)}
          >
            {t('inside')}
          </button>
          {inside && (
            <ul>
              {consignment.packages
                .filter(({ parent }) => parent === box.id)
                .map((each) => (
                  <li key={each.id}>
                    {nameOf(each)} · {each.ownCode} ·{' '}
                    <Contents box={each} consignment={consignment} />
                  </li>
                ))}
            </ul>
          )}
        </div>
      )}
    </li>
  )
}

/** What the packing list says lies in it, at any depth, in a few words. */
const Contents = ({ box, consignment }: { box: Box; consignment: OpenConsignment }) => {
  const t = useTranslations('receipts')
  const within = new Set([box.id])
  for (const { id, parent } of consignment.packages)
    if (parent !== null && within.has(parent)) within.add(id)
  const lines = consignment.lines.filter((line) => within.has(line.package ?? ''))
  const [first, ...others] = Map.groupBy(lines, ({ item }) => item.id).values()
  const [line] = first ?? []
  if (!first || !line) return t('contentsUnknown')
  const known = first.every(({ announced }) => announced !== null)
  const count = first.reduce((sum, { announced }) => sum + (announced ?? 0), 0)
  const said = known ? t('unitsOf', { count, item: line.item.name }) : line.item.name
  return others.length > 0 ? t('andMore', { said, count: others.length }) : said
}
