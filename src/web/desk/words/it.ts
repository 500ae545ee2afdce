import type { Translated } from '../../words/translated.ts'
import type { desk as english } from './en.ts'

export const desk: Translated<typeof english> = {
  title: 'Che cosa vi attende',
  about: 'Prima il più grave e, di ogni genere, ciò che attende da più tempo.',
  nothing: 'Nulla vi attende',
  nothingHelp: 'Ciò che riguarda i vostri ruoli appare qui da sé.',
  overview: 'Vedere il quadro generale',
  all: 'Tutti',
  count: '{count, number}',
  more: 'oltre {count, number}',
  ends: 'termina',
  actOn: '{act}: {what}',
  toDo: '{count, plural, one {# cosa da fare} other {# cose da fare}}',
  kinds: {
    breaches_open: { title: 'Violazioni', act: 'Esaminare' },
    urgent_releases_ending: {
      title: 'Svincoli urgenti che terminano presto',
      act: 'Vedere lo svincolo',
    },
    plans_fallen_through: { title: 'Piani rimasti senza merce', act: 'Pianificare di nuovo' },
    needs_overdue: { title: 'Fabbisogni oltre il termine', act: 'Vedere il fabbisogno' },
    waiting_for_verdict: { title: 'In attesa di un giudizio', act: 'Decidere' },
    landed_not_tallied: { title: 'Atterrati, colli non contati', act: 'Contare i colli' },
    discrepancies_open: { title: 'È uscito più di quanto risulta', act: 'Chiarire' },
    deliveries_unsigned: { title: 'Consegne che nessuno ha firmato', act: 'Vedere la consegna' },
    shifts_to_take_over: { title: 'Turni da rilevare', act: 'Rilevare' },
    follow_ups_open: { title: 'Da seguire', act: 'Seguire' },
    tallied_not_counted: { title: 'Colli contati, unità no', act: 'Contare le unità' },
    needs_unverified: { title: 'Fabbisogni non verificati', act: 'Verificare' },
    pledges_ageing: { title: 'Promesse che invecchiano', act: 'Vedere la promessa' },
    imports_with_bad_rows: { title: 'Fogli con righe errate', act: 'Correggere le righe' },
  },
  rules: {
    no_verdict: 'uscito senza giudizio',
    held: 'uscito benché bloccato',
    rejected: 'uscito benché respinto',
    urgent_release_expired: 'uscito a svincolo urgente scaduto',
    urgent_release_exceeded: 'uscito oltre lo svincolo urgente',
    urgent_release_elsewhere: 'andato a una struttura non nominata nello svincolo urgente',
  },
}
