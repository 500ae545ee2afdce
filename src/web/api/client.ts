import { clientOver } from '#http/calling.ts'
import { directory } from './directory.ts'

/** The API as the signed-in person: the browser's session speaks for itself. */
export const call = clientOver(directory, {
  address: window.location.origin,
  fetch: (request) => window.fetch(request),
})

/** The API as whoever bears this token, for what nobody can sign in for yet. */
export const bearing = (token: string) => call.as(token)
