import type { RowWords } from '../row-error.ts'

export const words: RowWords = {
  rows: {
    cell_blank: {
      says: 'La cella è vuota, e questa colonna va compilata.',
      remedy: 'Compilala; una cella vuota non vale mai come la riga sopra.',
    },
    cell_blank_first: {
      says: 'La cella è vuota, e nessuna riga prima lo dice: {of} {reference}.',
      remedy: 'Compilala nella prima riga di {reference}; le altre possono lasciarla vuota.',
    },
    formula_failed: {
      says: 'La formula della cella è fallita: {found}.',
      remedy: 'Correggi la formula, o scrivi direttamente il valore.',
    },
    text_too_long: {
      says: 'Il testo ha {length} caratteri, e ce ne stanno {most}.',
      remedy: 'Accorcialo.',
    },
    text_is_date: {
      says: 'La cella contiene la data {found}, dove va un numero o un riferimento come stampato.',
      remedy: 'Formatta la colonna come testo e riscrivi ciò che sta sul documento o sul collo.',
    },
    number_lost_digits: {
      says: 'La cella contiene il numero {found}; i fogli di calcolo ne tengono solo 15 cifre.',
      remedy: 'Formatta la colonna come testo e riscrivi tutte le cifre dal documento.',
    },
    number_unreadable: {
      says: '{found} non è un numero intero sopra lo zero.',
      remedy: 'Scrivi solo cifre, per esempio 12000: senza unità, parole o decimali.',
    },
    number_ambiguous: {
      says: '{found} è {small} in alcuni paesi e {large} in altri.',
      remedy: 'Scrivilo senza separatori: {large} o {small}.',
    },
    amount_unreadable: {
      says: '{found} non è un importo con al massimo {decimals} decimali.',
      remedy: 'Scrivi cifre con il punto decimale, per esempio 1250.50.',
    },
    date_unreadable: {
      says: '{found} non è una data che si legga in un solo modo.',
      remedy: 'Scrivila come 2020-03-16, o formatta la cella come data.',
    },
    choice_unknown: {
      says: '{found} non è tra le parole di questa colonna.',
      remedy: 'Scegli tra: {choices}.',
    },
    code_invalid: {
      says: '{found} non va: si scrive come {example}.',
      remedy: 'Ricopialo dall’etichetta o dal documento.',
    },
    name_unknown: {
      says: 'Nulla è registrato come {register} sotto {found}.',
      remedy: 'Scrivi nome, codice o id come registrati, o registralo prima. Simili: {near}.',
    },
    name_ambiguous: {
      says: '{found} può indicare più di un elemento ({register}): {near}.',
      remedy: 'Scrivi l’id o il codice di quello che intendi.',
    },
    unit_differs: {
      says: '{item} si conta in {unit}, e la riga dice {found}.',
      remedy: 'Scrivi il numero in {unit}, e {unit} come unità. {packs}',
    },
    serial_needs_one: {
      says: 'La riga ha un numero di serie e la quantità {found}; un dispositivo con serie è uno.',
      remedy: 'Dai a ogni dispositivo una riga sua, con quantità 1.',
    },
    quantity_or_words: {
      says: 'La riga non ha né una quantità né le parole usate.',
      remedy: 'Scrivi il numero, o lascialo vuoto e scrivi le parole: decine, due pallet.',
    },
    qualifier_differs: {
      says: 'La riga dice {found}, che non va con la sua quantità.',
      remedy: 'Una riga senza numero è unquantified, e una con un numero non lo è mai.',
    },
    return_date_missing: {
      says: 'Un prestito ha una data entro cui torna indietro.',
      remedy: 'Scrivi la data, o un’altra provenienza.',
    },
    shares_do_not_fit: {
      says: 'I donatori sono {donors} e le quote {parts}.',
      remedy: 'Scrivi una quota per ogni donatore, nel loro ordine, o che non si conoscono.',
    },
    value_incomplete: {
      says: 'Un valore ha importo, valuta e base, e qui manca: {missing}.',
      remedy: 'Compila tutti e tre, o nessuno.',
    },
    package_only: {
      says: 'La riga non nomina un articolo, quindi descrive un collo; questa cella è di merci.',
      remedy: 'Nomina l’articolo, o svuota la cella.',
    },
    package_of_none: {
      says: 'La riga è di merci senza collo, e questa cella riguarda un collo.',
      remedy: 'Nomina il collo, o svuota la cella.',
    },
    package_not_before: {
      says: 'Il collo {found}, in cui sta questo, non ha una riga prima di questa.',
      remedy: 'Metti sopra una riga per {found}: riferimento e tipo, senza articolo.',
    },
    row_id_twice: {
      says: 'L’id di riga {found} sta in più righe di questo file: {rows}.',
      remedy: 'Dai a ogni riga un id suo; nessuna di queste è stata presa.',
    },
    row_id_reused: {
      says: 'La riga {id} fu registrata con {before} qui, e ora dice {found}.',
      remedy: 'Se è un’altra riga, dalle un nuovo id; se è una modifica, modifica la scheda.',
    },
    part_differs: {
      says: 'Qui una riga precedente ha {before} ({of} {reference}), e questa dice {found}.',
      remedy: 'Scrivi lo stesso in tutte le sue righe, o lascia vuoto dopo la prima.',
    },
    row_listed: {
      says: 'La riga {id} è una riga di un fabbisogno registrato qui, come l’elenco fu esportato.',
      remedy: 'Modifica il fabbisogno; o, se è chiesto in più, dai alla riga un altro id.',
    },
    row_withdrawn: {
      says: 'La riga era stata ritirata là da dove viene l’elenco: non è più chiesta.',
      remedy: 'Togli la riga; o, se è chiesta di nuovo, svuota questa cella.',
    },
    row_taken: {
      says: 'Un’altra importazione ha registrato questa riga nello stesso momento.',
      remedy: 'Importa di nuovo il file: ciò che è già registrato resta com’è.',
    },
  },
  words: {
    party: 'soggetto',
    place: 'luogo',
    item: 'articolo',
    consignment: 'spedizione',
    'pledge line': 'riga di promessa',
    request: 'richiesta',
    pledge: 'promessa',
    package: 'collo',
    amount: 'importo',
    currency: 'valuta',
    valueBasis: 'base del valore',
    nothing: 'nulla',
    carton: 'cartone',
    'inner box': 'scatola',
    pallet: 'pallet',
  },
  error: 'Errore',
  badRows: 'Righe errate',
}
