import { useTranslations } from 'use-intl'
import { Figure } from '../ui/figure.tsx'
import { solidityOf } from '../ui/solidity.ts'
import { When } from '../ui/when.tsx'
import { type Consignment, firstAt, linesAt } from './standing.ts'

const steps = [
  ['packed', 'packed'],
  ['in_transit', 'inTransit'],
  ['landed', 'landed'],
  ['arrived', 'arrived'],
] as const

/** How far the goods have come: each stage with when it was reached and what stands there now. */
export const Strip = ({ consignment }: { consignment: Consignment }) => {
  const t = useTranslations('consignments')
  const stage = useTranslations('stages')
  const { lines, closedAt } = consignment
  return (
    <ol className='wb-strip'>
      {steps.map(([name, key]) => {
        const here = linesAt(lines, key)
        const at = firstAt(lines, name)
        return (
          <li key={name} data-now={here.length > 0 || undefined}>
            <span className='wb-strip-name'>
              <span
                className='wb-solid wb-swatch'
                data-solidity={here.length > 0 || at ? solidityOf(name) : 'unknown'}
              />
              {stage(name)}
            </span>
            <span className='wb-strip-when'>{at ? <When at={at} planned /> : t('notYet')}</span>
            <span className='wb-strip-what'>
              <Standing consignment={consignment} at={key} />
            </span>
          </li>
        )
      })}
      <li data-now={closedAt !== null || undefined}>
        <span className='wb-strip-name'>{t('closed')}</span>
        <span className='wb-strip-when'>
          {closedAt ? <When at={closedAt} planned /> : t('notYet')}
        </span>
      </li>
    </ol>
  )
}

/** One sum where all that stands here is counted in the same unit, otherwise how many lines. */
const Standing = ({
  consignment: { id, lines },
  at,
}: {
  consignment: Consignment
  at: (typeof steps)[number][1]
}) => {
  const t = useTranslations('consignments')
  const here = linesAt(lines, at)
  if (here.length === 0) return null
  const items = new Set(here.map(({ item }) => item.id))
  if (items.size > 1 || here.some(({ standing }) => standing === null))
    return t('linesHere', { here: here.length, lines: lines.length })
  const sum = here.reduce((all, { standing }) => all + (standing?.[at] ?? 0), 0)
  return <Figure value={sum} unit={here[0]?.item.unit} why={`consignment:${id}`} />
}
