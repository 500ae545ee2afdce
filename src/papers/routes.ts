import { z } from 'zod'
import { refuse as refuseConsignment } from '#consignments/refusals.ts'
import { findPackage } from '#consignments/package-sql.ts'
import { valueInput } from '#consignments/value.ts'
import { recordValues, setLabels } from '#consignments/value-actions.ts'
import { download, type FileMade, read, type Reading, write } from '#http/route.ts'
import type { Query } from '#platform/database.ts'
import { id } from '#platform/id-input.ts'
import { dispatchNote } from './dispatch-note.ts'
import { type Facts, settingOf, type Setting } from './facts.ts'
import { decidedIn, heldIn, urgentIn } from './held-actions.ts'
import { labelOf } from './label.ts'
import { acceptance, giftLetter } from './letters.ts'
import { manifest, packingList } from './packing-list.ts'
import {
  type ConsignmentPaper,
  consignmentPapers,
  kindAmong,
  labelQuery,
  noticeQuery,
  otherPapers,
  paperQuery,
} from './paper.ts'
import { labelsPdf } from './pdf-label.ts'
import { noticeLabelPdf } from './pdf-notice-label.ts'
import { pdfOf } from './pdf-sheet.ts'
import { type NoticeLabel, quarantineLabel, urgentLabel } from './notice-label.ts'
import { proForma } from './pro-forma.ts'
import { publicConsignment, publicPackage } from './public.ts'
import { readPublicConsignment, readPublicPackage } from './public-actions.ts'
import { factsOf, factsOfDelivery, receivedIn, reportedIn, toldIn } from './reading-actions.ts'
import { languageOf, recallNotice } from './recall-notice.ts'
import { receiptNote } from './receipt-note.ts'
import { refuse } from './refusals.ts'
import type { Sheet } from './sheet.ts'
import { situationReport } from './situation-report.ts'
import { verdictPaper } from './verdict-paper.ts'

const operation = '/api/operations/{operation}'
const consignment = `${operation}/consignments/{consignment}`
const pdf = ['application/pdf']
const pouch = z.string().trim().min(1).max(20).describe('The code on the papers in the pouch.')

const makers: Record<ConsignmentPaper, (facts: Facts, setting: Setting) => Sheet> = {
  'gift-letter': giftLetter,
  acceptance,
  'packing-list': packingList,
  'pro-forma-invoice': proForma,
  'dispatch-note': dispatchNote,
  manifest,
}

