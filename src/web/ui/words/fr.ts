import { acts as actsSaid } from '#platform/code-words/fr/acts.ts'
import { bases, sourceKinds } from '#platform/code-words/fr/records.ts'
import type { Translated } from '../../words/translated.ts'
import type * as english from './en.ts'

export const ui: Translated<typeof english.ui> = {
  unit: `{unit, select,
    piece {{count, plural, one {pièce} other {pièces}}}
    pair {{count, plural, one {paire} other {paires}}}
    set {{count, plural, one {ensemble} other {ensembles}}}
    kit {{count, plural, one {kit} other {kits}}}
    test {{count, plural, one {test} other {tests}}}
    dose {{count, plural, one {dose} other {doses}}}
    tablet {{count, plural, one {comprimé} other {comprimés}}}
    vial {{count, plural, one {flacon (injectable)} other {flacons (injectables)}}}
    bottle {{count, plural, one {bouteille} other {bouteilles}}}
    gram {g}
    millilitre {ml}
    unstated {(unité non précisée)}
    other {{unit}}}`,
  unknown: 'inconnu',
  reported: ', rapporté',
  asStated: 'Tel qu’énoncé : {words}',
  nothingYet: 'Rien encore',
  noneFound: 'Aucun résultat',
  clearFilters: 'Retirer tous les filtres',
  clear: 'Effacer',
  seek: 'Rechercher',
  found: '{count, plural, one {un} other {{shown}}}',
  manyFound: 'plus de 10 000',
  sortedBy: 'Dans quel ordre',
  export: 'Exporter',
  columns: 'Colonnes',
  loadingMore: 'Lecture en cours',
  earlier: 'Plus anciens',
  recordedAt: 'enregistré le {at}',
  actorFor: '{actor} pour {party}',
  cancel: 'Annuler',
  draftFound: 'Vous aviez commencé ici : voici votre saisie.',
  beginAnew: 'Recommencer',
  fault: 'Une erreur s’est produite de notre côté.',
  faultRemedy:
    'Rien n’est perdu. Réessayez ; si cela persiste, prévenez le responsable de cette installation.',
  offline: 'Le serveur est injoignable.',
  offlineRemedy: 'Votre saisie est conservée. Réessayez quand le réseau sera revenu.',
  whenAndSource: 'Quand, pour qui, sur quelle source',
  happenedAt: 'Quand cela s’est passé',
  happenedAtHelp: 'Laissez vide pour maintenant.',
  onBehalfOf: 'Pour le compte de',
  onBehalfOfHelp: 'Si quelqu’un d’autre a agi et vous l’a dit.',
  behalfBy: 'Comment on vous l’a dit',
  by: {
    telephone: 'Par téléphone',
    'e-mail': 'Par courriel',
    letter: 'Par courrier',
    message: 'Par message',
    person: 'De vive voix',
  },
  source: 'Source',
  sourceHelp: 'Le document, l’article ou la note sur lequel cela repose.',
  newSource: 'Enregistrer un document absent de la liste',
  sourceKind: 'Type',
  sourceTitle: 'De quoi il s’agit',
  sourceNumber: 'Son numéro',
  sourceDay: 'En date du',
  recordSource: 'Enregistrer ce document',
  sourceKinds,
  quote: 'Ce qu’elle dit',
  quoteHelp: 'Ses mots entre guillemets, ou un résumé.',
  basis: 'Sur quoi reposent les quantités',
  basisHelp: '« Rapporté » exige une source et reste visible comme tel jusqu’à un comptage.',
  basisUsual: 'Comme d’habitude pour cet acte',
  bases,
  changedMeanwhile: 'Quelqu’un a modifié cette fiche pendant votre saisie',
  changedMeanwhileHelp:
    'Votre saisie est conservée. Voici ce qui a été modifié : choisissez ce qui reste.',
  keepMine: 'Garder ma version',
  takeTheirs: 'Repartir de la leur',
  nothing: 'rien',
  reason: 'Motif',
  takeBack: {
    close: 'Fermer',
    begin: 'Annuler',
    title: 'Annuler : {act}',
    help: 'L’acte entier, comme s’il n’avait pas eu lieu. Si des actes ultérieurs y ont puisé, ils sont énumérés et rien n’est fait.',
    helpAgain: 'Ce qui avait été annulé vaut de nouveau.',
    submit: 'Annuler cet acte',
    done: 'L’acte est annulé.',
    taken: 'annulé',
  },
  issues: {
    needed: 'Ce champ est nécessaire.',
    atLeast: 'Au moins {least}.',
    atMost: 'Au plus {most}.',
    format: 'Cela n’a pas la forme attendue.',
    standard:
      'Cela ne convient pas : on l’écrit comme {example}. Comparez l’étiquette ou le papier.',
    timeZone: 'Choisissez un fuseau horaire par son nom, par exemple Europe/Brussels.',
    namesOnce: 'Donnez chaque nom une seule fois.',
    language: 'Donnez la langue par ses deux lettres, par exemple it pour l’italien.',
    temperatures: 'La température la plus haute n’est pas sous la plus basse.',
    oneLot: 'Donnez soit un lot connu, soit le lot inscrit sur les kits.',
    hoursOnce: 'Donnez chaque heure une seule fois.',
    planNeedsLine: 'Un plan vaut pour une ligne de besoin : choisissez-la.',
    itemOrClass: 'Choisir l’article, ou dire de quelle classe il est.',
    limitingQuality: 'L’un de {example} pour cent.',
    seenOrEvidence: 'Dites ce qui a été vu, ou choisissez-le dans ce qui est enregistré.',
  },
  quoted: '« {text} »',
  notStated: '(non indiqué)',
  facts: {
    rows: 'lignes',
    columns: 'colonnes',
    letters: 'lettres',
    'bytes inside': 'octets à l’intérieur',
    lot: 'lot',
    package: 'colis',
    line: 'ligne',
    consignment: 'envoi',
    query: 'demande',
    address: 'adresse',
    body: 'contenu',
  },
}

export const acts: Translated<typeof english.acts> = actsSaid
