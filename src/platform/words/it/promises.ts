import type { RefusalWords } from '../../refusal.ts'

export const promises: RefusalWords = {
  item_not_found: {
    says: 'Non c’è l’articolo {item}.',
    remedy: 'Cercalo con uno qualsiasi dei suoi nomi.',
  },
  item_unknown: {
    says: 'Nessun articolo è registrato come {items}.',
    remedy: 'Cercalo, o registralo prima.',
  },
  item_version_stale: {
    says: 'L’articolo è alla versione {version}, e questo modifica la versione {amends}.',
    remedy: 'Rileggi l’articolo e modifica ciò che dice ora.',
  },
  item_above_itself: {
    says: 'L’articolo più ampio {parent} è più ristretto di questo.',
    remedy: 'Scegli un articolo più ampio che non stia sotto questo.',
  },
  item_unit_fixed: {
    says: 'L’articolo si conta in {unit}, e ogni quantità registrata lo intende così.',
    remedy: 'Registra un altro articolo con l’unità giusta.',
  },
  item_has_lots: {
    says: 'L’articolo ha lotti, registrati come dispositivi con matricola oppure no.',
    remedy: 'Registra un altro articolo per i dispositivi.',
  },
  gtin_taken: {
    says: 'Un altro articolo ha questo GTIN.',
    remedy: 'Usa quell’articolo, o correggi il GTIN.',
  },
  packs_do_not_nest: {
    says: 'Un {outer} da {units} non contiene un numero intero di {inner} da {innerUnits}.',
    remedy: 'Indica ogni livello una volta, con le sue unità di base.',
  },
  storage_range_crossed: {
    says: 'L’intervallo di conservazione da {minCelsius} a {maxCelsius} °C è vuoto.',
    remedy: 'Metti la temperatura più bassa come minima, o lascia vuota quella non indicata.',
  },
  serialised_by_piece: {
    says: 'Un dispositivo con matricola è un lotto di uno e non si conta in {unit}.',
    remedy: 'Usa pezzo o set come unità, o togli la matricola.',
  },
  lot_not_found: {
    says: 'Non c’è il lotto {lot}.',
    remedy: 'Cercalo con il suo numero.',
  },
  lot_unknown: {
    says: 'Nessun lotto è registrato come {lots}.',
    remedy: 'Cercalo, o registralo prima.',
  },
  lot_version_stale: {
    says: 'Il lotto è alla versione {version}, e questo modifica la versione {amends}.',
    remedy: 'Rileggi il lotto e modifica ciò che dice ora.',
  },
  lot_differs: {
    says: 'Del lotto {lot} è noto {field} {known}, e qui si dice {met}.',
    remedy:
      'Confronta la confezione. Se il dato noto è sbagliato, correggi il lotto con un motivo.',
  },
  lot_taken: {
    says: 'Un altro lotto di questo articolo e produttore ha questo numero e imballo.',
    remedy: 'Usa quel lotto, o correggi il numero.',
  },
  serial_taken: {
    says: 'Un altro dispositivo di questo articolo e produttore ha questa matricola.',
    remedy: 'Usa quel dispositivo, o correggi la matricola.',
  },
  lot_number_missing: {
    says: 'Un lotto dichiarato ha un numero di lotto.',
    remedy:
      'Indica il numero come stampato; la merce senza numero riceve un lotto non dichiarato all’imballo.',
  },
  serial_missing: {
    says: 'Ogni dispositivo dell’articolo {item} è un lotto di uno, con la sua matricola.',
    remedy:
      'Indica la matricola come stampata; quelle non ancora lette restano un lotto non dichiarato.',
  },
  serial_not_expected: {
    says: 'L’articolo {item} non si conta dispositivo per dispositivo: i suoi lotti non hanno matricola.',
    remedy: 'Indica il numero di lotto, o registra il modello come articolo con matricola.',
  },
  lot_dates_crossed: {
    says: 'Il lotto scadrebbe il {expiresOn}, prima di essere prodotto il {madeOn}.',
    remedy: 'Confronta le date con la confezione; giorno e mese possono essere scambiati.',
  },
  lot_unstated: {
    says: 'La merce del lotto {lot} non dichiara il lotto, quindi non ha numero.',
    remedy: 'Contala e indica i lotti che la compongono, anche in parti.',
  },
  lot_change_needs_reason: {
    says: 'Il dato {field} di questo lotto è noto, e una correzione dice perché.',
    remedy: 'Indica il motivo: chi ha letto male che cosa, e che cosa lo mostra.',
  },
  insufficient_stock: {
    says: 'Qui ce ne sono {balance}, e questo ne prenderebbe {needed}.',
    remedy: 'Prendi non più di quanto c’è, o registra prima ciò che è arrivato.',
  },
  nothing_to_post: {
    says: 'Questo atto non muove nulla.',
    remedy: 'Indica almeno una riga con quantità maggiore di zero.',
  },
  quantity_out_of_range: {
    says: 'La quantità {quantity} non si può conservare esattamente.',
    remedy: 'Indica un numero intero di unità di base da 1 a 9007199254740991.',
  },
  item_mismatch: {
    says: 'Un atto {kind} non può trasformare un articolo o lotto in un altro.',
    remedy: 'Usa imballo, precisazione, identificazione o assemblaggio.',
  },
  gate_not_asked: {
    says: 'La merce entra in {stage} solo con il via libera della conformità.',
    remedy: 'Registra prima un verdetto o un rilascio urgente.',
  },
  later_acts_drew: {
    says: 'Atti successivi hanno attinto a questa merce: questo non si può semplicemente annullare.',
    remedy:
      'Annulla prima gli atti elencati, o registra una correzione dove la merce si trova ora.',
  },
  already_reversed: {
    says: 'Della riga {line} dell’atto {act} resta da annullare {left}, non {quantity}.',
    remedy: 'Annulla non più di quanto resta.',
  },
  act_unknown: {
    says: 'In questa operazione non c’è l’atto {act}.',
    remedy: 'Controlla la cronologia; gli atti di altre operazioni non si indicano qui.',
  },
  act_moves_nothing: {
    says: 'L’atto {act} non ha mosso merce: non c’è nulla da annullare.',
    remedy: 'Usa l’atto che modifica o ritira ciò che ha registrato.',
  },
  need_unknown: {
    says: 'In questa operazione non c’è il fabbisogno {need}.',
    remedy: 'Controlla l’elenco dei fabbisogni.',
  },
  need_line_unknown: {
    says: 'In questa operazione non c’è la riga di fabbisogno {line}.',
    remedy: 'Controlla le righe del fabbisogno.',
  },
  need_line_withdrawn: {
    says: 'La riga di fabbisogno {line} è stata ritirata.',
    remedy: 'Chiedi di nuovo con una nuova riga, se serve ancora.',
  },
  need_line_taken: {
    says: 'Una riga ha l’identificativo di un’altra.',
    remedy: 'Ricomincia il modulo e invia di nuovo.',
  },
  need_version_stale: {
    says: 'Il fabbisogno è alla versione {version}, e questo modifica la versione {amends}.',
    remedy: 'Rileggi il fabbisogno e modifica ciò che dice ora.',
  },
  need_code_taken: {
    says: 'Un altro fabbisogno ha il codice che ne risulterebbe.',
    remedy: 'Ricomincia il modulo e invia di nuovo.',
  },
  verified_in_the_future: {
    says: 'Un fabbisogno non può essere stato verificato il {verifiedOn}: quel giorno deve ancora venire.',
    remedy: 'Indica il giorno della verifica, o lascia vuoto per oggi.',
  },
  supply_unknown: {
    says: 'In questa operazione non c’è {kind} {supply} su cui pianificare.',
    remedy:
      'Scegli una riga di promessa, una riga di spedizione, o un lotto con il luogo in cui si trova.',
  },
  supply_exceeded: {
    says: 'Di questa disponibilità {free} sono liberi per questo fabbisogno, e il piano ne prende {quantity}.',
    remedy:
      'Pianifica non più di quanto è libero, o ritira un altro piano. La merce trattenuta non è libera.',
  },
  need_exceeded: {
    says: 'La riga di fabbisogno {line} ha {open} aperti, e il piano ne dà {quantity}.',
    remedy: 'Dai non più di quanto è aperto, o modifica prima il fabbisogno.',
  },
  need_asks_other: {
    says: 'La riga di fabbisogno {line} non chiede ciò che è questa disponibilità.',
    remedy: 'Dividi tra righe che chiedono questo articolo o uno più ampio, nella stessa unità.',
  },
  plan_unknown: {
    says: 'In questa operazione non c’è il piano {plan}.',
    remedy: 'Controlla l’elenco dei piani.',
  },
  plan_id_taken: {
    says: 'Un piano ha l’identificativo di un altro.',
    remedy: 'Ricomincia il modulo e invia di nuovo.',
  },
  plan_withdrawn: {
    says: 'Il piano {plan} è stato ritirato.',
    remedy: 'Pianifica di nuovo, o invia la merce senza piano.',
  },
  plan_below_drawn: {
    says: 'Del piano {plan} {drawn} sono già partiti, e direbbe {quantity}.',
    remedy:
      'Fai dire al piano almeno quanto è partito, o ritiralo: ciò che è partito resta partito.',
  },
  plan_exhausted: {
    says: 'Il piano {plan} ha ancora {open} da inviare, e questo ne prende {quantity}.',
    remedy: 'Invia non di più, modifica il piano, o invia il resto senza piano.',
  },
  plan_for_another: {
    says: 'Il piano {plan} è per la riga di fabbisogno {needLine}.',
    remedy: 'Indica la riga di fabbisogno del piano, o un altro piano.',
  },
  plan_of_other_goods: {
    says: 'Il piano {plan} non arriva a questa merce.',
    remedy: 'Prendi merce della sua disponibilità, o invia questa senza piano.',
  },
  pledge_unknown: {
    says: 'In questa operazione non c’è la promessa {pledge}.',
    remedy: 'Controlla l’elenco delle promesse.',
  },
  pledge_line_unknown: {
    says: 'In questa operazione non c’è la riga di promessa {line}.',
    remedy: 'Controlla le righe della promessa.',
  },
  pledge_version_stale: {
    says: 'La promessa è alla versione {version}, e questo modifica la versione {amends}.',
    remedy: 'Rileggi la promessa e modifica ciò che dice ora.',
  },
  pledge_code_taken: {
    says: 'Un’altra promessa ha il codice che ne risulterebbe.',
    remedy: 'Ricomincia il modulo e invia di nuovo.',
  },
  loan_needs_return_date: {
    says: 'Un prestito ha una data di restituzione.',
    remedy: 'Indica la data sulla riga, o un’altra provenienza.',
  },
  unquantified_has_no_quantity: {
    says: 'Una riga ha una quantità oppure non ha numero: non entrambe, non nessuna.',
    remedy: 'Indica la quantità con la sua esattezza, o “nessun numero” con le parole dichiarate.',
  },
  shares_incomplete: {
    says: 'Quote concordate o dichiarate indicano ogni donatore una volta, e {donor} non lo è.',
    remedy: 'Dai a ogni donatore le sue parti, o indica che le quote non sono note.',
  },
  line_is_a_part: {
    says: 'La riga {line} è parte di una riga più ampia e non ha una promessa propria.',
    remedy: 'Agisci sulla riga più ampia {parent}.',
  },
  not_open: {
    says: 'La riga {line} ha {open} ancora aperti, e questo ne prende {quantity}.',
    remedy: 'Prendi non più di quanto è aperto.',
  },
  item_not_narrower: {
    says: 'L’articolo {item} non è un tipo più ristretto di {of}.',
    remedy: 'Scegli un articolo registrato sotto di esso, con la stessa unità di base.',
  },
  line_unquantified: {
    says: 'La riga {line} non ha promesso un numero: non se ne può impegnare né ritirare uno.',
    remedy: 'Lascia vuota la quantità, o modifica la promessa quando il donatore ne dichiara una.',
  },
}