export const paperRoutes = [
  write({
    name: 'recordValues',
    kind: 'consignment.value',
    path: `${consignment}/values`,
    summary: 'Say what lines are worth to customs, on what basis, and where they were made',
    body: z.object({ values: z.array(valueInput).min(1).max(5000) }),
    answer: z.object({ id }),
    refusals: [
      'consignment_unknown',
      'consignment_line_unknown',
      'line_without_number',
      'value_zero',
    ],
    action: (tx, by, { values }, { consignment: of = '' }) => recordValues(tx, by, of, values),
  }),
  write({
    name: 'setLabels',
    kind: 'consignment.label',
    path: `${consignment}/labels`,
    summary: 'Say whether labels show what is inside, or only to whoever has the pouch',
    body: z.object({
      labels: z.enum(['open', 'discreet']),
      newPouchCode: z.boolean().default(false).describe('True: papers have to be printed again.'),
    }),
    answer: z.object({ id, labels: z.enum(['open', 'discreet']) }),
    refusals: ['consignment_unknown'],
    action: (tx, by, body, { consignment: of = '' }) => setLabels(tx, by, of, body),
  }),
  download({
    name: 'getConsignmentPaper',
    path: `${consignment}/papers/{kind}`,
    summary: `A paper of a consignment: ${consignmentPapers.join(', ')}`,
    query: paperQuery,
    gives: pdf,
    refusals: [
      'paper_kind_unknown',
      'consignment_unknown',
      'donor_missing',
      'consignee_missing',
      'nothing_given',
      'nothing_to_list',
      'value_zero',
      'value_missing',
    ],
    load: async (q, asked) => {
      const make = makers[kindAmong(consignmentPapers, asked.params.kind ?? '')]
      const facts = await factsOf(q, asked.operation, asked.params.consignment ?? '', asked.clock())
      return pdfOf(make(facts, settingIn(asked)))
    },
  }),
  download({
    name: 'getDeliveryPaper',
    path: `${operation}/deliveries/{delivery}/papers/{kind}`,
    summary: 'The dispatch note of a delivery',
    query: paperQuery,
    gives: pdf,
    refusals: ['paper_kind_unknown', 'delivery_unknown', 'nothing_to_list'],
    load: async (q, asked) => {
      kindAmong([otherPapers.delivery], asked.params.kind ?? '')
      const delivery = asked.params.delivery ?? ''
      const facts = await factsOfDelivery(q, asked.operation, delivery, asked.clock())
      return pdfOf(dispatchNote(facts, settingIn(asked)))
    },
  }),
  download({
    name: 'getSituationPaper',
    path: `${operation}/situation-reports/{report}/paper`,
    summary: 'A situation report as it was kept, on paper',
    query: paperQuery,
    gives: pdf,
    refusals: ['situation_unknown'],
    load: async (q, asked) => {
      const { report = '' } = asked.params
      return pdfOf(situationReport(await reportedIn(q, asked.operation, report), settingIn(asked)))
    },
  }),
  download({
    name: 'getRecallNoticePaper',
    path: `${operation}/recalls/{recall}/notices/{party}/paper`,
    summary: 'The recall notice of a party: what, why, what to do, what it has, a slip to answer',
    query: noticeQuery,
    gives: pdf,
    refusals: ['recall_unknown', 'party_not_told'],
    load: async (q, { operation: ours, params, query, address, clock }) => {
      const { recall = '', party = '' } = params
      const told = await toldIn(q, ours, { recall, party }, clock())
      const { languages } = query
      const spoken = languages.length > 0 ? languages : [languageOf(told.notice.country)]
      return pdfOf(recallNotice(told, settingOf(spoken, address, clock())))
    },
  }),
  download({
    name: 'getReceiptPaper',
    path: `${operation}/receipts/{receipt}/papers/{kind}`,
    summary: 'The receipt note: findings, discrepancies, reservations',
    query: paperQuery,
    gives: pdf,
    refusals: ['paper_kind_unknown', 'receipt_unknown'],
    load: async (q, asked) => {
      kindAmong([otherPapers.receipt], asked.params.kind ?? '')
      const received = await receivedIn(
        q,
        asked.operation,
        asked.params.receipt ?? '',
        asked.clock(),
      )
      return pdfOf(receiptNote(received, settingIn(asked)))
    },
  }),
  download({
    name: 'getPackagePaper',
    path: `${operation}/packages/{package}/papers/{kind}`,
    summary: 'The manifest of one package, for the pouch on it',
    query: paperQuery,
    gives: pdf,
    refusals: ['paper_kind_unknown', 'package_unknown'],
    load: async (q, asked) => {
      kindAmong([otherPapers.package], asked.params.kind ?? '')
      const { facts, id } = await packageIn(q, asked)
      return pdfOf(manifest(facts, settingIn(asked), id))
    },
  }),
  download({
    name: 'getConsignmentLabels',
    path: `${consignment}/labels`,
    summary: 'Labels of all packages of a consignment, one to a page',
    query: labelQuery,
    gives: pdf,
    refusals: ['consignment_unknown', 'nothing_to_list'],
    load: async (q, asked) => {
      const facts = await factsOf(q, asked.operation, asked.params.consignment ?? '', asked.clock())
      return labelsOf(facts, asked)
    },
  }),
  download({
    name: 'getPackageLabel',
    path: `${operation}/packages/{package}/labels`,
    summary: 'The label of one package',
    query: labelQuery,
    gives: pdf,
    refusals: ['package_unknown'],
    load: async (q, asked) => {
      const { facts, id } = await packageIn(q, asked)
      return labelsOf(facts, asked, id)
    },
  }),
  download({
    name: 'getVerdictPaper',
    path: `${operation}/verdicts/{verdict}/papers/{kind}`,
    summary: 'A verdict on paper: on what, for whom, why, by whom',
    query: paperQuery,
    gives: pdf,
    refusals: ['paper_kind_unknown', 'verdict_not_here'],
    load: async (q, asked) => {
      kindAmong([otherPapers.verdict], asked.params.kind ?? '')
      const decided = await decidedIn(q, asked.operation, asked.params.verdict ?? '', asked.clock())
      return pdfOf(verdictPaper(decided, settingIn(asked)))
    },
  }),
  download({
    name: 'getQuarantineLabel',
    path: `${operation}/lots/{lot}/quarantine-labels`,
    summary: 'The quarantine label of a lot that is held, or waits for a verdict',
    query: labelQuery,
    gives: pdf,
    refusals: ['lot_unknown', 'lot_released'],
    load: async (q, asked) => {
      const held = await heldIn(q, asked.operation, asked.params.lot ?? '', asked.clock())
      return noticeIn(quarantineLabel(held, settingIn(asked)), asked)
    },
  }),
  download({
    name: 'getUrgentReleaseLabel',
    path: `${operation}/urgent-releases/{release}/labels`,
    summary: 'The label of an urgent release: until when, on whose name, for whom only',
    query: labelQuery,
    gives: pdf,
    refusals: ['release_unknown'],
    load: async (q, asked) => {
      const given = await urgentIn(q, asked.operation, asked.params.release ?? '', asked.clock())
      return noticeIn(urgentLabel(given, settingIn(asked)), asked)
    },
  }),
  read({
    name: 'getPublicPackage',
    path: '/api/public/packages/{code}',
    readers: 'anyone',
    summary: 'What a label may show to whoever scans it, or more to whoever has the pouch',
    query: z.object({ pouch: pouch.optional() }),
    answer: publicPackage,
    refusals: ['label_unknown'],
    load: (q, { params, query, clock }) =>
      readPublicPackage(q, params.code ?? '', query.pouch, clock()),
  }),
  read({
    name: 'getPublicConsignment',
    path: '/api/public/consignments/{code}',
    readers: 'anyone',
    summary: 'What a paper of the pouch is held against, with the code of the pouch',
    query: z.object({ pouch }),
    answer: publicConsignment,
    refusals: ['label_unknown'],
    load: (q, { params, query, clock }) =>
      readPublicConsignment(q, params.code ?? '', query.pouch, clock()),
  }),
]

