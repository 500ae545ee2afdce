import type { RefusalWords } from '../refusal.ts'

export const refusals: RefusalWords = {
  data_folder_in_use: {
    says: 'Il processo {pid} su {host} tiene aperta {folder} da {started}.',
    remedy:
      'Fermalo, o usalo al suo indirizzo. Se quella macchina non c’è più, elimina il file di blocco.',
  },
  data_folder_version: {
    says: '{folder} è stata scritta da PostgreSQL {found}; questo programma legge {version}.',
    remedy: 'Esporta con la versione che l’ha scritta e importa in una cartella nuova con questa.',
  },
  migration_changed: {
    says: 'La migrazione {name} è stata applicata con un contenuto diverso da quello attuale.',
    remedy: 'Ripristina il file come pubblicato e fai la modifica in una nuova migrazione.',
  },
  database_newer: {
    says: 'Il database ha migrazioni che questo programma non conosce: {names}.',
    remedy: 'Avvia la versione che ha scritto questo database, o una più recente.',
  },
  cursor_invalid: {
    says: 'Il segnaposto {cursor} non è nostro.',
    remedy: 'Ricomincia l’elenco dall’inizio.',
  },
  id_reused: {
    says: 'L’identificativo {id} è già servito per un atto con altro contenuto.',
    remedy: 'Ricomincia il modulo: avrà un nuovo identificativo.',
  },
  not_permitted: {
    says: 'I tuoi ruoli qui non consentono {kind}.',
    remedy: 'Chiedi a chi coordina l’operazione di farlo, o di darti il ruolo necessario.',
  },
  source_required: {
    says: 'Una quantità riferita si basa su una fonte, e non ne è indicata nessuna.',
    remedy: 'Registra prima la fonte e sceglila qui.',
  },
  source_unknown: {
    says: 'In questa operazione non c’è la fonte {source}.',
    remedy: 'Registra prima la fonte e sceglila qui.',
  },
  source_not_found: {
    says: 'In questa operazione non c’è la fonte {source}.',
    remedy: 'Cercala nell’elenco delle fonti.',
  },
  on_behalf_of_unknown: {
    says: 'Nessun soggetto è registrato come {party}, per conto del quale si dice di agire.',
    remedy: 'Cercalo tra i soggetti, o registralo prima.',
  },
  in_the_future: {
    says: 'L’atto sarebbe avvenuto il {happenedAt}, che deve ancora venire.',
    remedy: 'Correggi il momento, o lascialo vuoto per adesso.',
  },
  email_taken: {
    says: 'C’è già un utente con l’indirizzo {email}.',
    remedy: 'Usa quell’utente, o indica un altro indirizzo.',
  },
  user_unknown: {
    says: 'Non c’è l’utente {user}.',
    remedy: 'Crea prima l’utente.',
  },
  key_unknown: {
    says: 'Non c’è la chiave API {key}.',
    remedy: 'Scegli la chiave dall’elenco della persona.',
  },
  slug_taken: {
    says: 'Un’altra operazione ha questo nome breve.',
    remedy: 'Scegli un altro nome breve, per esempio con l’anno.',
  },
  ends_before_it_begins: {
    says: 'L’operazione finirebbe il {endsOn}, prima di cominciare il {beginsOn}.',
    remedy: 'Correggi una delle date; lascia vuota la fine finché continua.',
  },
  operation_version_stale: {
    says: 'L’operazione è alla versione {version}, e questo modifica la versione {amends}.',
    remedy: 'Rileggi l’operazione e modifica ciò che dice ora.',
  },
  person_unknown: {
    says: 'Nessuno con {person} può accedere qui.',
    remedy: 'Controlla l’indirizzo; una nuova persona la crea chi gestisce l’installazione.',
  },
  member_unknown: {
    says: 'L’utente {user} non è membro di questa operazione.',
    remedy: 'Controlla l’elenco dei membri.',
  },
  file_not_accepted: {
    says: 'Dal contenuto il file è {found}, che qui non si conserva.',
    remedy: 'Invia una fotografia (JPEG, PNG, WebP, HEIC) o un PDF.',
  },
  file_unknown: {
    says: 'In questa operazione non c’è il file {file}.',
    remedy: 'Controlla l’elenco dei file.',
  },
  duty_entry_unknown: {
    says: 'Nel registro di turno non c’è la voce {entry}.',
    remedy: 'Controlla il registro di turno.',
  },
  duty_entry_closed: {
    says: 'La voce {entry} non ha nulla in sospeso.',
    remedy: 'Scrivi una nuova voce se c’è altro da dire.',
  },
  shift_unknown: {
    says: 'In questa operazione non c’è il turno {shift}.',
    remedy: 'Controlla l’elenco dei turni.',
  },
  shift_taken: {
    says: 'Qualcuno ha già preso in consegna il turno {shift}.',
    remedy: 'Rileggi l’elenco dei turni.',
  },
  shift_for_another: {
    says: 'Il turno {shift} è stato passato a un’altra persona.',
    remedy: 'Lo prende chi lo ha ricevuto; oppure passalo di nuovo.',
  },
  shift_own: {
    says: 'Nessuno riceve il turno {shift} da sé stesso.',
    remedy: 'Lascia che lo prenda chi arriva.',
  },
  situation_unknown: {
    says: 'In questa operazione non c’è il rapporto di situazione {report}.',
    remedy: 'Controlla l’elenco dei rapporti.',
  },
  party_not_found: {
    says: 'Non c’è il soggetto {party}.',
    remedy: 'Cercalo con uno qualsiasi dei suoi nomi.',
  },
  party_unknown: {
    says: 'Nessun soggetto è registrato come {parties}.',
    remedy: 'Cercalo, o registralo prima.',
  },
  party_version_stale: {
    says: 'Il soggetto è alla versione {version}, e questo modifica la versione {amends}.',
    remedy: 'Rileggi il soggetto e modifica ciò che dice ora.',
  },
  party_is_a_group: {
    says: 'Il gruppo {party} è fatto dei suoi membri e ne prende il nome.',
    remedy: 'Modifica un membro; altri donatori formano un altro gruppo, con la loro promessa.',
  },
  party_above_itself: {
    says: 'Il superiore {parent} sta sotto questo soggetto, che starebbe sopra sé stesso.',
    remedy: 'Scegli un superiore che non appartenga a questo soggetto.',
  },
  party_eori_taken: {
    says: 'Un altro soggetto ha questo numero EORI.',
    remedy: 'Usa quel soggetto, o correggi il numero.',
  },
  party_code_taken: {
    says: 'Un altro soggetto ha uno di questi codici.',
    remedy: 'Usa quel soggetto, o correggi il codice.',
  },
  place_not_found: {
    says: 'Non c’è il luogo {place}.',
    remedy: 'Cercalo con uno qualsiasi dei suoi nomi.',
  },
  place_unknown: {
    says: 'Nessun luogo è registrato come {places}.',
    remedy: 'Cercalo, o registralo prima.',
  },
  place_version_stale: {
    says: 'Il luogo è alla versione {version}, e questo modifica la versione {amends}.',
    remedy: 'Rileggi il luogo e modifica ciò che dice ora.',
  },
  place_above_itself: {
    says: 'Il luogo superiore {parent} sta dentro questo, che starebbe dentro sé stesso.',
    remedy: 'Scegli un luogo superiore che non stia dentro questo.',
  },
  place_country_differs: {
    says: 'Il codice UN/LOCODE {unlocode} non si trova in {country}.',
    remedy: 'Correggi il codice o il paese: un UN/LOCODE comincia con il suo paese.',
  },
  place_unlocode_taken: {
    says: 'Un altro luogo di questo tipo ha questo UN/LOCODE.',
    remedy: 'Usa quel luogo, o correggi il codice.',
  },
  place_iata_taken: {
    says: 'Un altro luogo ha questo codice IATA.',
    remedy: 'Usa quel luogo, o correggi il codice.',
  },
  place_gln_taken: {
    says: 'Un altro luogo ha questo GLN.',
    remedy: 'Usa quel luogo, o correggi il numero.',
  },
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
  consignment_unknown: {
    says: 'In questa operazione non c’è la spedizione {consignment}.',
    remedy: 'Controlla il codice nell’elenco delle spedizioni.',
  },
  consignment_line_unknown: {
    says: 'La riga {line} non è di questa spedizione.',
    remedy: 'Rileggi le righe della spedizione.',
  },
  line_without_number: {
    says: 'La riga {line} è stata dichiarata senza numero: non se ne può muovere un numero.',
    remedy: 'Indica solo la riga; avrà un numero quando qualcuno conta.',
  },
  consignment_code_taken: {
    says: 'Un’altra spedizione ha il codice che ne risulterebbe.',
    remedy: 'Ricomincia il modulo e invia di nuovo.',
  },
  consignment_version_stale: {
    says: 'La spedizione è alla versione {version}, e questo modifica la versione {amends}.',
    remedy: 'Rileggi la spedizione e modifica ciò che dice ora.',
  },
  consignment_closed: {
    says: 'La spedizione {code} è chiusa.',
    remedy: 'Riaprila, o registra come fatto ciò che è comunque avvenuto.',
  },
  consignment_not_closed: {
    says: 'La spedizione {code} è aperta.',
    remedy: 'Non serve nulla: accetta altri atti così com’è.',
  },
  role_held_once: {
    says: 'Il ruolo {role} è indicato più di una volta.',
    remedy:
      'Indica un solo soggetto; donatori, vettori e destinatari finali possono essere più d’uno.',
  },
  incoterm_needs_place: {
    says: 'Un incoterm e il suo luogo vanno insieme.',
    remedy: 'Indicali entrambi come nel contratto, o nessuno.',
  },
  id_taken: {
    says: 'L’identificativo {id} è già di qualcos’altro.',
    remedy: 'Ricomincia il modulo e invia di nuovo.',
  },
  serial_is_one: {
    says: 'La riga {line} ha una matricola, e un dispositivo con matricola è uno.',
    remedy: 'Usa una riga con quantità 1 per ogni dispositivo, o lascia la matricola alla conta.',
  },
  package_unknown: {
    says: 'In questa spedizione non c’è il collo {package}.',
    remedy: 'Controlla i colli della spedizione.',
  },
  package_in_itself: {
    says: 'Il collo {package} starebbe dentro sé stesso.',
    remedy: 'Correggi il contenitore: i pallet contengono cartoni, mai il contrario.',
  },
  package_code_taken: {
    says: 'Un altro collo ha il codice che ne risulterebbe.',
    remedy: 'Ricomincia il modulo e invia di nuovo.',
  },
  sscc_taken: {
    says: 'Un altro collo ha questo SSCC.',
    remedy:
      'Confronta l’etichetta: un SSCC indica una sola unità. Lascialo vuoto per usare il nostro codice.',
  },
  leg_unknown: {
    says: 'La tratta {leg} non è di questa spedizione.',
    remedy: 'Registra prima la tratta, o lasciala vuota.',
  },
  house_waybill_taken: {
    says: 'Un’altra spedizione viaggia con questa lettera di vettura house.',
    remedy: 'Confronta il documento: solo una master copre più spedizioni.',
  },
  document_once: {
    says: 'La spedizione ha già un documento di questo tipo e numero.',
    remedy: 'Correggi quel documento.',
  },
  procedure_does_not_fit: {
    says: 'Una dichiarazione di {kind} non può vincolare merce al regime {procedure}.',
    remedy: 'Scegli uno dei regimi elencati, o un’altra dichiarazione.',
  },
  transit_needs_guarantee: {
    says: 'La merce in transito viaggia con una garanzia.',
    remedy: 'Indica il numero della garanzia, o le parole con cui la dogana l’ha esonerata.',
  },
  cleared_before_opened: {
    says: 'La pratica sarebbe svincolata il {clearedAt}, prima di essere aperta il {openedAt}.',
    remedy: 'Correggi uno dei due momenti.',
  },
  customs_reference_taken: {
    says: 'Un’altra pratica di questa spedizione ha questo riferimento.',
    remedy: 'Correggi quella pratica, o confronta il numero.',
  },
  no_customs_procedure: {
    says: 'La merce lascia {place} solo con un regime doganale e il suo riferimento.',
    remedy:
      'Registra la dichiarazione con il suo numero o, se è già partita, registralo come fatto.',
  },
  value_zero: {
    says: 'La riga {line} vale zero, e la dogana non accetta un dono senza valore.',
    remedy: 'Indica quanto costerebbe un’unità, con valuta e base.',
  },
  value_missing: {
    says: 'La riga {line} non ha un valore per la dogana, o la sua base non è nota.',
    remedy: 'Indica quanto costerebbe un’unità, con valuta e base.',
  },
  arrival_is_counted: {
    says: 'La merce presa in consegna si registra con un ricevimento.',
    remedy: 'Registra un ricevimento; senza, un arrivo si basa su una fonte, come riferito.',
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
  not_in_store: {
    says: 'Di ciò che prende la riga {line}, {there} sono presenti, e ne prende {quantity}.',
    remedy:
      'Prendi non più di quanto c’è, di un lotto e stadio presenti, o registra prima ciò che è arrivato.',
  },
  need_of_another: {
    says: 'La riga di fabbisogno {needLine} non è della struttura che riceve.',
    remedy: 'Invia alla struttura che chiede, o indica una riga di questa.',
  },
  need_asks_other_item: {
    says: 'La riga di fabbisogno {needLine} chiede un articolo diverso da {item}.',
    remedy: 'Invia ciò che chiede, o invia senza indicare la riga.',
  },
  delivery_unknown: {
    says: 'In questa operazione non c’è la consegna {delivery}.',
    remedy: 'Controlla l’elenco delle consegne.',
  },
  delivery_line_unknown: {
    says: 'La consegna non ha la riga {line}.',
    remedy: 'Prendi le righe dalla consegna, ciascuna una volta.',
  },
  delivery_line_taken: {
    says: 'Una riga ha l’identificativo di un’altra.',
    remedy: 'Ricomincia il modulo e invia di nuovo.',
  },
  nothing_on_its_way: {
    says: 'Di questa consegna non c’è più nulla in viaggio.',
    remedy: 'Registra un reso se torna indietro merce già firmata.',
  },
  signature_not_yours: {
    says: 'Ciò che è contato lo dichiara il punto di ricevimento {facility}.',
    remedy:
      'Lascia che firmi con il suo accesso, indica per conto di chi registri, o registra la prova di consegna fotografata come documentata.',
  },
  proof_required: {
    says: 'Una prova di consegna su carta si registra con la sua fotografia.',
    remedy: 'Registra prima la fotografia come fonte e sceglila qui.',
  },
  refused_needs_reason: {
    says: 'La riga {line} ha unità rifiutate o danneggiate, e nessun motivo.',
    remedy: 'Indica il motivo sulla riga: che cosa non va.',
  },
  not_a_device: {
    says: 'Il lotto {lot} non è un dispositivo con matricola.',
    remedy:
      'L’installazione è per dispositivi con matricola; altra merce si distribuisce al reparto.',
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
  not_released: {
    says: 'Nulla lascia andare questa merce: {why}.',
    remedy: 'Chiedi un verdetto, o un rilascio urgente che indichi la struttura.',
  },
  verdict_unknown: {
    says: 'Non c’è un verdetto {verdicts} che riguardi questa operazione.',
    remedy: 'Scegli dall’elenco dei verdetti.',
  },
  evidence_unknown: {
    says: 'In questa operazione non c’è la prova o l’ispezione {evidence}, o è stata ritirata.',
    remedy: 'Registrala prima, o scegli dagli elenchi delle prove e delle ispezioni.',
  },
  evidence_not_here: {
    says: 'In questa operazione non c’è la prova {evidence}.',
    remedy: 'Controlla l’elenco delle prove.',
  },
  evidence_dates_crossed: {
    says: 'La prova varrebbe fino al {validUntil}, prima di cominciare il {validFrom}.',
    remedy: 'Rileggi le date sul documento.',
  },
  evidence_withdrawn: {
    says: 'La voce è stata ritirata il {withdrawnAt}.',
    remedy: 'Registra di nuovo la prova o l’ispezione.',
  },
  lift_is_wider: {
    says: 'Il verdetto non riguarda merce che {verdicts} raggiungano per intero.',
    remedy: 'Decidi sullo stesso tipo, lotto o collo, o su qualcosa di più ristretto.',
  },
  lift_needs_newer_evidence: {
    says: 'Nulla di ciò che il verdetto indica è più recente di {verdicts}.',
    remedy:
      'Indica un documento o un’ispezione di questa merce, emesso, registrato, verificato o ' +
      'svolto da allora.',
  },
  inspection_not_here: {
    says: 'In questa operazione non c’è l’ispezione {inspection}.',
    remedy: 'Controlla l’elenco delle ispezioni.',
  },
  inspection_sample_exceeded: {
    says: 'Di {lotSize} unità se ne prelevano {sample}, e {nonconforming} erano non conformi.',
    remedy: 'Indica le unità del lotto presenti, e conta una volta ogni unità del campione.',
  },
  series_not_named: {
    says: 'La ISO 2859-1 è per lotti in serie, e nessuna serie è indicata.',
    remedy: 'Indica la serie, o scegli un piano per qualità limite.',
  },
  mixed_is_no_lot: {
    says: 'Il collo {package} non contiene un solo lotto: {lots}.',
    remedy: 'Preleva un campione da ogni lotto separatamente.',
  },
  package_not_here: {
    says: 'In questa operazione non c’è il collo {package}.',
    remedy: 'Decidi sul lotto, o controlla il collo nella sua spedizione.',
  },
  pharmacist_decides: {
    says: 'Se un medicinale può uscire lo decide un farmacista.',
    remedy:
      'Chiedi a un farmacista. Fino ad allora ogni responsabile può trattenerlo o respingerlo.',
  },
  medicine_tests_missing: {
    says: 'Un medicinale passa per ciò che il farmacista ha trovato, e qui non è detto.',
    remedy:
      'Indica autorizzazione all’importazione, bisogno, validità residua, nome e lingua dell’etichetta.',
  },
  medicine_tests_not_asked: {
    says: 'Gli esami di un medicinale riguardano solo la sua approvazione o il suo uso limitato.',
    remedy: 'Togli gli esami del medicinale.',
  },
  medicine_reason_missing: {
    says: 'Il medicinale non supera {failed}, e nulla dice perché può passare lo stesso.',
    remedy: 'Scrivi il motivo, oppure trattieni o respingi il medicinale.',
  },
  goods_held: {
    says: 'Un verdetto trattiene questa merce dov’è: {why}.',
    remedy:
      'Lasciala fuori, o chiedi a un responsabile. Ciò che è già partito si registra come fatto.',
  },
  permit_missing: {
    says: 'Nessun permesso dei due Paesi lascia partire questa quantità di un medicinale controllato.',
    remedy:
      'Registra i permessi di esportazione e importazione, falli firmare da due persone, e controlla quantità e scadenza.',
  },
  permit_unknown: {
    says: 'In questa operazione non c’è il permesso {permit}.',
    remedy: 'Controlla l’elenco dei permessi.',
  },
  permit_closed: {
    says: 'Il permesso è stato ritirato.',
    remedy: 'Registralo di nuovo e fallo firmare.',
  },
  permit_signed: {
    says: 'Il permesso ha le sue due firme.',
    remedy: 'Non serve altro.',
  },
  permit_second_is_first: {
    says: 'Un permesso lo firmano due persone diverse, e tu lo hai già firmato.',
    remedy: 'Chiedi la seconda firma a un altro farmacista o responsabile.',
  },
  permit_one_country: {
    says: 'I due permessi sono dello stesso Paese, {country}.',
    remedy: 'Dentro un Paese non serve permesso: indica il Paese in cui la merce entra.',
  },
  item_not_controlled: {
    says: 'L’articolo non è un medicinale controllato.',
    remedy: 'Se lo è, correggi prima il suo regime.',
  },
  licence_unknown: {
    says: 'In questa operazione non c’è l’autorizzazione {licence}.',
    remedy: 'Controlla l’elenco delle autorizzazioni.',
  },
  licence_closed: {
    says: 'L’autorizzazione è stata ritirata.',
    remedy: 'Registrala di nuovo se è valida.',
  },
  release_unknown: {
    says: 'In questa operazione non c’è il rilascio urgente {release}.',
    remedy: 'Controlla l’elenco dei rilasci urgenti.',
  },
  release_not_told: {
    says: 'Per questo rilascio urgente non è andato nulla a questa parte, o non è trattenuto.',
    remedy: 'Leggi il rilascio urgente: dice chi è stato avvisato.',
  },
  release_not_yours: {
    says: 'Questo avviso è andato a un’altra struttura.',
    remedy: 'Rispondi al tuo; chi risponde per telefono dice per conto di chi.',
  },
  lot_released: {
    says: 'Un verdetto lascia uscire il lotto {lot}: non è in quarantena.',
    remedy: 'Stampa un’etichetta di quarantena per ciò che è trattenuto o aspetta un verdetto.',
  },
  type_without_maker: {
    says: 'Un’approvazione o un rilascio di un tipo dice di quale produttore.',
    remedy: 'Indica il produttore, o decidi sul lotto.',
  },
  expires_before_release: {
    says: 'Il rilascio urgente finirebbe prima di cominciare.',
    remedy: 'Indica una scadenza più tarda, o lascia vuoto per 72 ore.',
  },
  breach_unknown: {
    says: 'In questa operazione non c’è la violazione {breach}.',
    remedy: 'Controlla l’elenco delle violazioni.',
  },
  verdict_not_here: {
    says: 'Non c’è il verdetto {verdict} di questa operazione.',
    remedy: 'Controlla l’elenco dei verdetti.',
  },
  nothing_to_confirm: {
    says: 'Il verdetto non richiede conferma, o l’ha già avuta.',
    remedy: 'Rileggi il verdetto; quelli da confermare hanno un elenco proprio.',
  },
  second_is_first: {
    says: 'Chi ha registrato un verdetto non può confermarlo.',
    remedy: 'Chiedi la conferma a un altro responsabile.',
  },
  limits_missing: {
    says: 'Un uso limitato dice per chi, per che cosa o per che cosa non vale.',
    remedy: 'Indica utilizzatori, scopi o scopi esclusi; senza limiti il verdetto è di idoneità.',
  },
  limits_not_asked: {
    says: 'I limiti appartengono a un uso limitato, e questo è {outcome}.',
    remedy: 'Scegli l’uso limitato, o togli i limiti.',
  },
  derogation_not_asked: {
    says: 'Una deroga lascia andare la merce, e questo è {outcome}.',
    remedy: 'Togli la deroga.',
  },
  derogation_unknown: {
    says: 'Tra le regole non c’è la deroga {rule}.',
    remedy: 'Prendi l’identificativo dall’elenco delle regole.',
  },
  receipt_check_not_asked: {
    says: 'I lotti attendono il controllo al ricevimento solo se il loro tipo è ammesso.',
    remedy: 'Togli il controllo al ricevimento.',
  },
  alarm_unknown: {
    says: 'In questa operazione non c’è l’allarme {alarm}.',
    remedy: 'Controlla l’elenco degli allarmi.',
  },
  alarm_closed: {
    says: 'All’allarme è stato risposto il {closedAt}.',
    remedy: 'Leggi che cosa si è trovato; un nuovo allarme è un nuovo atto.',
  },
  recall_unknown: {
    says: 'Nessun richiamo {recall} riguarda questa operazione.',
    remedy: 'Controlla l’elenco dei richiami.',
  },
  recall_closed: {
    says: 'Il richiamo è stato chiuso qui il {closedAt}.',
    remedy: 'Il blocco resta. Se ne compare altra, inizia un nuovo richiamo.',
  },
  recall_unbalanced: {
    says: 'I conti non tornano: {open} unità aperte, {unexplained} inspiegate.',
    remedy: 'Porta ogni unità in quarantena o a una fine, o conta ciò che manca.',
  },
  recall_unanswered: {
    says: '{count} parti non hanno risposto all’avviso.',
    remedy: 'Registra che cosa ha trovato ogni reparto, anche per telefono.',
  },
  answer_not_yours: {
    says: 'Non agisci per questa parte.',
    remedy: 'Rispondi per la tua, o indica per conto di chi e come è stato detto.',
  },
  rule_not_found: {
    says: 'Non c’è la regola {rule}.',
    remedy: 'Cercala nell’elenco delle regole.',
  },
  breach_closed: {
    says: 'La violazione è stata chiusa il {closedAt}.',
    remedy: 'Leggi la sua nota; una nuova si apre solo con un nuovo atto.',
  },
  receipt_unknown: {
    says: 'In questa operazione non c’è il ricevimento {receipt}.',
    remedy: 'Controlla l’elenco dei ricevimenti.',
  },
  delivery_is_signed: {
    says: 'La spedizione {code} è una consegna, per cui firma il suo punto di ricevimento.',
    remedy: 'Registra la firma sulla consegna.',
  },
  receiver_missing: {
    says: 'La spedizione non indica un destinatario: non si sa chi ha ricevuto la merce.',
    remedy: 'Indica chi ha ricevuto, o il destinatario nella spedizione.',
  },
  basis_unfit: {
    says: 'Un atto {kind} non può basarsi su {basis}.',
    remedy:
      'Lascia vuota la base, o registralo come il ricevimento che è: riferito, colli o conta.',
  },
  tally_differs: {
    says: 'Si attendono {expected} colli, e si dice che tutti siano {said}.',
    remedy: 'Indica i colli presenti, ciascuno con sigilli e danni.',
  },
  tally_says_nothing: {
    says: 'Una verifica dei colli indica quelli presenti, o dice quanti sono in tutto: non entrambe le cose.',
    remedy: 'Indica i colli, oppure il loro numero totale.',
  },
  nothing_short: {
    says: 'Solo {left} della riga {line} devono ancora arrivare o essere contati: non ne possono mancare di più.',
    remedy: 'Correggi il ricevimento in cui erano di meno.',
  },
  count_says_nothing: {
    says: 'La conta non dice nulla della riga {line}.',
    remedy: 'Indica unità integre, danneggiate, mancanti o errate; togli le righe non contate.',
  },
  handed_over_stays: {
    says: 'L’atto {act} ha passato merce a un’altra operazione, che ora la ha.',
    remedy: 'Lascia che quell’operazione la restituisca.',
  },
  not_received_here: {
    says: 'Il ricevimento {receipt} non ha ricevuto nulla della riga {line} o del lotto {lot}.',
    remedy: 'Correggi ciò che il ricevimento dice; il resto è un ricevimento a sé.',
  },
  goods_not_here: {
    says: 'Del lotto {lot} nulla è in stadio {stage} presso {place}.',
    remedy: 'Guarda dove si trova nelle giacenze; ciò che è comunque avvenuto è un fatto.',
  },
  move_unknown: {
    says: 'In questa operazione non c’è il trasferimento {move}.',
    remedy: 'Scegli il trasferimento dall’elenco.',
  },
  receiving_operation_unknown: {
    says: 'Non c’è un’altra operazione {operation} che possa prendere questa merce.',
    remedy: 'Verifica il suo nome breve con chi la coordina.',
  },
  lot_is_stated: {
    says: 'Il lotto {lot} dichiara il suo numero: non può risultare un altro.',
    remedy: 'Se il numero è stato letto male, correggi il lotto con un motivo.',
  },
  not_a_narrower_item: {
    says: 'L’articolo {item} non è un tipo più ristretto di {of}.',
    remedy: 'Scegli un articolo registrato sotto di esso, con la stessa unità di base.',
  },
  recipe_unknown: {
    says: 'In questa operazione non c’è la distinta {recipe}.',
    remedy: 'Registra prima di che cosa è fatto il kit.',
  },
  recipe_name_taken: {
    says: 'Un’altra distinta di questa operazione ha questo nome.',
    remedy: 'Usa quella, o dai a questa un nome diverso.',
  },
  recipe_turns_on_itself: {
    says: 'L’articolo {item} sta da entrambe le parti della distinta.',
    remedy: 'Indica che cosa entra e che cosa esce; ogni articolo sta da una sola parte.',
  },
  recipe_not_met: {
    says: 'La distinta richiede {needed} dell’articolo {item}, e ne sono dati {given}.',
    remedy: 'Dai ogni articolo quanto dice la distinta, e nessun altro.',
  },
  trace_unknown: {
    says: 'In questa operazione non c’è {what} {named}.',
    remedy: 'Scegli dall’elenco, o usa il codice breve.',
  },
  sheet_kind_unknown: {
    says: 'Non c’è un foglio del tipo {kind}.',
    remedy: 'Scegli uno tra: {kinds}.',
  },
  import_unknown: {
    says: 'In questa operazione non c’è l’importazione {import}.',
    remedy: 'Controlla l’elenco delle importazioni.',
  },
  file_missing: {
    says: 'Non c’è un file {path} leggibile.',
    remedy: 'Controlla il nome e la cartella.',
  },
  file_kind_unknown: {
    says: 'Il file non è né XLSX né CSV: {found}.',
    remedy: 'Salvalo come cartella Excel (.xlsx) o CSV UTF-8, senza password.',
  },
  file_unreadable: {
    says: 'Il file non si legge fino alla fine: {problem}',
    remedy: 'Aprilo in un foglio di calcolo, salvalo di nuovo e importa quello.',
  },
  text_not_utf8: {
    says: 'Il testo del file non è UTF-8: i nomi si leggerebbero male.',
    remedy: 'Salvalo come CSV UTF-8 o come cartella Excel (.xlsx).',
  },
  file_empty: {
    says: 'Il file non ha righe sotto le intestazioni.',
    remedy: 'Compila il primo foglio del modello; le intestazioni stanno nella prima riga.',
  },
  formula_without_value: {
    says: 'Celle con formule e senza valori: {cells}.',
    remedy: 'Apri il file in un foglio di calcolo e salvalo: conterrà anche i valori.',
  },
  sheet_too_large: {
    says: 'Il file ha più di {limit} {what}.',
    remedy: 'Dividilo in più file; le righe tengono i loro identificativi, l’ordine non conta.',
  },
  columns_missing: {
    says: 'Nella prima riga mancano intestazioni che {kind} deve avere: {columns}; non note: {unknown}.',
    remedy: 'Scrivi le intestazioni come nel modello, in qualsiasi ordine.',
  },
  columns_unknown: {
    says: 'Nessuna colonna si chiama {columns}.',
    remedy: 'Correggi in una tra: {known}. Comincia con # un’intestazione da non leggere.',
  },
  column_twice: {
    says: 'Due colonne si chiamano {column}.',
    remedy: 'Tienine una; comincia con # l’altra se non va letta.',
  },
  paper_kind_unknown: {
    says: 'Non c’è un documento {kind} di questo.',
    remedy: 'Scegli uno dei documenti proposti.',
  },
  donor_missing: {
    says: 'La spedizione non indica un donatore, e una lettera di dono ha chi dona.',
    remedy: 'Indica il donatore nell’intestazione, o imballa la merce da una promessa.',
  },
  consignee_missing: {
    says: 'La spedizione non indica un destinatario né un destinatario finale.',
    remedy: 'Indicane uno nell’intestazione.',
  },
  nothing_given: {
    says: 'Nessuna riga della spedizione è un dono.',
    remedy: 'Usa i documenti di acquisto o prestito; la lettera di dono è per ciò che è donato.',
  },
  nothing_to_list: {
    says: 'La spedizione non ha nulla che questo documento possa elencare.',
    remedy: 'Imballala prima: etichette e manifesti richiedono colli.',
  },
  label_unknown: {
    says: 'Nessuna etichetta ha questo codice, o la busta ne ha un altro.',
    remedy: 'Confronta i codici con l’etichetta e con i documenti nella busta.',
  },
  party_not_told: {
    says: 'Il richiamo non riguarda il soggetto {party}: secondo i registri non ne ha.',
    remedy: 'Guarda negli avvisi del richiamo chi è avvisato.',
  },
  input_invalid: {
    says: 'Qualcosa non va in: {where}.',
    remedy: 'Correggi i campi elencati; nulla è stato registrato.',
  },
  body_unreadable: {
    says: 'I dati inviati non sono leggibili.',
    remedy: 'Ricarica la pagina e invia di nuovo.',
  },
  body_too_large: {
    says: 'L’invio supera {limit} byte.',
    remedy: 'Invia in più parti.',
  },
  not_signed_in: {
    says: 'Per questo serve l’accesso.',
    remedy: 'Accedi e riprova: ciò che hai scritto è conservato.',
  },
  cross_site: {
    says: 'Con una sessione, solo le pagine di questo server possono scrivere.',
    remedy: 'Apri Waybill direttamente e riprova.',
  },
  other_person: {
    says: 'In questo browser ha ora effettuato l’accesso un’altra persona.',
    remedy: 'Accedi come la persona a cui appartengono questi atti; aspettano fino ad allora.',
  },
  owner_only: {
    says: 'Questo è per chi gestisce l’installazione.',
    remedy: 'Chiedi a chi gestisce l’installazione.',
  },
  operation_needed: {
    says: 'Non è chiaro quale operazione si intende: ci sono {operations}.',
    remedy: 'Scegli l’operazione.',
  },
  operation_unknown: {
    says: 'Non c’è un’operazione {operation} di cui sei membro.',
    remedy: 'Controlla il nome breve, o chiedi a chi la coordina di ammetterti.',
  },
  owner_unknown: {
    says: 'L’utente {user} non è titolare di questa installazione.',
    remedy: 'Controlla l’elenco delle persone.',
  },
  last_owner: {
    says: 'È l’unica persona titolare di questa installazione.',
    remedy: 'Rendi prima titolare qualcun altro.',
  },
  address_unknown: {
    says: 'Non c’è nulla in {path}.',
    remedy: 'Torna all’inizio.',
  },
  too_many_requests: {
    says: 'Da qui sono arrivate più di {limit} richieste in {seconds} secondi.',
    remedy: 'Aspetta un momento; inviare di nuovo non fa nulla due volte.',
  },
  environment_invalid: {
    says: 'L’ambiente non è adatto.',
    remedy: 'Correggi le variabili elencate e riavvia.',
  },
  fault: {
    says: 'È un nostro errore, annotato come richiesta {request}.',
    remedy: 'Riprova: ciò che è fatto non si fa due volte. Se continua, avvisaci.',
  },
  not_ready: {
    says: 'Il database non risponde.',
    remedy: 'Riprova tra poco; nulla di ciò che è stato confermato è perso.',
  },
}
