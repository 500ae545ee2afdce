import { z } from 'zod'
import { read, write, writeSignIn } from '#http/route.ts'
import { id } from '#platform/id-input.ts'
import {
  admitMember,
  amendOperation,
  recordNote,
  recordOperation,
  recordOwner,
  removeMember,
  removeOwner,
} from './actions.ts'
import {
  admission,
  admitted,
  keyRow,
  me,
  memberPage,
  memberQuery,
  personPage,
  personQuery,
} from './member.ts'
import { noteInput, notePage, noteQuery } from './note.ts'
import {
  operationAmendment,
  operationAnswer,
  operationInput,
  operationQuery,
  ownOperationPage,
  publicOperationPage,
} from './operation.ts'
import { newUser } from './sign-in.ts'
import { refuse as refuseSignIn } from './sign-in-refusals.ts'
import {
  findMe,
  findOperation,
  hasKey,
  isNew,
  keysOf,
  listMembers,
  listNotes,
  listOperations,
  listPeople,
  listPublicOperations,
} from './sql.ts'

const operations = '/api/operations'
const operation = `${operations}/{operation}`

export const operationRoutes = [
  write({
    name: 'recordOperation',
    kind: 'operation.record',
    path: operations,
    summary: 'Open an operation: the emergency that is answered',
    body: operationInput,
    answer: operationAnswer,
    refusals: ['slug_taken', 'ends_before_it_begins'],
    action: (tx, by, body) => recordOperation(tx, by, body),
  }),
  write({
    name: 'amendOperation',
    kind: 'operation.amend',
    method: 'put',
    path: operation,
    summary: 'Write an operation anew, over the version that was read',
    body: operationAmendment,
    answer: operationAnswer,
    refusals: ['operation_version_stale', 'ends_before_it_begins'],
    action: (tx, by, body) => amendOperation(tx, by, body),
  }),
  read({
    name: 'listOperations',
    path: operations,
    readers: 'signed in',
    summary: 'The operations you are a member of, and as what',
    query: operationQuery,
    answer: ownOperationPage,
    refusals: ['cursor_invalid'],
    load: (q, { actor, query }) => {
      const owner = actor?.roles.includes('owner') ?? false
      return listOperations(q, { ...query, user: actor?.user ?? '', owner })
    },
  }),
  read({
    name: 'getOperation',
    path: operation,
    summary: 'One operation',
    query: z.object({}),
    answer: operationAnswer,
    load: (q, asked) => findOperation(q, asked.operation),
  }),
  read({
    name: 'listPublicOperations',
    path: '/api/public/operations',
    readers: 'anyone',
    summary: 'The operations that are declared public',
    query: operationQuery,
    answer: publicOperationPage,
    refusals: ['cursor_invalid'],
    load: (q, { query }) => listPublicOperations(q, query),
  }),
  write({
    name: 'admitMember',
    kind: 'member.admit',
    path: `${operation}/members`,
    summary: 'Make a person a member with these roles, in place of any held before',
    body: admission,
    answer: admitted,
    refusals: ['person_unknown', 'party_unknown'],
    action: (tx, by, body) => admitMember(tx, by, body),
  }),
  write({
    name: 'removeMember',
    kind: 'member.remove',
    method: 'delete',
    path: `${operation}/members/{user}`,
    summary: 'End a membership; what the person did keeps their name',
    body: z.object({}),
    answer: z.object({ user: id }),
    refusals: ['member_unknown'],
    action: (tx, by, _body, params) => removeMember(tx, by, params.user ?? ''),
  }),
  read({
    name: 'listMembers',
    path: `${operation}/members`,
    summary: 'Who is what in the operation, by name',
    query: memberQuery,
    answer: memberPage,
    refusals: ['cursor_invalid'],
    columns: {
      Name: (row) => row.name,
      'E-mail': (row) => row.email,
      Roles: (row) => row.roles,
      'Acts for': (row) => row.party?.name ?? null,
      Since: (row) => row.since,
      Id: (row) => row.user,
    },
    load: (q, { operation: number, actor, query }) => {
      const withEmail = actor?.roles.some((r) => r === 'coordinator' || r === 'owner') ?? false
      return listMembers(q, number, { ...query, withEmail })
    },
  }),
  write({
    name: 'recordNote',
    kind: 'note.record',
    path: `${operation}/notes`,
    summary: 'Keep what a source says and nothing can be posted on',
    body: noteInput,
    answer: z.object({ id }),
    action: (tx, by, body) => recordNote(tx, by, body),
  }),
  read({
    name: 'listNotes',
    path: `${operation}/notes`,
    summary: 'Notes with their sources, the newest first',
    query: noteQuery,
    answer: notePage,
    refusals: ['cursor_invalid'],
    columns: {
      Words: (row) => row.words,
      Source: (row) => row.source.title,
      'Happened on': (row) => row.happenedOn,
      'Date as stated': (row) => row.statedDate,
      'Recorded at': (row) => row.recordedAt,
      'About (id)': (row) => row.subject,
      Id: (row) => row.id,
    },
    load: (q, { operation: number, query }) => listNotes(q, number, query),
  }),
  read({
    name: 'whoAmI',
    path: '/api/me',
    readers: 'signed in',
    summary: 'Who you are signed in as, and what you are where',
    query: z.object({}),
    answer: me,
    load: async (q, { actor }) => {
      const found = await findMe(q, actor?.user ?? '')
      if (found) return { ...found, owner: actor?.roles.includes('owner') ?? false }
      return { user: actor?.user ?? '', name: 'Owner', email: null, owner: true, memberships: [] }
    },
  }),
  read({
    name: 'getOwnKeys',
    path: '/api/me/keys',
    readers: 'signed in',
    summary: 'Your own API keys, without their secrets',
    query: z.object({}),
    answer: z.object({ items: z.array(keyRow) }),
    load: async (q, { actor }) => ({ items: await keysOf(q, actor?.user ?? '') }),
  }),
  read({
    name: 'getInstallation',
    path: '/api/public/installation',
    readers: 'anyone',
    summary: 'Whether this installation waits to be set up: nobody is anything here yet',
    query: z.object({}),
    answer: z.object({ isNew: z.boolean() }),
    load: async (q) => ({ isNew: await isNew(q) }),
  }),
  write({
    name: 'recordOwner',
    kind: 'owner.record',
    path: '/api/owners',
    summary: 'Make a person an owner: they let people sign in and open operations',
    body: z.object({ user: id }),
    answer: z.object({ user: id }),
    refusals: ['person_unknown'],
    action: (tx, by, { user }) => recordOwner(tx, by, user),
  }),
  write({
    name: 'removeOwner',
    kind: 'owner.remove',
    method: 'delete',
    path: '/api/owners/{user}',
    summary: 'From now on the person is no owner; they stay a member where they are one',
    body: z.object({}),
    answer: z.object({ user: id }),
    refusals: ['owner_unknown', 'last_owner'],
    action: (tx, by, _body, params) => removeOwner(tx, by, params.user ?? ''),
  }),
  read({
    name: 'listPeople',
    path: '/api/people',
    readers: 'owner',
    summary: 'Everyone who can sign in, and the keys they have',
    query: personQuery,
    answer: personPage,
    refusals: ['cursor_invalid'],
    load: (q, { query }) => listPeople(q, query),
  }),
  // People and keys are sign-in's: done there first, then recorded as acts.
  writeSignIn({
    name: 'recordPerson',
    kind: 'person.record',
    path: '/api/people',
    summary: 'Let a person sign in: by a password, or without one by a provider or a key',
    body: z.object(newUser.shape),
    answer: z.object({ user: id }),
    refusals: ['email_taken'],
    secrets: ['password'],
    effect: async ({ signIn }, { email, name, password }) => {
      const user = await signIn.createUser({ email, name, ...(password && { password }) })
      return { subject: user, answer: { user }, kept: { user } }
    },
  }),
  writeSignIn({
    name: 'recordKey',
    kind: 'key.record',
    path: '/api/people/{user}/keys',
    summary: 'Make an API key for a person; its secret is shown this once',
    body: z.object({ name: z.string().trim().min(1).max(80).describe('Where it is used.') }),
    answer: z.object({
      key: id,
      secret: z.string().nullable().describe('Null when the same request is sent again.'),
    }),
    refusals: ['user_unknown'],
    effect: async ({ signIn }, { name }, { user = '' }) => {
      const { id: key, key: secret } = await signIn.createKey(user, name)
      const undo = () => signIn.revokeKey(key)
      return { subject: user, answer: { key, secret }, kept: { key, secret: null }, undo }
    },
  }),
  writeSignIn({
    name: 'revokeKey',
    kind: 'key.revoke',
    method: 'delete',
    path: '/api/people/{user}/keys/{key}',
    summary: 'Revoke an API key, at once and for good',
    body: z.object({}),
    answer: z.object({ key: id }),
    refusals: ['key_unknown'],
    effect: async ({ signIn, query }, _body, { user = '', key = '' }) => {
      if (!(await hasKey(query, user, key))) throw refuseSignIn('key_unknown', { key })
      await signIn.revokeKey(key)
      return { subject: user, answer: { key }, kept: { key } }
    },
  }),
]
