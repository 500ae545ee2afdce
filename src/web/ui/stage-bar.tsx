import { useFormatter, useTranslations } from 'use-intl'
import type { Solidity } from './solidity.ts'

export interface Segment {
  readonly solidity: Solidity
  readonly quantity: number
  /** What the segment is, in words: the legend and the tooltip. */
  readonly label: string
  readonly basis?: 'reported' | undefined
}

/** One bar whose parts show how solid each is, with its legend in numbers beside it. */
export const StageBar = ({
  segments,
  total,
  legend = true,
}: {
  segments: readonly Segment[]
  /** What the whole bar stands for; by itself the sum of its parts. */
  total?: number | undefined
  legend?: boolean
}) => {
  const format = useFormatter()
  const t = useTranslations('ui')
  const shown = segments.filter((segment) => segment.quantity > 0)
  const sum = shown.reduce((all, segment) => all + segment.quantity, 0)
  const whole = Math.max(total ?? 0, sum)
  if (whole === 0) return <span className='wb-bar-none'>{t('nothingYet')}</span>
  const words = shown.map(({ label, quantity }) => `${label}: ${format.number(quantity)}`)
  return (
    <div className='wb-bar-box'>
      <div className='wb-bar' role='img' aria-label={words.join('; ') || t('nothingYet')}>
        {shown.map((segment, index) => (
          <span
            key={`${segment.label}${index}`}
            className='wb-solid'
            data-solidity={segment.solidity}
            data-basis={segment.basis}
            title={words[index]}
            style={{ flexGrow: segment.quantity / whole }}
          />
        ))}
        {sum < whole && <span className='wb-bar-rest' style={{ flexGrow: 1 - sum / whole }} />}
      </div>
      {legend && (
        <ul className='wb-legend' aria-hidden='true'>
          {shown.map((segment, index) => (
            <li key={`${segment.label}${index}`}>
              <span className='wb-solid wb-swatch' data-solidity={segment.solidity} />
              {segment.label} <b>{format.number(segment.quantity)}</b>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
