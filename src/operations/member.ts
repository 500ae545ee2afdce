import { z } from 'zod'
import { roles } from '#acts/permission.ts'
import { id } from '#platform/id-input.ts'
import { listQuery, pageOf } from '#platform/page.ts'

const email = z.email('Give an e-mail address.').toLowerCase()
const held = z.array(z.enum(roles)).min(1).max(roles.length)

/** Who is to be what: all roles as they shall be, over those held before. */
export const admission = z.object({
  person: z
    .union([z.object({ user: id }), z.object({ email })])
    .describe('By the id of the user, or by the e-mail address.'),
  roles: held.transform((list) => roles.filter((role) => list.includes(role))),
  party: id.nullable().default(null).describe('The organisation that the person acts for.'),
})
export type Admission = z.output<typeof admission>

export const admitted = z.object({ user: id, roles: held, party: id.nullable() })
export type Admitted = z.output<typeof admitted>

const party = z.object({ id, name: z.string() }).nullable()

export const memberAnswer = z.object({
  user: id,
  name: z.string(),
  email: z.string().nullable().describe('For coordinators; others read null.'),
  roles: z.array(z.enum(roles)),
  party,
  since: z.string(),
})
export type MemberAnswer = z.output<typeof memberAnswer>
export const memberPage = pageOf(memberAnswer)
export const memberQuery = listQuery('name', 'newest').extend({
  role: z.enum(roles).optional(),
  party: id.optional().describe('Only who acts for it.'),
})
export type MemberAsked = z.output<typeof memberQuery>

export const me = z.object({
  user: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  owner: z.boolean().describe('Whether this is the owner of the installation.'),
  memberships: z.array(
    z.object({ operation: z.string(), name: z.string(), roles: z.array(z.enum(roles)), party }),
  ),
})
export type Me = z.output<typeof me>

/** An API key, without its secret. */
export const keyRow = z.object({
  id,
  name: z.string().nullable(),
  start: z.string().nullable().describe('Its first letters.'),
  revoked: z.boolean(),
})

/** A person who can sign in, with the keys they have: never the keys' secrets. */
export const personRow = z.object({
  user: id,
  name: z.string(),
  email: z.string(),
  owner: z.boolean().describe('Whether they own the installation.'),
  keys: z.array(keyRow),
})
export type PersonRow = z.output<typeof personRow>
export const personPage = pageOf(personRow)
export const personQuery = listQuery('email', 'name').extend({ email: email.optional() })
export type PersonAsked = z.output<typeof personQuery>
