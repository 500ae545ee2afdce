import { reached, stages as stagesSaid } from '#platform/code-words/fr/journey.ts'
import { papers } from '#platform/code-words/fr/transport.ts'
import { lowered } from '#platform/code-words/lowered.ts'
import type { Translated } from '../../words/translated.ts'
import type * as english from './en.ts'

export const reports: Translated<typeof english.reports> = {
  why: 'Pourquoi ce chiffre',
  close: 'Fermer',
  whereNow: 'Où cela se trouve',
  acts: 'Les actes qui le fondent',
  noPosting: 'Rien n’a encore été inscrit.',
  withoutNumber: 'Nommés sans nombre, dans aucune somme',
  said: { promised: 'promis', sent: 'envoyé' },
  takenBack: 'annulé',
  fromTo: '{from} → {to}',
  copyAddress: 'L’adresse de ce volet peut être partagée.',
  whyColumn: '{item} : {column}',
  whyLines: 'Les lignes qui le fondent',
  whyLinesHelp:
    'Chacune est une ligne d’une promesse, ou des biens que personne n’a promis. Ouvrez son chiffre pour voir les actes et les sources.',
  whyNone: 'Aucune ligne n’est venue jusqu’ici.',
  whyItems: 'Les articles compris',
  whyNeeds: 'Qui le demande',
  whyNeedsNone: 'Aucune ligne de besoin n’est encore en vigueur.',
  nobodyPromised: 'Personne ne les avait promis',
  jointShares: 'parts inconnues',
  more: 'Suite',
  columns: reached,
  item: 'Article',
  overview: 'Vue d’ensemble',
  things: `{class, select,
    mask {masques}
    respirator {appareils filtrants}
    medical_mask {masques chirurgicaux}
    community_mask {masques grand public}
    coverall {combinaisons de protection}
    gown {blouses}
    glove {gants}
    eye_protection {protections oculaires}
    other_protection {équipements de protection}
    ventilator {respirateurs}
    monitor {moniteurs}
    infusion_pump {pompes à perfusion}
    ultrasound {échographes}
    imaging {appareils d’imagerie}
    oxygen {appareils à oxygène}
    other_device {appareils}
    thermometer {thermomètres}
    consumable {consommables}
    ivd_test {tests}
    reagent {réactifs}
    sampling {kits de prélèvement}
    disinfectant {désinfectants}
    medicine {médicaments}
    vaccine {vaccins}
    traditional_medicine {médicaments traditionnels}
    supplies {fournitures médicales}
    equipment {équipements}
    food {denrées}
    other {biens}}`,
  day: {
    arrived: 'À l’arrivée : <n></n> {things}',
    sent: '<n></n> {things} en route ; aucune arrivée n’est connue.',
    promised: '<n></n> {things} font l’objet de promesses ; aucun envoi n’est connu.',
    none: 'Rien n’est encore promis.',
    wait: '{share, number, ::percent} ne sont pas acceptés.',
    passed: 'tout est accepté.',
    noVerdict: 'aucun verdict n’est connu.',
    join: '<first></first> ; {second}',
    open: 'Il reste à envoyer <n></n> {things} faisant l’objet de promesses.',
    need: 'Le plus ancien besoin non couvert ({things}) date de {days, plural, one {# jour} other {# jours}}.',
    late: '{count, plural, one {Un envoi est en retard.} other {# envois sont en retard.}}',
    words:
      '{count, plural, one {Un article n’est connu qu’en mots.} other {# articles ne sont connus qu’en mots.}}',
  },
  pipeline: 'De la promesse au service',
  pipelineCaption:
    'Pour chaque article : combien a été promis, engagé, envoyé, est arrivé, a été accepté et livré.',
  pipelineEmpty: 'Rien n’est encore promis',
  pipelineEmptyHelp:
    'Enregistrez la première promesse ; les biens apparaissent ici dès la promesse.',
  ownScale:
    'Chaque article est dessiné à sa propre échelle. Un tiret dans un cadre pointillé est inconnu, non zéro ; un bord pointillé repose sur un compte rendu : personne n’a compté.',
  waitsHere: '{column} : {quantity} {unit} ne vont pas plus loin pour l’instant',
  allItems: 'Les {count, number} articles',
  fewerItems: 'Moins d’articles',
  inWords: 'Nommés sans nombre',
  inWordsHelp:
    'On sait qu’ils existent ; ils n’entrent dans aucune somme et attendent un comptage.',
  map: {
    title: 'Qui donne à qui',
    label: 'Carte des flux des donateurs aux destinataires et des envois',
    flows: 'De qui à qui',
    consignments: 'Envois en route',
    all: 'tous les biens',
    only: 'Quels biens',
    nobody: 'personne de nommé',
    nowhere: 'hors de la carte : pas un seul pays',
    noPlace: 'le lieu n’est pas connu',
    at: 'à {place}',
    towards: 'vers {place}',
    left: 'Les {drawn, number} plus larges sont dessinés ; {left, number} autres sont dans la liste.',
    failed: 'Les contours des pays n’ont pas pu être lus ; la liste dit la même chose.',
    empty: 'Aucun flux pour l’instant',
    reading: 'Lecture des contours des pays',
  },
  fresh: {
    title: 'Nouveau',
    none: 'Rien n’a encore été fait.',
    late: 'En retard',
    noneLate: 'Rien de ce qui a une date n’est en retard.',
    needLate: '{item} pour {facility}',
    days: '{days, plural, =0 {aujourd’hui} one {# jour} other {# jours}}',
    andMore: '{count, plural, one {et un autre} other {et # autres}}',
    stuck: 'Immobile',
    noneStuck: 'Rien ne reste immobile.',
  },
  coverage: {
    title: 'Les besoins et ce qui les couvre',
    none: 'Aucun besoin enregistré',
    noneHelp:
      'Enregistrez ce que demande un établissement, selon quelle norme et pour quand ; ce qui le couvre apparaît ici.',
    needed: 'Nécessaire',
    covered: 'Couvert',
    open: 'Non couvert',
    oldest: 'Le plus ancien',
    delivered: 'Livré',
    onItsWay: 'En route',
    allocated: 'Attribué',
    full: 'couvert',
  },
  arrivals: {
    title: 'Tableau des arrivées',
    asOf: 'Au',
    hoursThere: 'chaque heure est celle du lieu même',
    print: 'Imprimer',
    span: 'Jusqu’à quand',
    within:
      '{hours, plural, =168 {dans la semaine qui vient} other {dans les # heures qui viennent}}',
    where: 'Où',
    anywhere: 'n’importe où',
    none: 'Rien n’est attendu dans ce délai',
    noneHelp:
      'Les vols et camions apparaissent ici dès qu’un envoi a un trajet avec son arrivée prévue.',
    states: { expected: 'attendu', late: 'en retard', arrived: 'arrivé' },
    modes: {
      air: 'par avion',
      road: 'par la route',
      rail: 'par le rail',
      sea: 'par mer',
      inland_water: 'par voie d’eau',
      courier: 'par coursier',
    },
    noVehicle: 'Pas encore de numéro',
    noNumber: 'pas de numéro de lettre de transport',
    pieces: '{count, plural, =0 {aucun colis inscrit} one {# colis} other {# colis}}',
    missing: 'manque : {papers}',
    complete: 'aucun document ne manque',
    customs: { none: 'aucune procédure douanière', open: 'douane en cours', cleared: 'dédouané' },
    nobodyMeets: 'Personne n’est désigné',
    meet: 'Désigner qui accueille',
    meetAnother: 'Désigner quelqu’un d’autre',
    meetTitle: 'Qui accueille {vehicle}',
    metNow: 'La personne qui accueille est inscrite.',
    person: 'Qui sera sur place',
    telephone: 'Téléphone',
    forWhom: 'Pour le compte de',
    papers: lowered(papers),
  },
}

export const stages: Translated<typeof english.stages> = stagesSaid
