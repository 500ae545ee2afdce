import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const httpRefusals = {
  input_invalid: {
    status: 422,
    says: 'The {where} does not fit.',
    remedy: 'Correct each of the listed fields; nothing was recorded.',
  },
  body_unreadable: {
    status: 400,
    says: 'The body is not JSON.',
    remedy: 'Send one JSON object with content-type application/json.',
  },
  body_too_large: {
    status: 413,
    says: 'The body is larger than {limit} bytes.',
    remedy: 'Send it in parts; files go through the upload addresses, which take more.',
  },
  not_signed_in: {
    status: 401,
    says: 'This needs a sign-in.',
    remedy: 'Sign in at /api/auth/sign-in/email, or send an API key as x-api-key.',
  },
  cross_site: {
    status: 403,
    says: 'With a session, only the pages of this server may write.',
    remedy: 'Send an API key from elsewhere; behind a proxy, let it pass on the Host header.',
  },
  other_person: {
    status: 401,
    says: 'This browser is signed in as somebody else now.',
    remedy: 'Sign in as the person whose acts these are; they wait until then.',
  },
  owner_only: {
    status: 403,
    says: 'This is for the owner of the installation.',
    remedy: 'Use the command line on the machine that holds the data folder.',
  },
  operation_needed: {
    status: 422,
    says: 'Which operation is meant is not clear: there are {operations}.',
    remedy: 'Name one with --operation; `waybill example` loads the worked example.',
  },
  operation_unknown: {
    status: 404,
    says: 'There is no operation {operation} that you are a member of.',
    remedy: 'Check its short name, or ask its coordinator to admit you.',
  },
  address_unknown: {
    status: 404,
    says: 'There is nothing at {path}.',
    remedy: 'See /docs for every address.',
  },
  too_many_requests: {
    status: 429,
    says: 'More requests came from you than {limit} in {seconds} seconds.',
    remedy: 'Wait as long as Retry-After says; acts keep their id, so sending again is safe.',
  },
  environment_invalid: {
    status: 422,
    says: 'The environment does not fit.',
    remedy: 'Correct each of the listed variables and start again.',
  },
  fault: {
    status: 500,
    says: 'This is a fault of ours, kept in the log as request {request}.',
    remedy: 'Try again with the same id: what was done is not done twice. If it stays, tell us.',
  },
  not_ready: {
    status: 503,
    says: 'The database does not answer.',
    remedy: 'Try again shortly; nothing that was acknowledged is lost.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(httpRefusals)
