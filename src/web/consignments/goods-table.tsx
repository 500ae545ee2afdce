import { Link } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Stage } from '#ledger/account.ts'
import { useOperation } from '../session/me.ts'
import { Figure } from '../ui/figure.tsx'
import { solidityOf } from '../ui/solidity.ts'
import { StageBar } from '../ui/stage-bar.tsx'
import { Day } from '../ui/when.tsx'
import type { Doing } from './doing.ts'
import {
  codeOfPackage,
  type Consignment,
  type Line,
  type Package,
  segmentsOf,
  treeOf,
} from './standing.ts'

/** Rows that are drawn at first: more than anyone reads, fewer than make a phone wait. */
const atFirst = 60

/** Packages as they lie in each other, with what is in each and where that stands now. */
export const GoodsTable = ({
  consignment,
  begin,
}: {
  consignment: Consignment
  /** Undefined: the reader may not label. */
  begin: ((doing: Doing) => void) | undefined
}) => {
  const t = useTranslations('consignments')
  const [most, setMost] = useState(atFirst)
  const tree = treeOf(consignment.packages)
  const inside = Map.groupBy(consignment.lines, (line) => line.package)
  const loose = inside.get(null) ?? []
  const shown = tree.slice(0, most)
  return (
    <div className='wb-table-box'>
      <table className='wb-goods'>
        <thead>
          <tr>
            <th scope='col'>{t('goods.what')}</th>
            <th scope='col'>{t('goods.lot')}</th>
            <th scope='col' className='wb-end'>
              {t('goods.quantity')}
            </th>
            <th scope='col'>{t('goods.standsNow')}</th>
          </tr>
        </thead>
        <tbody>
          {loose.slice(0, most).map((line) => (
            <LineRow key={line.id} consignment={consignment} line={line} depth={0} />
          ))}
          {shown.map(({ one, depth }) => (
            <Fragment key={one.id}>
              <PackageRow one={one} depth={depth} begin={begin} />
              {(inside.get(one.id) ?? []).map((line) => (
                <LineRow key={line.id} consignment={consignment} line={line} depth={depth + 1} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {Math.max(tree.length, loose.length) > most && (
        <p className='wb-more'>
          <button type='button' className='wb-link' onClick={() => setMost(most * 10)}>
            {t('goods.more', { packages: tree.length - shown.length })}
          </button>
        </p>
      )}
    </div>
  )
}

const PackageRow = ({
  one,
  depth,
  begin,
}: {
  one: Package
  depth: number
  begin: ((doing: Doing) => void) | undefined
}) => {
  const t = useTranslations('consignments')
  const operation = useOperation()
  const measures = useMeasures()
  return (
    <tr className='wb-goods-package'>
      <th scope='rowgroup' colSpan={4}>
        <div className='wb-goods-head' data-depth={Math.min(depth, 4)}>
          <span>
            {t(`goods.kinds.${one.kind}`)} {one.number}
          </span>
          <code>{codeOfPackage(one)}</code>
          {one.sscc && <code className='wb-quiet'>{one.ownCode}</code>}
          <span className='wb-quiet'>{measures(one)}</span>
          {one.marks && <q className='wb-quiet'>{one.marks}</q>}
          <span className='wb-goods-acts wb-no-print'>
            {begin && (
              <button
                type='button'
                className='wb-link'
                onClick={() => begin({ act: 'label', id: one.id })}
              >
                {t('acts.label.title')}
              </button>
            )}
            <a
              href={`/api/operations/${operation}/packages/${one.id}/labels`}
              download
              aria-label={t('goods.labelOf', { code: codeOfPackage(one) })}
            >
              PDF
            </a>
          </span>
        </div>
      </th>
    </tr>
  )
}

/** Weight and size as they are written on a label; what nobody measured is left out. */
const useMeasures = () => {
  const format = useFormatter()
  const t = useTranslations('consignments.goods')
  return ({ weightGrams, lengthMm, widthMm, heightMm }: Package): string => {
    const size = [lengthMm, widthMm, heightMm]
    return [
      weightGrams === null
        ? t('notWeighed')
        : format.number(weightGrams / 1000, { style: 'unit', unit: 'kilogram' }),
      ...(size.every((each) => each !== null)
        ? [`${size.map((each) => format.number((each ?? 0) / 10)).join(' × ')} cm`]
        : []),
    ].join(' · ')
  }
}

const LineRow = ({
  consignment,
  line,
  depth,
}: {
  consignment: Consignment
  line: Line
  depth: number
}) => {
  const t = useTranslations('consignments')
  const pledged = useTranslations('pledges.provenance')
  const operation = useOperation()
  const { item, lot, pledge, need } = line
  return (
    <tr>
      <td>
        <div data-depth={Math.min(depth, 4)} className='wb-goods-item'>
          <Link to={`/o/${operation}/items/${item.id}`} className='wb-row-link'>
            {item.name}
          </Link>
          <span className='wb-quiet'>
            {pledge ? (
              <Link to={`/o/${operation}/pledges/${pledge.id}`}>
                {t('goods.fromPledge', { pledge: pledge.code })}
              </Link>
            ) : (
              t('goods.unpromised', { provenance: pledged(line.provenance) })
            )}
            {need && <> · {t('goods.forNeed', { need: need.code })}</>}
          </span>
        </div>
      </td>
      <td data-head={t('goods.lot')}>
        {lot && !lot.unstated ? (
          <>
            {lot.lotNumber || lot.serial || lot.packaging}
            {lot.expiresOn && (
              <span className='wb-quiet'>
                {' '}
                {t('goods.expires')} <Day on={lot.expiresOn} weekday={false} />
              </span>
            )}
          </>
        ) : (
          <span className='wb-quiet'>{t('goods.lotUnstated')}</span>
        )}
      </td>
      <td className='wb-end' data-head={t('goods.quantity')}>
        <Figure
          value={line.quantity}
          unit={item.unit}
          qualifier={line.qualifier}
          stated={line.stated || undefined}
          basis={line.steps.some(({ basis }) => basis === 'reported') ? 'reported' : undefined}
          why={`consignment:${consignment.id}`}
        />
      </td>
      <td data-head={t('goods.standsNow')}>
        <Stands line={line} />
      </td>
    </tr>
  )
}

/** One stage as a word; several as a bar. A line without a number as it was last said to be. */
const Stands = ({ line }: { line: Line }) => {
  const t = useTranslations('consignments')
  const stage = useTranslations('stages')
  const segments = segmentsOf([line], (each) => stage(each))
  const [only] = segments
  const last = line.steps.at(-1)?.stage as Stage | undefined
  const gone = (line.standing?.came ?? 0) > 0
  if (segments.length > 1) return <StageBar segments={segments} />
  if (only)
    return (
      <>
        <span className='wb-solid wb-swatch' data-solidity={only.solidity} />
        {only.label}
      </>
    )
  if (line.quantity === null && last)
    return (
      <>
        <span
          className='wb-solid wb-swatch'
          data-solidity={solidityOf(last)}
          data-basis='reported'
        />
        {stage(last)}
      </>
    )
  return <span className='wb-quiet'>{gone ? t('goods.movedOn') : t('goods.nowhere')}</span>
}
