/** An act as a refusal names it: what it was about, and a lot that it drew on. */
export interface NamedAct {
  readonly act: string
  readonly kind: string
  readonly subject: string
  readonly lot: string
  readonly happenedAt: string
}

const bySubject = new Map([
  ['pledge', 'pledges'],
  ['consignment', 'consignments'],
  ['delivery', 'deliveries'],
])

/** The page within its operation on which an act is shown, and can be taken back. */
export const pageOfAct = ({ act, kind, subject, lot }: NamedAct): string => {
  const [room = ''] = kind.split('.')
  if (room === 'receipt') return `receiving/receipts/${act}`
  const place = bySubject.get(room)
  return place ? `${place}/${subject}` : `stock/lots/${lot}`
}
