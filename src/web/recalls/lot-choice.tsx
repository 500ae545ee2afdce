import { Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Scan } from '#consignments/scan.ts'
import { useRead } from '../api/query.ts'
import { useLotName } from '../stock/lot-name.tsx'
import { LotPicker } from '../stock/lot-picker.tsx'
import type { StockRow } from '../stock/stock-list.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { withWords } from '../words/spoken.ts'
import { part } from '../ui/part.tsx'

const scanBar = withWords(() => import('../receipts/scan-bar.tsx'), 'receipts')
const ScanBar = part(async () => (await scanBar()).ScanBar)

/** Which lot: scanned, touched in the list of what one has, or sought among all. */
export const LotChoice = ({
  rows,
  lot,
  choose,
}: {
  rows: readonly StockRow[]
  lot: string | null
  choose: (lot: string | null) => void
}) => {
  const t = useTranslations('recalls.lotChoice')
  const lotName = useLotName()
  const [says, setSays] = useState<string>()
  const [seeks, setSeeks] = useState(false)
  const hear = (scan: Scan, text: string) => {
    const found = rows.find((row) => isOf(scan, row))
    if (found) choose(found.lot.id)
    setSays(
      found
        ? t('found', { item: found.item.name, lot: lotName(found.lot) })
        : t('notHere', { code: text }),
    )
  }
  const isElsewhere = lot !== null && !rows.some((row) => row.lot.id === lot)
  return (
    <section aria-label={t('title')} className='wb-lot-choices'>
      <p className='wb-hint'>{t('help')}</p>
      <Suspense>
        <ScanBar heard={hear} says={says} />
      </Suspense>
      <div role='radiogroup' aria-label={t('title')} className='wb-lot-choices'>
        {isElsewhere && <Elsewhere lot={lot} />}
        {rows.map((row) => (
          <label key={row.lot.id} className='wb-lot-choice'>
            <input
              type='radio'
              name='lot'
              checked={lot === row.lot.id}
              onChange={() => choose(row.lot.id)}
            />
            <span>
              <b>{row.item.name}</b>
              <span className='wb-quiet'>{lotName(row.lot)}</span>
            </span>
          </label>
        ))}
      </div>
      {seeks ? (
        <Seeking lot={lot} choose={choose} />
      ) : (
        <p>
          <button type='button' className='wb-link' onClick={() => setSeeks(true)}>
            {t('another')}
          </button>
        </p>
      )}
    </section>
  )
}

/** A pack names its lot or serial; a package stands for what it came in. */
const isOf = (scan: Scan, { lot, packageCode }: StockRow): boolean => {
  if (scan.kind === 'package' && scan.code === packageCode) return true
  const pack = scan.kind === 'item' ? scan.pack : scan.kind === 'package' ? scan.contents : null
  if (!pack) return false
  if (pack.serial !== undefined && pack.serial === lot.serial) return true
  return pack.lotNumber !== undefined && pack.lotNumber === lot.lotNumber
}

/** A lot that the address names, or that was sought: none of those that one has. */
const Elsewhere = ({ lot }: { lot: string }) => {
  const lotName = useLotName()
  const found = useRead('getLot', { params: { lot } })
  return (
    <label className='wb-lot-choice'>
      <input type='radio' name='lot' checked readOnly />
      <span>
        <b>{found.data?.item.name ?? '…'}</b>
        <span className='wb-quiet'>{found.data ? lotName(found.data) : ''}</span>
      </span>
    </label>
  )
}

const Seeking = ({ lot, choose }: { lot: string | null; choose: (lot: string | null) => void }) => {
  const t = useTranslations('recalls')
  const [item, setItem] = useState<string | null>(null)
  return (
    <>
      <RecordPicker kind='item' label={t('item')} size='lg' value={item} onChange={setItem} />
      <LotPicker label={t('lot')} size='lg' item={item} value={lot} onChange={choose} />
    </>
  )
}
