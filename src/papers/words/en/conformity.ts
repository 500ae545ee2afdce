export const verdict = {
  level: 'About',
  type: 'Type',
  lot: 'Lot',
  package: 'Package',
  maker: 'Maker',
  packaging: 'Packaging',
  jurisdiction: 'Under the law of',
  everywhere: 'everywhere',
  outcome: 'Outcome',
  reason: 'Reason',
  decidedAt: 'Decided on',
  decidedBy: 'Decided by',
  confirmedBy: 'Confirmed by',
  notConfirmed: 'Waits for a second person: it lets nothing go yet.',
  users: 'For these users',
  purposes: 'For these purposes',
  excluded: 'Not for',
  anybody: 'anybody',
  anything: 'anything',
  under: 'Under the rule',
  evidence: 'Pieces of evidence',
  medicine: 'Tests of the medicine',
  importAuthorisation: 'Import authorisation',
  yes: 'yes',
  no: 'no',
  asOf: 'As it stood when this was printed. What holds now stands in the record, under {number}.',
}

export const medicineTests = {
  needed: 'Needed',
  shelfLifeOk: 'Shelf life enough',
  innOnLabel: 'International name on the label',
  readableLabel: 'Label in a language that staff read',
}

export const hold = {
  quarantine: 'QUARANTINE',
  doNotUse: 'Do not use, issue or send on.',
  urgent: 'URGENT RELEASE',
  notConfirmed: 'No verdict has confirmed these goods.',
  until: 'Until',
  authorisedBy: 'Authorised by',
  only: 'For these only',
  most: 'At most',
  seen: 'Seen',
  scan: 'Scan for what holds now',
  note: 'Urgent release: {goods}, until {until}, authorised by {who} having seen {seen}, for {facilities} only. No verdict has confirmed these goods.',
}

export const reasons = {
  no_verdict: 'Nobody has decided yet',
  held: 'Held',
  held_for_rework: 'Held for rework',
  rejected: 'Rejected',
  no_logger_reading: 'Cold goods without a logger reading',
  temperature_excursion: 'Temperature was out of range',
  urgent_release_expired: 'Urgent release ended unconfirmed',
}
