// Goods that a hospital signed for and gave to a ward, and whose facility's person acts for it.
import { sql } from 'kysely'
import { newId } from '../../src/platform/ids.ts'
import type { TestApp } from '../support/app.ts'
import { decide, type Scene, sceneOf, stockUp } from '../support/hospital.ts'

export const handedOut = async (app: TestApp): Promise<Scene> => {
  const scene = await sceneOf(app)
  const [lot] = scene.lots
  await actsFor(app, scene.hospital)
  await stockUp(app, scene, { lot }, 100)
  await decide(app, lot, 'pass')
  const line = newId()
  const delivery = newId()
  await app.as('logistician').call('dispatchDelivery', {
    params: { operation: app.operation },
    body: {
      id: delivery,
      facility: scene.hospital,
      place: scene.pharmacy,
      from: scene.store,
      lines: [{ id: line, item: scene.respirator, lot, quantity: 30 }],
    },
  })
  const facility = app.as('facility').call
  await facility('signDelivery', {
    params: { operation: app.operation, delivery },
    body: { id: newId(), signedBy: 'F. Rossi', lines: [{ line, sound: 30 }] },
  })
  await facility('issueGoods', {
    params: { operation: app.operation, facility: scene.hospital },
    body: { id: newId(), lines: [{ item: scene.respirator, lot, quantity: 12, ward: scene.ward }] },
  })
  return scene
}

/** For whom the person of the facility acts. */
export const actsFor = async (app: TestApp, party: string) => {
  await sql`update member set party = ${party} where operation = ${app.number}
    and sign_in_user = ${app.people.facility.user}`.execute(app.database.query)
}
