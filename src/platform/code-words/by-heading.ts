import type { CodeWords } from '../code-words.ts'
import type * as acts from './it/acts.ts'
import type * as conformity from './it/conformity.ts'
import type * as goods from './it/goods.ts'
import type * as journey from './it/journey.ts'
import type * as needs from './it/needs.ts'
import type * as parties from './it/parties.ts'
import type * as pledges from './it/pledges.ts'
import type * as recalls from './it/recalls.ts'
import type * as records from './it/records.ts'
import type * as transport from './it/transport.ts'
import { lowered } from './lowered.ts'

/** Every list of codes in a language; Italian stands for all of them. */
export type CodeLists = typeof acts &
  typeof conformity &
  typeof goods &
  typeof journey &
  typeof needs &
  typeof parties &
  typeof pledges &
  typeof recalls &
  typeof records &
  typeof transport

/**
 * Which codes stand under the English heading of a column. Where several tables share a heading,
 * what comes last says a code that is in two lists.
 */
export const byHeading = (words: CodeLists): CodeWords => ({
  Basis: { ...words.bases, ...words.anyValueBasis },
  'Came without a number': words.reached,
  Certainty: words.certainties,
  Checked: words.checks,
  Class: words.classes,
  Classes: words.classes,
  Condition: words.conditions,
  Confirmation: words.confirmations,
  Customs: words.customsStates,
  'Decided by': words.decidedBy,
  Direction: words.directions,
  Exactness: words.qualifiers,
  Finding: words.alarmFindings,
  Findings: words.findings,
  Harm: words.harms,
  Instruction: words.instructions,
  Kind: {
    ...words.allocationKinds,
    ...words.consignmentKinds,
    ...words.evidenceKinds,
    ...words.inspectionKinds,
    ...words.partyKinds,
    ...words.placeKinds,
    ...words.receiptKinds,
    ...words.ruleKinds,
    ...words.sheets,
    ...words.sourceKinds,
  },
  Level: words.levels,
  Mode: words.modes,
  'Not for': words.purposes,
  Outcome: words.outcomes,
  'Package kind': words.packageKindsListed,
  'Papers missing': lowered(words.papers),
  Plan: words.plans,
  Priority: words.priorities,
  Provenance: words.provenances,
  Purpose: words.purposes,
  Purposes: words.purposes,
  Qualifier: words.qualifiers,
  Regime: words.regimes,
  Roles: words.roles,
  Rule: { ...words.allocationRules, ...words.blocked },
  Shares: words.anyShares,
  'Shares are': words.anyShares,
  Stage: { ...words.reached, ...words.stages },
  Standing: { ...words.reached, ...words.stages },
  State: { ...words.noticeStates, ...words.permitStates, ...words.urgentStates },
  Status: words.importStatuses,
  Temperature: words.temperatures,
  Unit: words.units,
  'Used by': words.wearers,
  Users: words.wearers,
  'Value basis': words.anyValueBasis,
  Verdict: words.outcomes,
  // `recall_answer` is `recall.answer`.
  What: Object.fromEntries(
    Object.entries(words.acts).map(([kind, word]) => [kind.replace('_', '.'), word]),
  ),
})
