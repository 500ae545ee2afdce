import { urgentStates } from '#platform/code-words/fr/conformity.ts'
import type { Translated } from '../../../words/translated.ts'
import type { urgent as english } from '../en/urgent.ts'

export const urgent: Translated<typeof english> = {
  urgentAbout:
    'Des quantités libérées sans verdict : au nom de quelqu’un, pour certains établissements, pour un temps.',
  urgentEmpty: 'Aucune libération urgente',
  urgentEmptyHelp:
    'Quand un établissement ne peut attendre un verdict, une personne en répond nommément.',
  recordUrgent: 'Libérer d’urgence',
  urgentHelp: 'Sans verdict : quelqu’un en répond nommément, et cela prend fin de soi-même.',
  urgentSubmit: 'Libérer cette quantité d’urgence',
  urgentRecorded: 'La libération urgente est enregistrée.',
  quantityHelp: 'Dans l’unité de base de l’article. Il n’en part pas davantage.',
  facilities: 'Pour ces établissements',
  facilitiesHelp: 'Personne d’autre ne peut en avoir.',
  authorisedBy: 'Qui en répond',
  authorisedByHelp: 'La personne, avec sa fonction.',
  ends: 'Fin',
  endsHelp: 'Laisser vide pour 72 heures : jusqu’à {at}.',
  ended: 'finie {at}',
  letGo: 'Libéré',
  usedOf: '{used} sur {quantity}',
  allReleases: 'en cours et finies',
  running: 'en cours',
  overOnes: 'finies',
  urgentStates,
  urgentStateHelp: {
    running: 'Elle finit d’elle-même. Avant cela un verdict la confirme ou la contredit.',
    confirmed: 'Un verdict laisse partir ces biens.',
    overruled: 'Un verdict retient ou rejette ces biens. Qui en a reçu est averti.',
    lapsed: 'Elle a pris fin sans décision : le reste est retenu, et qui en a reçu est averti.',
  },
  anyUrgentState: 'en cours et finies',
  seen: 'Ce qui a été vu',
  seenHelp: 'Papiers, marquages, un essai à vous ; et ce qui manquait.',
  seenRecorded: 'Ce qui en est enregistré',
  seenRecordedHelp:
    'Preuves et inspections de ces biens. Ceci, ou les mots ci-dessus, ou les deux.',
  withdrawnSince:
    '{count, plural, one {# autre a été retirée} other {# autres ont été retirées}} depuis.',
  seenNothing: 'non dit',
  told: 'Avertis que c’est retenu',
  wentWhere: 'Ce qui est allé où',
  wentNowhere: 'Rien n’est parti.',
  answered: 'Lu par {who}, <at></at>.',
  notAnswered: 'Pas encore de réponse',
  answerNotice: 'Répondre',
  answerSubmit: 'Dire que c’est lu',
  answerRecorded: 'La réponse est enregistrée.',
  answerHelp: 'Pour {party} : mettez de côté ce qui reste, et dites combien.',
  setAside: 'Mis de côté',
  setAsideHelp: 'Unités restantes que personne ne prend. Vide : pas encore comptées.',
  setAsideUnits: '{count, plural, one {# unité mise} other {# unités mises}} de côté.',
  labels: {
    urgent: 'Étiquette de la libération urgente',
    quarantine: 'Étiquette de quarantaine',
    verdict: 'Le verdict sur papier',
    open: 'ouvrir',
    second: 'Seconde langue',
    oneLanguage: 'en une langue',
  },
}
