import { acts as actsSaid } from '#platform/code-words/it/acts.ts'
import { bases, sourceKinds } from '#platform/code-words/it/records.ts'
import type { Translated } from '../../words/translated.ts'
import type * as english from './en.ts'

export const ui: Translated<typeof english.ui> = {
  unit: `{unit, select,
    piece {{count, plural, one {pezzo} other {pezzi}}}
    pair {{count, plural, one {paio} other {paia}}}
    set {{count, plural, one {set} other {set}}}
    kit {{count, plural, one {kit} other {kit}}}
    test {{count, plural, one {test} other {test}}}
    dose {{count, plural, one {dose} other {dosi}}}
    tablet {{count, plural, one {compressa} other {compresse}}}
    vial {{count, plural, one {fiala} other {fiale}}}
    bottle {{count, plural, one {flacone} other {flaconi}}}
    gram {g}
    millilitre {ml}
    unstated {(unità non indicata)}
    other {{unit}}}`,
  unknown: 'non noto',
  reported: ', riferito',
  asStated: 'Come dichiarato: {words}',
  nothingYet: 'Ancora nulla',
  noneFound: 'Nessun risultato',
  clearFilters: 'Togli tutti i filtri',
  clear: 'Cancella',
  seek: 'Cerca',
  found: '{count, plural, one {uno} other {{shown}}}',
  manyFound: 'oltre 10.000',
  sortedBy: 'In quale ordine',
  export: 'Esporta',
  columns: 'Colonne',
  loadingMore: 'Lettura in corso',
  earlier: 'Precedenti',
  recordedAt: 'registrato il {at}',
  actorFor: '{actor} per conto di {party}',
  cancel: 'Annulla',
  draftFound: 'Avevi iniziato qui: ecco come l’hai lasciato.',
  beginAnew: 'Ricomincia',
  fault: 'Qualcosa non ha funzionato da parte nostra.',
  faultRemedy:
    'Nulla è andato perso. Riprova; se continua, avvisa chi gestisce questa installazione.',
  offline: 'Il server non è raggiungibile.',
  offlineRemedy: 'Ciò che hai scritto è conservato. Riprova quando c’è rete.',
  whenAndSource: 'Quando, per conto di chi, su quale fonte',
  happenedAt: 'Quando è avvenuto',
  happenedAtHelp: 'Lascia vuoto per adesso.',
  onBehalfOf: 'Per conto di',
  onBehalfOfHelp: 'Se ha agito un altro e te lo ha comunicato.',
  behalfBy: 'Come te lo ha comunicato',
  by: {
    telephone: 'Per telefono',
    'e-mail': 'Per e-mail',
    letter: 'Per lettera',
    message: 'Per messaggio',
    person: 'Di persona',
  },
  source: 'Fonte',
  sourceHelp: 'Il documento, l’articolo o la nota su cui si basa.',
  newSource: 'Registra un documento che non è in elenco',
  sourceKind: 'Tipo',
  sourceTitle: 'Che cos’è',
  sourceNumber: 'Il suo numero',
  sourceDay: 'In data',
  recordSource: 'Registra questo documento',
  sourceKinds,
  quote: 'Che cosa dice',
  quoteHelp: 'Le sue parole tra virgolette, o un riassunto.',
  basis: 'Su che cosa si basano le quantità',
  basisHelp: '“Riferito” richiede una fonte, e appare come tale ovunque finché qualcuno non conta.',
  basisUsual: 'Come di consueto per questo atto',
  bases,
  changedMeanwhile: 'Qualcuno ha modificato la scheda mentre scrivevi',
  changedMeanwhileHelp:
    'Ciò che hai scritto è ancora qui. Sotto si legge che cosa è cambiato: scegli che cosa resta.',
  keepMine: 'Tieni la mia versione',
  takeTheirs: 'Riparti dalla loro',
  nothing: 'niente',
  reason: 'Motivo',
  takeBack: {
    close: 'Chiudi',
    begin: 'Annulla',
    title: 'Annulla: {act}',
    help: 'L’intero atto, come se non ci fosse stato. Se atti successivi vi hanno attinto, sono elencati e non si fa nulla.',
    helpAgain: 'Ciò che era stato annullato vale di nuovo.',
    submit: 'Annulla questo atto',
    done: 'L’atto è annullato.',
    taken: 'annullato',
  },
  issues: {
    needed: 'Questo è necessario.',
    atLeast: 'Almeno {least}.',
    atMost: 'Al massimo {most}.',
    format: 'Non ha la forma richiesta.',
    standard: 'Non va bene: si scrive come {example}. Confronta l’etichetta o il documento.',
    timeZone: 'Scegli un fuso orario per nome, per esempio Europe/Brussels.',
    namesOnce: 'Indica ogni nome una volta sola.',
    language: 'Indica la lingua con le sue due lettere, per esempio it per l’italiano.',
    temperatures: 'La temperatura più alta non sta sotto la più bassa.',
    oneLot: 'Indica un lotto noto oppure il lotto scritto sui kit.',
    hoursOnce: 'Indica ogni ora una volta sola.',
    planNeedsLine: 'Un piano è per una riga di fabbisogno: sceglila.',
    itemOrClass: 'Scegli l’articolo, o indica di quale classe è.',
    limitingQuality: 'Uno tra {example} per cento.',
    seenOrEvidence: 'Di’ che cosa è stato visto, o sceglilo tra ciò che è registrato.',
  },
  quoted: '«{text}»',
  notStated: '(non indicato)',
  facts: {
    rows: 'righe',
    columns: 'colonne',
    letters: 'lettere',
    'bytes inside': 'byte al suo interno',
    lot: 'lotto',
    package: 'collo',
    line: 'riga',
    consignment: 'spedizione',
    query: 'domanda',
    address: 'indirizzo',
    body: 'contenuto',
  },
}

export const acts: Translated<typeof english.acts> = actsSaid
