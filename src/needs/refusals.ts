import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const needRefusals = {
  need_unknown: {
    status: 404,
    says: 'There is no need {need} in this operation.',
    remedy: 'Check the id in the list of needs.',
  },
  need_line_unknown: {
    status: 404,
    says: 'There is no need line {line} in this operation.',
    remedy: 'Check the id in the need; lines keep their ids through every version.',
  },
  need_line_withdrawn: {
    status: 409,
    says: 'Need line {line} was withdrawn.',
    remedy: 'Ask again with a new line if it is needed after all.',
  },
  need_line_taken: {
    status: 409,
    says: 'A line has an id that another line has.',
    remedy: 'Make a new id for each new line; keep the id of a line that changes.',
  },
  need_version_stale: {
    status: 409,
    says: 'The need is at version {version}, and this amends version {amends}.',
    remedy: 'Read the need again and amend what it says now.',
  },
  need_code_taken: {
    status: 409,
    says: 'Another need has the code that this id gives.',
    remedy: 'Send the need again under a new id.',
  },
  verified_in_the_future: {
    status: 422,
    says: 'A need cannot have been verified on {verifiedOn}: that day is still to come.',
    remedy: 'Give the day on which somebody made sure, or leave it out for today.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(needRefusals)
