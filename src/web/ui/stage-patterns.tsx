import { useId } from 'react'
import type { Solidity } from './solidity.ts'

/** Those that a plain colour cannot tell: not there, held, gone. */
const hatched: readonly Solidity[] = ['promised', 'held', 'gone']

/**
 * The grammar of solidity for SVG: `patterns` goes into the drawing once, `fill(solidity)` into a
 * `style` of whatever is filled or stroked. The same as `.wb-solid` in solidity.css.
 */
export const useStagePatterns = () => {
  const id = `wb${useId().replaceAll(/\W/g, '')}`
  const fill = (solidity: Solidity): string =>
    hatched.includes(solidity) ? `url(#${id}-${solidity})` : (colours[solidity] ?? 'none')
  return { patterns: <Patterns id={id} />, fill }
}

const colours: Partial<Readonly<Record<Solidity, string>>> = {
  committed: 'var(--wb-stage-25)',
  sent: 'var(--wb-stage-50)',
  arrived: 'var(--wb-stage-75)',
  accepted: 'var(--wb-stage-90)',
  delivered: 'var(--wb-stage-100)',
}

const Patterns = ({ id }: { id: string }) => (
  <defs>
    {hatched.map((solidity) => (
      <pattern
        key={solidity}
        id={`${id}-${solidity}`}
        width='6'
        height='6'
        patternUnits='userSpaceOnUse'
        patternTransform={`rotate(${solidity === 'promised' ? 45 : -45})`}
      >
        <rect width='6' height='6' style={{ fill: ground[solidity] ?? 'var(--wb-surface)' }} />
        <rect width={solidity === 'held' ? 2 : 1} height='6' style={{ fill: lines[solidity] }} />
      </pattern>
    ))}
  </defs>
)

const ground: Partial<Readonly<Record<Solidity, string>>> = { held: 'var(--wb-warn-soft)' }
const lines: Partial<Readonly<Record<Solidity, string>>> = {
  promised: 'var(--wb-stage-line)',
  held: 'var(--wb-warn)',
  gone: 'var(--wb-ink-2)',
}
