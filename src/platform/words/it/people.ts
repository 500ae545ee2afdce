import type { RefusalWords } from '../../refusal.ts'

export const people: RefusalWords = {
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
