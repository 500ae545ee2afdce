import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import type { Query } from '#platform/database.ts'
import { none } from '#platform/ids.ts'
import { groupId, type PartyAnswer, type PartyInput } from './party.ts'
import { checkPlace, type PlaceAnswer, type PlaceInput } from './place.ts'
import { refuse } from './refusals.ts'
import {
  findParty,
  findPlace,
  insertGroup,
  insertParty,
  insertPlace,
  liesBeneath,
  lockRegister,
  lockRow,
  membersOf,
  missingFrom,
  renameGroups,
  updateParty,
  updatePlace,
} from './sql.ts'

/** Refuses `party_unknown` if one of these is not recorded. The none id is. */
export const requireParties = async (
  tx: Query,
  ids: Iterable<string | null | undefined>,
): Promise<void> => {
  const parties = await missing(tx, 'party', ids)
  if (parties.length > 0) throw refuse('party_unknown', { parties })
}

/** Refuses `place_unknown` if one of these is not recorded. The none id is. */
export const requirePlaces = async (
  tx: Query,
  ids: Iterable<string | null | undefined>,
): Promise<void> => {
  const places = await missing(tx, 'place', ids)
  if (places.length > 0) throw refuse('place_unknown', { places })
}

const missing = async (
  tx: Query,
  register: 'party' | 'place',
  ids: Iterable<string | null | undefined>,
): Promise<string[]> => {
  const named = new Set([...ids].flatMap((id) => (id && id !== none ? [id] : [])))
  return missingFrom(tx, register, [...named])
}

/**
 * The one party of kind joint_group that these parties are together, whatever their order; made if
 * there is none. Several transactions may make it at once. One party alone is that party; a member
 * that is itself a group counts as its members. Refuses `party_unknown`.
 */
export const jointGroup = async (tx: Query, members: readonly string[]): Promise<string> => {
  const [first = none, ...others] = new Set(members)
  await requireParties(tx, members)
  if (others.length === 0) return first
  const found = await membersOf(tx, members)
  const each = [...new Set([...found.values()].flat().map(({ id }) => id))].toSorted()
  const group = groupId(each)
  if ((await missingFrom(tx, 'party', [group])).length > 0) await insertGroup(tx, group, each)
  return group
}

/** Records a party. Refuses `party_unknown` (its parent) and codes that another party has. */
export const recordParty = async (
  tx: Query,
  by: By,
  input: PartyInput,
): Promise<Outcome<PartyAnswer>> => {
  await requireParties(tx, [input.parent])
  await insertParty(tx, by.act, input)
  return partyOutcome(tx, by.act)
}

/** Writes a party anew, over the version that was read. */
export const amendParty = async (
  tx: Query,
  party: string,
  input: PartyInput & { amends: number },
): Promise<Outcome<PartyAnswer>> => {
  const { parent, amends } = input
  await lockRegister(tx, 'party')
  const version = await lockRow(tx, 'party', party)
  if (version === undefined) throw refuse('party_not_found', { party })
  const before = (await partyOutcome(tx, party)).answer
  if (before.kind === 'joint_group') throw refuse('party_is_a_group', { party })
  if (version !== amends) throw refuse('party_version_stale', { version, amends })
  await requireParties(tx, [parent])
  if (parent && (await liesBeneath(tx, 'party', parent, party)))
    throw refuse('party_above_itself', { parent })
  await updateParty(tx, party, input)
  if (before.name !== input.names[0]?.name) await renameGroups(tx, party)
  return partyOutcome(tx, party)
}

const partyOutcome = async (tx: Query, party: string): Promise<Outcome<PartyAnswer>> => {
  const answer = await findParty(tx, party)
  if (!answer) throw refuse('party_not_found', { party })
  return { subject: party, answer }
}

/** Records a place. Refuses what it names and nobody recorded, and codes another place has. */
export const recordPlace = async (
  tx: Query,
  by: By,
  input: PlaceInput,
): Promise<Outcome<PlaceAnswer>> => {
  checkPlace(input)
  await requirePlaces(tx, [input.parent])
  await requireParties(tx, [input.operatedBy])
  await insertPlace(tx, by.act, input)
  return placeOutcome(tx, by.act)
}

/** Writes a place anew, over the version that was read. */
export const amendPlace = async (
  tx: Query,
  place: string,
  input: PlaceInput & { amends: number },
): Promise<Outcome<PlaceAnswer>> => {
  const { parent, amends } = input
  checkPlace(input)
  await lockRegister(tx, 'place')
  const version = await lockRow(tx, 'place', place)
  if (version === undefined) throw refuse('place_not_found', { place })
  if (version !== amends) throw refuse('place_version_stale', { version, amends })
  await requirePlaces(tx, [parent])
  await requireParties(tx, [input.operatedBy])
  if (parent && (await liesBeneath(tx, 'place', parent, place)))
    throw refuse('place_above_itself', { parent })
  await updatePlace(tx, place, input)
  return placeOutcome(tx, place)
}

const placeOutcome = async (tx: Query, place: string): Promise<Outcome<PlaceAnswer>> => {
  const answer = await findPlace(tx, place)
  if (!answer) throw refuse('place_not_found', { place })
  return { subject: place, answer }
}
