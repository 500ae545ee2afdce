import { blocked, levels } from '#platform/code-words/it/conformity.ts'

export const verdict = {
  level: 'Riguarda',
  ...levels,
  maker: 'Produttore',
  packaging: 'Confezione',
  jurisdiction: 'Secondo la legge di',
  everywhere: 'ovunque',
  outcome: 'Esito',
  reason: 'Motivo',
  decidedAt: 'Deciso il',
  decidedBy: 'Deciso da',
  confirmedBy: 'Confermato da',
  notConfirmed: 'Aspetta una seconda persona: non lascia ancora uscire nulla.',
  users: 'Per questi utilizzatori',
  purposes: 'Per questi scopi',
  excluded: 'Non per',
  anybody: 'chiunque',
  anything: 'qualsiasi scopo',
  under: 'In base alla regola',
  evidence: 'Elementi di prova',
  medicine: 'Esami del medicinale',
  importAuthorisation: 'Autorizzazione all’importazione',
  yes: 'sì',
  no: 'no, non superato',
  asOf: 'Come stava quando è stato stampato. Ciò che vale ora sta nel registro, sotto {number}.',
}

export const medicineTests = {
  needed: 'Serve',
  shelfLifeOk: 'Validità residua sufficiente',
  innOnLabel: 'Nome internazionale sull’etichetta',
  readableLabel: 'Etichetta in una lingua che il personale legge',
}

export const hold = {
  quarantine: 'QUARANTENA',
  doNotUse: 'Non usare, non distribuire, non inoltrare.',
  urgent: 'RILASCIO URGENTE',
  notConfirmed: 'Nessun verdetto ha confermato questa merce.',
  until: 'Fino al',
  authorisedBy: 'Autorizzato da',
  only: 'Solo per',
  most: 'Al massimo',
  seen: 'Visto',
  scan: 'Scansiona per ciò che vale ora',
  note: 'Rilascio urgente: {goods}, fino al {until}, autorizzato da {who} che ha visto {seen}, solo per {facilities}. Nessun verdetto ha confermato questa merce.',
}

export const reasons = {
  no_verdict: 'Nessuno ha ancora deciso',
  held: blocked.held,
  held_for_rework: blocked.held_for_rework,
  rejected: blocked.rejected,
  no_logger_reading: 'Merce fredda senza lettura del registratore',
  temperature_excursion: blocked.temperature_excursion,
  urgent_release_expired: 'Rilascio urgente finito senza conferma',
}
