// What the gate should say, told a second time and more simply: from the verdicts alone, for lots
// that came of no others. An act and a verdict that overlapped may have come in either order.
import type { Outcome } from '../../src/conformity/verdict.ts'

/** From when it was sent until it was answered, in milliseconds of one clock. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Decided extends Span {
  readonly order: number
  readonly outcome: Outcome
  readonly purposes: readonly string[]
  /** A lot, or every lot of one packaging of the model ('' in what keeps goods: of any). */
  readonly subject: { readonly lot: string } | { readonly packaging: string }
}

export interface Moved extends Span {
  readonly lot: string
  readonly packaging: string
  /** The purpose it was declared for; undefined: it only goes into a store. */
  readonly purpose: string | undefined
}

export type Said = 'goes' | 'kept' | 'undecided'

const weight = ['not_assessed', 'pass', 'limited_use', 'hold_for_rework', 'hold', 'reject'] as const

const isBroad = ({ outcome }: Decided) => weight.indexOf(outcome) > weight.indexOf('limited_use')

const reaches = (verdict: Decided, { lot, packaging }: Moved): boolean => {
  const { subject } = verdict
  if ('lot' in subject) return subject.lot === lot
  return subject.packaging === packaging || (subject.packaging === '' && isBroad(verdict))
}

const says = (verdicts: readonly Decided[], moved: Moved): Said => {
  const latest = new Map<string, Decided>()
  for (const verdict of verdicts.toSorted((a, b) => a.order - b.order))
    latest.set(JSON.stringify(verdict.subject), verdict)
  const standing = [...latest.values()]
    .filter((verdict) => verdict.outcome !== 'not_assessed' && reaches(verdict, moved))
    .toSorted((a, b) => weight.indexOf(b.outcome) - weight.indexOf(a.outcome))
  const [gravest] = standing
  if (!gravest) return 'undecided'
  if (isBroad(gravest)) return 'kept'
  const limited = standing.filter(({ outcome }) => outcome === 'limited_use')
  const { purpose } = moved
  const fits = limited.every((v) => purpose === undefined || v.purposes.includes(purpose))
  return fits ? 'goes' : 'kept'
}

/** Everything that may have stood when this moved: one answer, unless a verdict overlapped it. */
export const mayHaveSaid = (verdicts: readonly Decided[], moved: Moved): ReadonlySet<Said> => {
  const before = verdicts.filter(({ end }) => end < moved.start)
  const meanwhile = verdicts.filter(({ start, end }) => end >= moved.start && start <= moved.end)
  const answers = new Set<Said>()
  for (let chosen = 0; chosen < 2 ** meanwhile.length; chosen += 1) {
    const some = meanwhile.filter((_, index) => (chosen >> index) % 2 === 1)
    answers.add(says([...before, ...some], moved))
  }
  return answers
}