type Asked = Reading<z.output<typeof paperQuery>>

const settingIn = ({ query, address, clock }: Asked): Setting =>
  settingOf(query.languages, address, clock())

const packageIn = async (q: Query, { operation: ours, params, clock }: Asked) => {
  const id = params.package ?? ''
  const found = await findPackage(q, ours, { id })
  if (!found) throw refuseConsignment('package_unknown', { package: id })
  return { id, facts: await factsOf(q, ours, found.consignment, clock()) }
}

const noticeIn = (
  label: NoticeLabel,
  { query: { size, languages }, clock }: Reading<z.output<typeof labelQuery>>,
): FileMade => {
  const name = `${label.ownCode} ${size}`
  return noticeLabelPdf(label, { size, name, language: languages[0] ?? 'en', now: clock() })
}

const labelsOf = async (
  facts: Facts,
  asked: Reading<z.output<typeof labelQuery>>,
  only?: string,
): Promise<FileMade> => {
  const { packages, code } = facts.consignment
  const wanted = only ? packages.filter(({ id }) => id === only) : packages
  if (wanted.length === 0) throw refuse('nothing_to_list')
  const { size, languages } = asked.query
  const setting = settingIn(asked)
  return labelsPdf(
    wanted.map((one) => labelOf(facts, setting, one)),
    { size, name: `${code} ${size}`, language: languages[0] ?? 'en', now: setting.now },
  )
}
