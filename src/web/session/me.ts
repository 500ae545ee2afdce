import { useQuery } from '@tanstack/react-query'
import type { Answered } from '#http/calling.ts'
import { type ActKind, permits, type Role } from '#acts/permission.ts'
import { Refusal } from '#platform/refusal.ts'
import { call } from '../api/client.ts'
import { queries } from '../api/query.ts'
import { useParam } from '../shell/address.ts'

type Me = Answered<'whoAmI'>

const key = ['me']
const kept = 'waybill-me'

/**
 * Who is signed in: null where nobody is. Without a network it is whoever was when there was one,
 * since a phone that is opened on the apron must know whose acts it holds.
 */
export const useMe = () =>
  useQuery({
    queryKey: key,
    queryFn: async () => {
      try {
        const me = await call('whoAmI', {})
        localStorage.setItem(kept, JSON.stringify(me))
        return me
      } catch (error) {
        if (error instanceof Refusal && error.code === 'not_signed_in') return null
        const before = localStorage.getItem(kept)
        if (before !== null && !(error instanceof Refusal)) return JSON.parse(before) as Me
        throw error
      }
    },
    staleTime: 60_000,
    retry: false,
  })

/** The slug of the operation that the address names. */
export const useOperation = (): string => useParam('operation')

/** The roles that one has in the operation of the address. */
export const useRoles = (): readonly Role[] => {
  const operation = useOperation()
  const { data } = useMe()
  return data?.memberships.find((each) => each.operation === operation)?.roles ?? []
}

/** `const may = useMay()`, `may('pledge.record')`: what one cannot do is not offered. */
export const useMay = () => {
  const roles = useRoles()
  const { data } = useMe()
  const held = data?.owner ? [...roles, 'owner' as const] : roles
  return (kind: ActKind): boolean => permits(kind, held)
}

/** Asks sign-in itself, which is no act of an operation. */
export const authenticate = async (path: string, body: object): Promise<Response> =>
  fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

export type SignInTold = 'done' | 'wrong' | 'too many' | 'fault'

/** Signs in with an e-mail address and a password. All that was shown before is forgotten. */
export const signIn = async (email: string, password: string): Promise<SignInTold> => {
  const answer = await authenticate('sign-in/email', { email, password })
  if (answer.status === 429) return 'too many'
  if (answer.status === 401 || answer.status === 400) return 'wrong'
  if (!answer.ok) return 'fault'
  queries.removeQueries()
  return 'done'
}

/** Throws where nobody answers: without a network nobody signs out. */
export const signOut = async (): Promise<void> => {
  await authenticate('sign-out', {})
  localStorage.removeItem(kept)
  queries.removeQueries()
}
