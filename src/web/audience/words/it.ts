import { reached } from '#platform/code-words/it/journey.ts'
import type { Translated } from '../../words/translated.ts'
import type { audience as english } from './en.ts'

export const audience: Translated<typeof english> = {
  language: 'Lingua',
  publicFigures: 'Dati pubblici',
  publicAbout:
    'Ciò che ogni operazione mostra a chiunque: che cosa è stato promesso, che cosa è arrivato e che cosa non si sa.',
  noneIsPublic: 'Nessuna operazione è pubblica qui',
  noneIsPublicHelp: 'Chi coordina un’operazione decide se i suoi dati sono pubblici.',
  since: 'dal {on}',
  more: 'Mostra altro',
  print: 'Stampa',
  notPublic: 'Qui nulla è pubblico',
  notPublicHelp: 'A questo indirizzo non c’è un’operazione pubblica.',
  until: 'Questi dati contengono quanto registrato fino al {until}.',
  untilDelayed:
    'Questi dati contengono quanto registrato fino al {until}: sono pubblicati con {hours, plural, one {# ora} other {# ore}} di ritardo.',
  rules:
    'Una promessa non è un aiuto dato: ogni passo ha la sua colonna. Un trattino significa che non si sa, non che è nulla. Una cifra punteggiata è riferita da una fonte e nessuno l’ha ancora contata.',
  noFigures: 'Ancora nessun dato',
  noFiguresHelp: 'Finora non è stato registrato nulla che si possa mostrare.',
  sources: 'Fonti',
  fromTo: 'Da chi, a chi',
  nobodyPromised: 'Non da una promessa',
  part: '(parte della riga precedente)',
  together: 'Insieme',
  columns: reached,
  label: 'Etichetta di un collo',
  paper: 'Documenti di una spedizione',
  packageOf: 'Collo {number, number} di {count, number}',
  packagesIn:
    '{packages, plural, one {# collo} other {# colli}}, di cui {outermost, number} esterni',
  contents: 'Contenuto',
  quantity: 'Quantità',
  consignee: 'Destinatario',
  notNamed: 'non indicato',
  weight: 'Peso lordo',
  notWeighed: 'non pesato',
  givenBy: 'Donato da',
  gift: 'Donazione',
  isGift: 'È tutto donato, a titolo gratuito',
  isNoGift: 'Non tutto è un dono',
  confirms: 'Questa pagina conferma soltanto i documenti nella busta. Fanno fede i documenti.',
  kept: {
    recalled: 'Richiamato. Non usare ciò che è in questo collo e non inoltrarlo.',
    held: 'Bloccato. Non usare ciò che è in questo collo e non inoltrarlo, finché non c’è un verdetto.',
  },
  discreet:
    'Questa etichetta non mostra il contenuto. Lo mostra il codice sui documenti nella busta.',
  pouch: 'Codice della busta',
  pouchHelp: 'Comincia con K ed è su ogni documento nella busta.',
  show: 'Mostra il contenuto',
}
