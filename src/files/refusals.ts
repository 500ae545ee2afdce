import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const fileRefusals = {
  file_not_accepted: {
    status: 422,
    says: 'By its content the file is {found}, which is not kept here.',
    remedy: 'Send a photograph (JPEG, PNG, WebP, HEIC) or a PDF.',
  },
  file_unknown: {
    status: 404,
    says: 'There is no file {file} in this operation.',
    remedy: 'Check the id in the list of files.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(fileRefusals)
