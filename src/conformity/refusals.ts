import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const conformityRefusals = {
  not_released: {
    status: 409,
    says: 'Nothing lets these goods go: {why}.',
    remedy: 'Ask for a verdict, or for an urgent release that names the facility. Facts list each.',
  },
  verdict_unknown: {
    status: 422,
    says: 'There is no verdict {verdicts} that concerns this operation.',
    remedy: 'Take the ids from the list of verdicts.',
  },
  package_not_here: {
    status: 422,
    says: 'There is no package {package} in this operation.',
    remedy: 'Decide on the lot, or check the id in its consignment.',
  },
  type_without_maker: {
    status: 422,
    says: 'A pass or a release of a type says whose: the same model of another maker is another.',
    remedy: 'Give `maker`, or decide on the lot.',
  },
  expires_before_release: {
    status: 422,
    says: 'The urgent release would end before it begins.',
    remedy: 'Give a later `expiresAt`, or leave it out for 72 hours.',
  },
  breach_unknown: {
    status: 404,
    says: 'There is no breach {breach} in this operation.',
    remedy: 'Check the id in the list of breaches.',
  },
  breach_closed: {
    status: 409,
    says: 'The breach was closed at {closedAt}.',
    remedy: 'Read its note; a new breach is opened by a new act only.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(conformityRefusals)
