import type { Translated } from '../../words/translated.ts'
import type { desk as english } from './en.ts'

export const desk: Translated<typeof english> = {
  title: 'Che cosa vi attende',
  about: 'Prima il più grave e, di ogni genere, ciò che attende da più tempo.',
  nothing: 'Nulla vi attende',
  nothingHelp: 'Ciò che riguarda i tuoi ruoli appare qui da sé.',
  overview: 'Vedi il quadro generale',
  all: 'Tutti',
  count: '{count, number}',
  more: 'oltre {count, number}',
  ends: 'termina',
  actOn: '{act}: {what}',
  toDo: '{count, plural, one {# cosa da fare} other {# cose da fare}}',
  kinds: {
    breaches_open: { title: 'Violazioni', act: 'Esamina' },
    urgent_releases_ending: {
      title: 'Rilasci urgenti che terminano presto',
      act: 'Vedi il rilascio',
    },
    plans_fallen_through: { title: 'Piani rimasti senza merce', act: 'Pianifica di nuovo' },
    needs_overdue: { title: 'Fabbisogni oltre il termine', act: 'Vedi il fabbisogno' },
    waiting_for_verdict: { title: 'In attesa di un verdetto', act: 'Decidi' },
    landed_not_tallied: { title: 'Atterrati, colli non contati', act: 'Conta i colli' },
    discrepancies_open: { title: 'È uscito più di quanto risulta', act: 'Chiarisci' },
    deliveries_unsigned: { title: 'Consegne che nessuno ha firmato', act: 'Vedi la consegna' },
    shifts_to_take_over: { title: 'Turni da rilevare', act: 'Rileva' },
    follow_ups_open: { title: 'Da seguire', act: 'Segui' },
    tallied_not_counted: { title: 'Colli contati, unità no', act: 'Conta le unità' },
    needs_unverified: { title: 'Fabbisogni non verificati', act: 'Verifica' },
    pledges_ageing: { title: 'Promesse che invecchiano', act: 'Vedi la promessa' },
    imports_with_bad_rows: { title: 'Fogli con righe errate', act: 'Correggi le righe' },
  },
  rules: {
    no_verdict: 'uscito senza verdetto',
    held: 'uscito benché bloccato',
    rejected: 'uscito benché respinto',
    urgent_release_expired: 'uscito a rilascio urgente scaduto',
    urgent_release_exceeded: 'uscito oltre il rilascio urgente',
    urgent_release_elsewhere: 'andato a una struttura non nominata nel rilascio urgente',
  },
}
