import { refuse } from './refusals.ts'

/** What a person may be in an operation; one person may be several. */
export const roles = [
  'coordinator',
  'donor_desk',
  'logistician',
  'conformity_officer',
  'pharmacist',
  'team_coordinator',
  'facility',
  'auditor',
  'public',
] as const
export type Role = (typeof roles)[number]

/**
 * What somebody is here: roles in the operation, `owner` for who holds the installation, `oneself`
 * for who is signed in (not by a key) and acts on the person that they are.
 */
export type Standing = Role | 'owner' | 'oneself'

/** Who may do what: the whole of it. An act that is not here cannot be done by anyone. */
export const may = {
  // reference data, shared by all operations: any role that works with it, in any operation
  'party.record': ['coordinator', 'donor_desk', 'logistician', 'conformity_officer'],
  'party.amend': ['coordinator', 'donor_desk', 'logistician', 'conformity_officer'],
  'place.record': ['coordinator', 'donor_desk', 'logistician'],
  'place.amend': ['coordinator', 'logistician'],
  'item.record': ['coordinator', 'donor_desk', 'logistician', 'conformity_officer', 'pharmacist'],
  'item.amend': ['coordinator', 'logistician', 'conformity_officer', 'pharmacist'],
  'lot.record': ['coordinator', 'donor_desk', 'logistician', 'conformity_officer', 'pharmacist'],
  'lot.amend': ['coordinator', 'logistician', 'conformity_officer', 'pharmacist'],

  'operation.record': ['owner'],
  'operation.amend': ['coordinator', 'owner'],
  'member.admit': ['coordinator', 'owner'],
  'member.remove': ['coordinator', 'owner'],
  'person.record': ['owner'],
  'owner.record': ['owner'],
  'owner.remove': ['owner'],
  'key.record': ['owner', 'oneself'],
  'key.revoke': ['owner', 'oneself'],
  'source.record': [
    'coordinator',
    'donor_desk',
    'logistician',
    'conformity_officer',
    'pharmacist',
    'team_coordinator',
    'facility',
  ],
  'note.record': [
    'coordinator',
    'donor_desk',
    'logistician',
    'conformity_officer',
    'pharmacist',
    'team_coordinator',
    'facility',
  ],

  'file.record': [
    'coordinator',
    'donor_desk',
    'logistician',
    'conformity_officer',
    'pharmacist',
    'team_coordinator',
    'facility',
  ],
  'file.attach': [
    'coordinator',
    'donor_desk',
    'logistician',
    'conformity_officer',
    'pharmacist',
    'team_coordinator',
    'facility',
  ],
  'duty.record': ['coordinator', 'logistician'],
  'duty.close': ['coordinator', 'logistician'],
  'duty.hand_over': ['coordinator', 'logistician'],
  'duty.take_over': ['coordinator', 'logistician'],
  'situation.record': ['coordinator', 'logistician'],

  'need.record': ['coordinator', 'facility'],
  'need.amend': ['coordinator', 'facility'],
  'need.verify': ['coordinator'],
  'need.withdraw': ['coordinator', 'facility'],

  'pledge.record': ['coordinator', 'donor_desk'],
  'pledge.amend': ['coordinator', 'donor_desk'],
  'pledge.commit': ['coordinator'],
  'pledge.decline': ['coordinator'],
  'pledge.withdraw': ['coordinator', 'donor_desk'],
  'pledge.specify': ['coordinator', 'donor_desk'],

  'consignment.record': ['coordinator', 'donor_desk', 'logistician'],
  'consignment.amend': ['coordinator', 'donor_desk', 'logistician'],
  'consignment.pack': ['coordinator', 'donor_desk', 'logistician'],
  'consignment.send': ['coordinator', 'donor_desk', 'logistician'],
  'consignment.land': ['coordinator', 'logistician'],
  'consignment.leg': ['coordinator', 'donor_desk', 'logistician'],
  'consignment.paper': ['coordinator', 'donor_desk', 'logistician', 'conformity_officer'],
  'consignment.value': ['coordinator', 'donor_desk', 'logistician'],
  'consignment.label': ['coordinator', 'donor_desk', 'logistician'],
  'consignment.customs': ['coordinator', 'logistician'],
  'consignment.check': ['coordinator', 'donor_desk', 'logistician'],
  'consignment.meet': ['coordinator', 'logistician'],
  'consignment.close': ['coordinator', 'logistician'],

  'receipt.record': ['coordinator', 'logistician', 'facility'],
  'receipt.count': ['coordinator', 'logistician', 'facility'],
  'receipt.correct': ['coordinator', 'logistician', 'facility'],
  'receipt.temperature': ['coordinator', 'logistician', 'pharmacist', 'facility'],

  'evidence.record': [
    'coordinator',
    'donor_desk',
    'logistician',
    'conformity_officer',
    'pharmacist',
  ],
  'evidence.check': ['conformity_officer', 'pharmacist'],
  'evidence.withdraw': ['coordinator', 'conformity_officer', 'pharmacist'],
  'inspection.record': ['logistician', 'conformity_officer', 'pharmacist'],
  'inspection.withdraw': ['conformity_officer', 'pharmacist'],
  'verdict.record': ['conformity_officer', 'pharmacist'],
  'verdict.confirm': ['conformity_officer', 'pharmacist'],
  'verdict.receipt_check': ['conformity_officer', 'pharmacist'],
  'verdict.settings': ['coordinator', 'conformity_officer'],
  'urgent_release.record': ['conformity_officer', 'pharmacist'],
  'urgent_release.answer': [
    'facility',
    'coordinator',
    'logistician',
    'conformity_officer',
    'pharmacist',
  ],
  'breach.close': ['conformity_officer', 'pharmacist'],

  'permit.record': ['conformity_officer', 'pharmacist'],
  'permit.sign': ['conformity_officer', 'pharmacist'],
  'permit.withdraw': ['conformity_officer', 'pharmacist'],
  'licence.record': ['conformity_officer', 'pharmacist'],
  'licence.withdraw': ['conformity_officer', 'pharmacist'],

  'alarm.record': [
    'facility',
    'coordinator',
    'logistician',
    'conformity_officer',
    'pharmacist',
    'team_coordinator',
  ],
  'alarm.close': ['conformity_officer', 'pharmacist'],
  'recall.record': ['conformity_officer', 'pharmacist'],
  'recall.answer': ['facility', 'coordinator', 'logistician', 'conformity_officer', 'pharmacist'],
  'recall.close': ['conformity_officer', 'pharmacist'],

  'stock.release': ['logistician'],
  'stock.move': ['logistician'],
  'stock.quarantine': ['logistician', 'conformity_officer', 'pharmacist'],
  'stock.identify': ['logistician', 'conformity_officer', 'pharmacist'],
  'stock.specify': ['logistician', 'conformity_officer', 'pharmacist'],
  'stock.assemble': ['logistician'],
  'recipe.record': ['coordinator', 'logistician'],
  'stock.end': ['coordinator', 'logistician', 'facility'],
  'stock.hand_over': ['coordinator', 'logistician'],

  'allocation.record': ['coordinator'],
  'allocation.override': ['coordinator'],
  'allocation.withdraw': ['coordinator'],

  'delivery.dispatch': ['logistician'],
  'delivery.sign': ['facility', 'logistician', 'coordinator'],
  'delivery.refuse': ['facility', 'logistician', 'coordinator'],
  'delivery.return': ['facility', 'logistician'],
  'facility.issue': ['facility'],
  'facility.use': ['facility'],
  'device.install': ['facility', 'logistician'],

  'act.reverse': ['coordinator', 'logistician', 'donor_desk', 'facility'],
  'import.run': ['coordinator', 'donor_desk', 'logistician', 'facility'],
} as const satisfies Readonly<Record<string, readonly Standing[]>>

export type ActKind = keyof typeof may

/** Whether one of these roles may do this act. */
export const permits = (kind: ActKind, held: readonly Standing[]): boolean =>
  (may[kind] as readonly Standing[]).some((role) => held.includes(role))

/** Refuses `not_permitted` unless one of these roles may do this act. */
export const demand = (kind: ActKind, held: readonly Standing[]): void => {
  if (!permits(kind, held)) throw refuse('not_permitted', { kind, roles: may[kind], yours: held })
}
