import { reached } from '#platform/code-words/fr/journey.ts'
import type { Translated } from '../../words/translated.ts'
import type { audience as english } from './en.ts'

export const audience: Translated<typeof english> = {
  language: 'Langue',
  publicFigures: 'Chiffres publics',
  publicAbout:
    'Ce que chaque opération montre à tous : ce qui a été promis, ce qui est arrivé et ce qui n’est pas connu.',
  noneIsPublic: 'Aucune opération n’est publique ici',
  noneIsPublicHelp: 'Qui coordonne une opération décide si ses chiffres sont publics.',
  since: 'depuis le {on}',
  more: 'Afficher plus',
  print: 'Imprimer',
  notPublic: 'Rien de public ici',
  notPublicHelp: 'Il n’y a pas d’opération publique à cette adresse.',
  until: 'Ces chiffres contiennent ce qui a été enregistré jusqu’au {until}.',
  untilDelayed:
    'Ces chiffres contiennent ce qui a été enregistré jusqu’au {until} : ils sont publiés avec {hours, plural, one {# heure} other {# heures}} de délai.',
  rules:
    'Une promesse n’est pas une aide reçue : chaque étape a sa colonne. Un tiret signifie que l’on ne sait pas, non qu’il n’y a rien. Un chiffre pointillé est rapporté par une source et personne ne l’a encore compté.',
  noFigures: 'Pas encore de chiffres',
  noFiguresHelp: 'Rien de publiable n’a encore été enregistré.',
  sources: 'Sources',
  fromTo: 'De qui, à qui',
  nobodyPromised: 'Hors promesse',
  part: '(partie de la ligne précédente)',
  together: 'Ensemble',
  columns: reached,
  label: 'Étiquette d’un colis',
  paper: 'Papiers d’un envoi',
  packageOf: 'Colis {number, number} sur {count, number}',
  packagesIn:
    '{packages, plural, one {# colis} other {# colis}}, dont {outermost, number} extérieurs',
  contents: 'Contenu',
  quantity: 'Quantité',
  consignee: 'Destinataire',
  notNamed: 'non indiqué',
  weight: 'Poids brut',
  notWeighed: 'non pesé',
  givenBy: 'Donné par',
  gift: 'Don',
  isGift: 'Tout est donné, à titre gratuit',
  isNoGift: 'Tout n’est pas un don',
  confirms:
    'Cette page ne fait que confirmer les papiers de la pochette. Ce sont les papiers qui font foi.',
  kept: {
    recalled: 'Rappelé. N’utilisez pas le contenu de ce colis et ne le transmettez pas.',
    held: 'Bloqué. N’utilisez pas le contenu de ce colis et ne le transmettez pas avant un verdict.',
  },
  discreet:
    'Cette étiquette ne montre pas le contenu. Le code des papiers de la pochette le montre.',
  pouch: 'Code de la pochette',
  pouchHelp: 'Il commence par K et figure sur chaque papier de la pochette.',
  show: 'Afficher le contenu',
}
