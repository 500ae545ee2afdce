import type { By } from '#acts/act.ts'
import type { Outcome } from '#acts/perform.ts'
import { refuse as refuseConsignment } from '#consignments/refusals.ts'
import { requireParties } from '#parties/actions.ts'
import type { Query } from '#platform/database.ts'
import type { MeetingInput } from './arrivals.ts'
import { hasLeg, insertMeeting } from './arrivals-sql.ts'

/** Names who meets a flight or a truck; the last word counts. */
export const meetLeg = async (
  tx: Query,
  by: By,
  consignment: string,
  meeting: MeetingInput,
): Promise<Outcome<{ id: string }>> => {
  if (!(await hasLeg(tx, by.operation, consignment, meeting.leg)))
    throw refuseConsignment('leg_unknown', { leg: meeting.leg })
  if (meeting.party !== null) await requireParties(tx, [meeting.party])
  await insertMeeting(tx, by, consignment, meeting)
  return { subject: consignment, answer: { id: by.act } }
}
