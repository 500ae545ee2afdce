import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { engines } from '../../tests/support/engines.ts'
import {
  codesOn,
  type PapersDesk,
  papersDesk,
  printed,
  textsOf,
} from '../../tests/support/papers.ts'

describe.each(engines)('papers of conformity on $name', ({ name, fresh }) => {
  let desk: PapersDesk
  let lot = ''
  let release = ''
  beforeAll(async () => {
    desk = await papersDesk(fresh)
    const consignment = await desk.consign()
    const read = await desk.cell('getConsignment', { params: { ...desk.params, consignment } })
    lot = read.lines.find((line) => line.lot?.lotNumber === '20200304')?.lot?.id ?? ''
    const report = newId()
    await desk.app.as('conformity_officer').call('recordEvidence', {
      params: desk.params,
      body: { id: report, subject: { kind: 'lot', lot }, kind: 'test_report', number: 'R-7' },
    })
    release = newId()
    await desk.app.as('conformity_officer').call('recordUrgentRelease', {
      params: desk.params,
      body: {
        id: release,
        subject: { kind: 'lot', lot },
        quantity: 6000,
        facilities: [desk.ids['niguarda'] ?? ''],
        authorisedBy: 'Dott.ssa Bianchi, ISS',
        reason: 'Nothing else is left',
        seen: 'Label read',
        evidence: [report],
      },
    })
  }, 60_000)
  afterAll(() => desk.app.close())

  const decide = (outcome: 'hold' | 'pass' | 'limited_use', more: object = {}) =>
    desk.app.as('conformity_officer').call('recordVerdict', {
      params: desk.params,
      body: {
        id: newId(),
        subject: { kind: 'lot', lot },
        outcome,
        reason: 'Penetration 18 % against 6 %',
        ...more,
      },
    })
  const masks = (item: string) => ({
    id: newId(),
    item,
    quantity: 900,
    stated: '',
    lot: { lotNumber: 'U-9' },
  })
  const spaced = (text = '') => text.replaceAll(/\s+/g, ' ')

  test.runIf(name === 'pglite').each(['100x150', 'a6'])(
    'labels printed at 203 dpi, %s: both codes are read as they should be',
    async (size) => {
      const query = `size=${size}&languages=it,zh`
      const paths = [
        [`/lots/${lot}/quarantine-labels`, `/stock/lots/${lot}`],
        [`/urgent-releases/${release}/labels`, `/conformity/urgent/${release}`],
      ] as const
      for (const [path, opens] of paths) {
        const [page] = await printed(await desk.file(`${path}?${query}`))
        const codes = page ? await codesOn(page) : []
        expect(codes).toMatchObject([
          { text: '(10)20200304', contentType: 'GS1' },
          { text: `http://localhost/o/${desk.params.operation}${opens}` },
        ])
      }
    },
    60_000,
  )

  test('the urgent label says until when, on whose name, for whom only', async () => {
    const [text] = await textsOf(
      await desk.file(`/urgent-releases/${release}/labels?languages=it,zh`),
    )
    for (const word of [
      'RILASCIO URGENTE',
      '紧急放行',
      'Dott.ssa Bianchi, ISS',
      'Niguarda',
      '6000',
      'Label read; rapporto di prova · 检测报告 R-7',
      '2020-03-23 12:00',
    ])
      expect(spaced(text).replaceAll('6 000', '6000')).toContain(word)
    expect(await desk.refused(`/urgent-releases/${newId()}/labels`)).toBe('release_unknown')
  })

  test('the dispatch note says that it goes under an urgent release, in its languages', async () => {
    const { params, ids } = desk
    const id = (name: string) => ids[name] ?? ''
    const consignment = await desk.consign({
      stands: 'landed',
      legs: [],
      packages: [],
      lines: [masks(id('mask'))],
    })
    const read = await desk.cell('getConsignment', { params: { ...params, consignment } })
    const [line] = read.lines
    const placed = async (kind: 'warehouse' | 'pharmacy') =>
      (
        await desk.cell('recordPlace', {
          body: { id: newId(), kind, names: [{ name: `The ${kind}` }], country: 'IT' },
        })
      ).id
    const [store, pharmacy] = [await placed('warehouse'), await placed('pharmacy')]
    const way = { place: store, holder: id('lombardy') }
    await desk.app.as('logistician').call('recordCount', {
      params: { ...params, consignment },
      body: { id: newId(), ...way, lines: [{ line: line?.id ?? '', sound: 900 }] },
    })
    const dispatched = async (quantity: number) => {
      const delivery = newId()
      await desk.app.as('logistician').call('dispatchDelivery', {
        params,
        body: {
          id: delivery,
          facility: id('niguarda'),
          place: pharmacy,
          from: store,
          lines: [
            { id: newId(), item: id('mask'), lot: line?.lot?.id ?? '', stage: 'arrived', quantity },
          ],
        },
      })
      return delivery
    }
    const given = {
      subject: { kind: 'lot' as const, lot: line?.lot?.id ?? '' },
      reason: 'None left',
    }
    await desk.app.as('conformity_officer').call('recordUrgentRelease', {
      params,
      body: {
        ...given,
        id: newId(),
        quantity: 500,
        facilities: [id('niguarda')],
        authorisedBy: 'Dott. Verdi, ISS',
        seen: 'Label read',
      },
    })
    const note = async (delivery: string, languages: string) =>
      spaced(
        (
          await textsOf(
            await desk.file(`/deliveries/${delivery}/papers/dispatch-note?languages=${languages}`),
          )
        ).join(' '),
      )
    const urgent = await dispatched(400)
    const said = {
      en: 'Urgent release: 400 Surgical face mask, type IIR, U-9, until 23 Mar 2020',
      it: 'Rilascio urgente: 400',
      fr: 'Libération urgente : 400',
      zh: '紧急放行',
    }
    for (const [language, words] of Object.entries(said)) {
      const text = await note(urgent, language)
      expect(text).toContain(words)
      for (const word of ['Dott. Verdi, ISS', 'Niguarda', 'Label read'])
        expect(text).toContain(word)
    }
    // Under a verdict it says nothing of the kind.
    await desk.app.as('conformity_officer').call('recordVerdict', {
      params,
      body: { ...given, id: newId(), outcome: 'pass' },
    })
    expect(await note(await dispatched(100), 'en')).not.toContain('Urgent release')
  })

  test('the quarantine label says why, and is for what nothing lets go', async () => {
    const label = async () =>
      spaced((await textsOf(await desk.file(`/lots/${lot}/quarantine-labels`)))[0])
    expect(await label()).toContain('Nobody has decided yet')
    await decide('hold')
    const held = await label()
    for (const word of ['QUARANTINE', 'Held', 'Penetration 18 %', '20200304'])
      expect(held).toContain(word)
    expect(await desk.refused(`/lots/${newId()}/quarantine-labels`)).toBe('lot_unknown')
    await decide('pass')
    expect(await desk.refused(`/lots/${lot}/quarantine-labels`)).toBe('lot_released')
  })

  test('the verdict on paper says on what, for whom, why', async () => {
    const { id } = await decide('limited_use', {
      limits: { purposes: ['source_control'], excluded: ['surgery'] },
    })
    const [text] = await textsOf(await desk.file(`/verdicts/${id}/papers/verdict?languages=it`))
    for (const word of ['Verdetto di conformità', 'Uso limitato', '20200304', 'Penetration 18 %'])
      expect(spaced(text)).toContain(word)
    expect(await desk.refused(`/verdicts/${newId()}/papers/verdict`)).toBe('verdict_not_here')
    expect(await desk.refused(`/verdicts/${id}/papers/letter`)).toBe('paper_kind_unknown')
  })
})
