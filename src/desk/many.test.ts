// A desk leaves nothing out, however much waits: more recalls and urgent releases than one look
// used to go through.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { engines } from '../../tests/support/engines.ts'
import { type Storing, storeDesk } from '../../tests/support/storing.ts'

describe.each(engines)('a desk on which much waits, on $name', ({ fresh }) => {
  let s: Storing
  beforeAll(async () => {
    s = await storeDesk(fresh)
  })
  afterAll(() => s.app.close())

  const officer = () => s.app.as('conformity_officer').call
  const waits = async (
    kind: string,
    role: 'facility' | 'conformity_officer' = 'conformity_officer',
  ) =>
    (await s.app.as(role).call('getDesk', { params: s.params })).items.find(
      (each) => each.kind === kind,
    )
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

  test('30 open recalls all wait for an answer, and the last one may be closed', async () => {
    const recalls: string[] = []
    for (let number = 0; number < 30; number += 1) {
      const { lot } = await s.stored(10)
      const { id } = await officer()('recordRecall', {
        params: s.params,
        body: {
          id: newId(),
          subject: { kind: 'lot', lot },
          instruction: 'set_aside',
          reason: `Recall ${number}`,
        },
      })
      recalls.push(id)
    }
    expect(await waits('recalls_to_answer', 'facility')).toMatchObject({ count: 30 })
    const notices = await officer()('listPartyNotices', {
      params: s.params,
      query: { party: s.belgium },
    })
    expect(new Set(notices.items.map(({ recall }) => recall.id))).toEqual(new Set(recalls))
    await s.cell('answerRecall', {
      params: { ...s.params, recall: recalls.at(-1) ?? '' },
      body: { id: newId(), party: s.belgium, wards: [{ found: 10 }] },
    })
    expect(await waits('recalls_to_close')).toMatchObject({
      count: 1,
      rows: [{ subject: { id: recalls.at(-1) } }],
    })
  })

  test('600 urgent releases that nobody confirmed all wait, the oldest too', async () => {
    const { lot } = await s.stored(1000)
    const { id } = await officer()('recordUrgentRelease', {
      params: s.params,
      body: {
        id: newId(),
        happenedAt: ago(200),
        subject: { kind: 'lot', lot },
        quantity: 1,
        facilities: [s.belgium],
        authorisedBy: 'Dr Peeters',
        reason: 'Nothing else is left',
        seen: 'Declaration and label',
      },
    })
    await s.apron('releaseToStock', {
      params: s.params,
      body: {
        id: newId(),
        happened: true,
        happenedAt: ago(199),
        place: s.store,
        holder: s.belgium,
        lines: [{ lot, quantity: 1 }],
      },
    })
    // The same 599 times again, each under its own id, ending later and later.
    const { query } = s.app.database
    await sql`
      insert into urgent_release
      select (r).* from urgent_release one
       cross join generate_series(1, 599) n
       cross join lateral jsonb_populate_record(one, jsonb_build_object(
         'id', gen_random_uuid(), 'expires_at', one.expires_at + n * interval '1 second')) r
       where one.id = ${id}
    `.execute(query)
    await sql`
      insert into urgent_release_use
      select (u).* from urgent_release_use one
       cross join urgent_release r
       cross join lateral jsonb_populate_record(one, jsonb_build_object('release', r.id)) u
       where one.release = ${id} and r.id <> ${id}
    `.execute(query)
    expect(await waits('urgent_releases_lapsed')).toMatchObject({
      count: 600,
      rows: [{ subject: { id } }, {}, {}, {}, {}],
    })
    expect(await waits('urgent_notices_to_answer', 'facility')).toMatchObject({ count: 600 })
    await s.cell('answerUrgentRelease', {
      params: { ...s.params, release: id },
      body: {
        id: newId(),
        party: s.belgium,
        setAside: 1,
        onBehalfOf: { party: s.belgium, by: 'telephone' },
      },
    })
    expect(await waits('urgent_notices_to_answer', 'facility')).toMatchObject({ count: 599 })
    const all = await officer()('listUrgentReleaseNotices', { params: s.params, query: {} })
    expect(all.items).toHaveLength(600)
  })
})
