import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const deskRefusals = {
  situation_unknown: {
    status: 404,
    says: 'There is no situation report {report} in this operation.',
    remedy: 'Check the id in the list of situation reports.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(deskRefusals)
