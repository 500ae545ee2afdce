import type { Translated } from '../../words/translated.ts'
import type { desk as english } from './en.ts'

export const desk: Translated<typeof english> = {
  title: 'Ce qui vous attend',
  about: 'Le plus grave d’abord et, de chaque sorte, ce qui attend depuis le plus longtemps.',
  nothing: 'Rien ne vous attend',
  nothingHelp: 'Ce qui concerne vos rôles apparaît ici de soi-même.',
  overview: 'Voir la vue d’ensemble',
  all: 'Tous',
  count: '{count, number}',
  more: 'plus de {count, number}',
  ends: 'prend fin',
  actOn: '{act} : {what}',
  toDo: '{count, plural, one {# chose à faire} other {# choses à faire}}',
  kinds: {
    breaches_open: { title: 'Manquements', act: 'Examiner' },
    urgent_releases_ending: {
      title: 'Libérations urgentes qui prennent fin bientôt',
      act: 'Voir la libération',
    },
    plans_fallen_through: { title: 'Plans dont les biens manquent', act: 'Planifier à nouveau' },
    needs_overdue: { title: 'Besoins dont le jour est passé', act: 'Voir le besoin' },
    waiting_for_verdict: { title: 'En attente d’un verdict', act: 'Décider' },
    landed_not_tallied: { title: 'Atterris, colis non pointés', act: 'Pointer' },
    discrepancies_open: { title: 'Il est sorti plus que les livres ne disent', act: 'Éclaircir' },
    deliveries_unsigned: { title: 'Livraisons que personne n’a signées', act: 'Voir la livraison' },
    shifts_to_take_over: { title: 'Gardes à reprendre', act: 'Reprendre' },
    follow_ups_open: { title: 'À suivre', act: 'Suivre' },
    tallied_not_counted: { title: 'Colis pointés, unités non comptées', act: 'Compter' },
    needs_unverified: { title: 'Besoins non vérifiés', act: 'Vérifier' },
    pledges_ageing: { title: 'Promesses qui vieillissent', act: 'Voir la promesse' },
    imports_with_bad_rows: { title: 'Feuilles aux lignes fautives', act: 'Corriger les lignes' },
  },
  rules: {
    no_verdict: 'sorti sans verdict',
    held: 'sorti bien que retenu',
    rejected: 'sorti bien que rejeté',
    urgent_release_expired: 'sorti après la fin de sa libération urgente',
    urgent_release_exceeded: 'sorti au-delà de sa libération urgente',
    urgent_release_elsewhere: 'parti vers un établissement que la libération urgente ne nomme pas',
  },
}
