import './receiving.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Scan } from '#consignments/scan.ts'
import { mergePacks } from '#consignments/scan-merge.ts'
import type { AwaitedLine } from '#receipts/awaited.ts'
import { type OpenConsignment, packagesOf, type PlaceData } from '../outbox/place-data.ts'
import { useMe } from '../session/me.ts'
import { AtPlace } from './at-place.tsx'
import {
  cameIn,
  countBody,
  type CountDraft,
  countDraft,
  newPart,
  noCount,
  type PartDraft,
  unitsOf,
} from './drafts.ts'
import { HeadFields } from './head-fields.tsx'
import { useKept } from './kept.ts'
import { PartFields } from './part-fields.tsx'
import { takenInCount } from './photograph-drafts.ts'
import { usePackageName } from './package-name.ts'
import { usePlace } from './place.ts'
import { ScanBar } from './scan-bar.tsx'
import { Strangers } from './strangers.tsx'
import { useChanged, useRecord } from './use-record.ts'

/** Units counted, line by line, as far as one has come; the rest another time. */
export const Count = () => (
  <AtPlace>{(found) => <Form key={found.consignment.id} {...found} />}</AtPlace>
)

const Form = ({ consignment, data }: { consignment: OpenConsignment; data: PlaceData }) => {
  const t = useTranslations('receipts')
  const { operation, place } = usePlace()
  const { data: me } = useMe()
  const changed = useChanged()
  const { value, keep, drop } = useKept<CountDraft>(
    `${me?.user ?? ''}/count/${changed?.id ?? consignment.id}`,
    () => (changed ? countDraft(changed.body, changed.taken) : noCount),
  )
  const { record, problem, busy } = useRecord()
  const [says, setSays] = useState<string>()
  const [near, setNear] = useState<string>()
  const { parts, strangers, head } = value
  const changePart = (key: string, said: Partial<PartDraft>) =>
    keep((now) => ({
      ...now,
      parts: now.parts.map((part) => (part.key === key ? { ...part, ...said } : part)),
    }))
  const begin = (line: string) => keep((now) => ({ ...now, parts: [...now.parts, newPart(line)] }))
  const hear = (scan: Scan, text: string) => {
    const [found] = packagesOf(data, scan)
    const pack = scan.kind === 'item' ? scan.pack : scan.kind === 'package' ? scan.contents : null
    if (found && found.consignment.id !== consignment.id)
      return setSays(t('scan.elsewhere', { code: found.consignment.code }))
    if (found) setNear(found.package.id)
    const part = parts.at(-1)
    if (!pack || !part)
      return setSays(
        found
          ? t('scan.found', { number: found.package.number })
          : t(pack ? 'scan.beginFirst' : 'scan.notExpected', { code: text.trim() }),
      )
    const { held, conflicts } = mergePacks(packOf(part), pack)
    const [conflict] = conflicts
    if (conflict)
      return setSays(
        t('scan.differs', { held: String(conflict.held), scanned: String(conflict.scanned) }),
      )
    changePart(part.key, {
      lotNumber: held.lotNumber ?? '',
      serial: held.serial ?? '',
      expiresOn: held.expiresOn ?? '',
    })
    return setSays(t('scan.lotRead', { lot: held.lotNumber ?? '—' }))
  }
  const lines = consignment.lines.toSorted(
    (a, b) => Number(b.package === near) - Number(a.package === near),
  )
  const needsHolder = consignment.consignee === null
  const count = new Set(parts.map(({ line }) => line)).size + strangers.length
  const isEmpty = count === 0 || parts.some(saysNothing) || (needsHolder && head.holder === null)
  return (
    <>
      <ScanBar heard={hear} says={says} />
      <h2 className='wb-rows-head'>{t('count.lines')}</h2>
      <ul className='wb-rows'>
        {lines.map((line) => {
          const own = parts.filter((part) => part.line === line.line)
          return (
            <li key={line.line} data-marked={own.length > 0 || undefined}>
              <button
                type='button'
                className='wb-row'
                aria-expanded={own.length > 0}
                onClick={() => own.length === 0 && begin(line.line)}
              >
                <b>{line.item.name}</b>
                <span className='wb-row-end'>
                  <LeftOf line={line} />
                </span>
                <span className='wb-row-under'>
                  <Where line={line} consignment={consignment} />
                </span>
              </button>
              {own.length > 0 && (
                <div className='wb-row-more'>
                  {own.map((part, at) => (
                    <PartFields
                      key={part.key}
                      part={part}
                      line={line}
                      items={data.items}
                      before={own.slice(0, at).reduce((sum, each) => sum + cameIn(each), 0)}
                      change={(said) => changePart(part.key, said)}
                      remove={() =>
                        keep((now) => ({
                          ...now,
                          parts: now.parts.filter(({ key }) => key !== part.key),
                        }))
                      }
                    />
                  ))}
                  <Button variant='default' onClick={() => begin(line.line)}>
                    {t('count.split')}
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
      <div className='wb-form'>
        <Strangers
          strangers={strangers}
          items={data.items}
          change={(to) => keep((now) => ({ ...now, strangers: to(now.strangers) }))}
        />
        <HeadFields
          head={head}
          holders={data.holders}
          needsHolder={needsHolder}
          change={(said) => keep((now) => ({ ...now, head: { ...now.head, ...said } }))}
        />
        {problem && (
          <p role='alert' className='wb-problem'>
            {problem}
          </p>
        )}
      </div>
      <div className='wb-thumb'>
        <Button
          size='lg'
          loading={busy}
          disabled={isEmpty}
          onClick={() =>
            void record(
              {
                route: 'recordCount',
                params: { operation, consignment: consignment.id },
                body: countBody(value, place),
                rules: 'count',
                touches: [consignment.id],
                words: { key: 'count', values: { count, code: consignment.code } },
                taken: takenInCount(value, consignment.lines, data.items),
              },
              drop,
            )
          }
        >
          {t('count.record', { count })}
        </Button>
      </div>
    </>
  )
}

const saysNothing = ({ sound, damaged, short, wrong }: PartDraft): boolean =>
  unitsOf(sound) + unitsOf(damaged) + unitsOf(short) + wrong.length === 0

const packOf = ({ lotNumber, serial, expiresOn }: PartDraft) => ({
  ...(lotNumber && { lotNumber }),
  ...(serial && { serial }),
  ...(expiresOn && { expiresOn }),
  others: [],
})

/** How much of a line nobody has counted. */
const LeftOf = ({ line }: { line: AwaitedLine }) => {
  const t = useTranslations('receipts.count')
  const { announced, toCount, seen } = line
  if (announced === null) return seen ? t('seen') : t('noNumber', { stated: line.stated })
  return toCount === 0 ? t('counted') : t('left', { left: toCount ?? 0, of: announced })
}

/** Where a line lies and of which lot it is said to be. */
const Where = ({ line, consignment }: { line: AwaitedLine; consignment: OpenConsignment }) => {
  const t = useTranslations('receipts')
  const nameOf = usePackageName()
  const box = consignment.packages.find(({ id }) => id === line.package)
  return [
    box ? nameOf(box) : t('loose'),
    line.lotNumber && t('count.lotSaid', { lot: line.lotNumber }),
  ]
    .filter((part) => part)
    .join(' · ')
}
