import type { RefusalWords } from '../../refusal.ts'

export const paperwork: RefusalWords = {
  lot_released: {
    says: 'Un verdetto lascia uscire il lotto {lot}: non è in quarantena.',
    remedy: 'Stampa un’etichetta di quarantena per ciò che è trattenuto o aspetta un verdetto.',
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
}
