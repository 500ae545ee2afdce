import { reached, stages as stagesSaid } from '#platform/code-words/it/journey.ts'
import { papers } from '#platform/code-words/it/transport.ts'
import { lowered } from '#platform/code-words/lowered.ts'
import type { Translated } from '../../words/translated.ts'
import type * as english from './en.ts'

export const reports: Translated<typeof english.reports> = {
  why: 'Perché questa cifra',
  close: 'Chiudi',
  whereNow: 'Dove si trova ora',
  acts: 'Gli atti su cui si basa',
  noPosting: 'Nulla è stato ancora registrato.',
  withoutNumber: 'Nominati senza un numero e in nessuna somma',
  said: { promised: 'promesso', sent: 'inviato' },
  takenBack: 'stornato',
  fromTo: '{from} → {to}',
  copyAddress: 'L’indirizzo di questo pannello si può condividere.',
  whyColumn: '{item}: {column}',
  whyLines: 'Le righe su cui si basa',
  whyLinesHelp:
    'Ognuna è una riga di una promessa, o merce che nessuno ha promesso. Apri la cifra per vedere atti e fonti.',
  whyNone: 'Nessuna riga è arrivata fin qui.',
  whyItems: 'Gli articoli che comprende',
  whyNeeds: 'Chi lo chiede',
  whyNeedsNone: 'Nessuna riga di fabbisogno è ancora valida.',
  nobodyPromised: 'Nessuno li aveva promessi',
  jointShares: 'quote non note',
  more: 'Altri',
  columns: reached,
  item: 'Articolo',
  overview: 'Quadro generale',
  things: `{class, select,
    mask {mascherine}
    respirator {facciali filtranti}
    medical_mask {mascherine chirurgiche}
    community_mask {mascherine di comunità}
    coverall {tute protettive}
    gown {camici}
    glove {guanti}
    eye_protection {protezioni per gli occhi}
    other_protection {dispositivi di protezione}
    ventilator {ventilatori}
    monitor {monitor}
    infusion_pump {pompe di infusione}
    ultrasound {ecografi}
    imaging {apparecchi di diagnostica per immagini}
    oxygen {apparecchi per ossigeno}
    other_device {apparecchi}
    thermometer {termometri}
    consumable {materiali di consumo}
    ivd_test {test}
    reagent {reagenti}
    sampling {kit di prelievo}
    disinfectant {disinfettanti}
    medicine {medicinali}
    vaccine {vaccini}
    traditional_medicine {medicinali tradizionali}
    supplies {forniture mediche}
    equipment {attrezzature}
    food {alimenti}
    other {merci}}`,
  day: {
    arrived: 'Tra gli arrivi figurano <n></n> {things}',
    sent: '<n></n> {things} in viaggio; di nessun arrivo si ha notizia.',
    promised: '<n></n> {things} oggetto di promesse; di nessun invio si ha notizia.',
    none: 'Nulla è stato ancora promesso.',
    wait: 'il {share, number, ::percent} non è accettato.',
    passed: 'tutto è accettato.',
    noVerdict: 'di nessun verdetto si ha notizia.',
    join: '<first></first>; {second}',
    open: 'Restano da inviare <n></n> {things} oggetto di promesse.',
    need: 'Il più vecchio fabbisogno scoperto ({things}) risale a {days, plural, one {# giorno} other {# giorni}} fa.',
    late: '{count, plural, one {Una spedizione è in ritardo.} other {# spedizioni sono in ritardo.}}',
    words:
      '{count, plural, one {Un articolo è noto solo a parole.} other {# articoli sono noti solo a parole.}}',
  },
  pipeline: 'Dalla promessa al reparto',
  pipelineCaption:
    'Per ogni articolo: quanto è stato promesso, impegnato, inviato, arrivato, accettato e consegnato.',
  pipelineEmpty: 'Nulla è stato ancora promesso',
  pipelineEmptyHelp:
    'Registrate la prima promessa: la merce appare qui dal momento in cui è promessa.',
  ownScale:
    'Ogni articolo è disegnato nella propria scala. Un trattino in un riquadro punteggiato è ignoto, non zero; un bordo punteggiato poggia su una notizia: nessuno ha contato.',
  waitsHere: '{column}: {quantity} {unit} per ora non proseguono',
  allItems: 'Tutti i {count, number} articoli',
  fewerItems: 'Meno articoli',
  inWords: 'Nominati senza un numero',
  inWordsHelp: 'Si sa che esistono, non entrano in alcuna somma, attendono un conteggio.',
  map: {
    title: 'Chi dona a chi',
    label: 'Mappa dei flussi dai donatori ai destinatari e delle spedizioni',
    flows: 'Da chi a chi',
    consignments: 'Spedizioni in viaggio',
    all: 'tutta la merce',
    only: 'Quale merce',
    nobody: 'nessuno nominato',
    nowhere: 'non sulla mappa: non è un solo paese',
    noPlace: 'il luogo non è noto',
    at: 'a {place}',
    towards: 'verso {place}',
    left: 'Sono disegnati i {drawn, number} più larghi; altri {left, number} sono nell’elenco.',
    failed: 'I confini dei paesi non si sono potuti leggere; l’elenco dice lo stesso.',
    empty: 'Ancora nessun flusso',
    reading: 'Lettura dei confini dei paesi',
  },
  fresh: {
    title: 'Novità',
    none: 'Nulla è stato ancora fatto.',
    late: 'In ritardo',
    noneLate: 'Nulla che abbia una data è in ritardo.',
    needLate: '{item} per {facility}',
    days: '{days, plural, =0 {oggi} one {# giorno} other {# giorni}}',
    andMore: '{count, plural, one {e un altro} other {e altri #}}',
    stuck: 'Ferme',
    noneStuck: 'Nulla è fermo.',
  },
  coverage: {
    title: 'Fabbisogni e copertura',
    none: 'Nessun fabbisogno registrato',
    noneHelp:
      'Registrate che cosa chiede una struttura, secondo quale norma ed entro quando; qui appare che cosa lo copre.',
    needed: 'Necessario',
    covered: 'Coperto',
    open: 'Scoperto',
    oldest: 'Scoperto da più tempo',
    delivered: 'Consegnato',
    onItsWay: 'In arrivo',
    allocated: 'Assegnato',
    full: 'coperto',
  },
  arrivals: {
    title: 'Tabellone arrivi',
    asOf: 'Alle',
    hoursThere: 'ogni ora è quella del luogo stesso',
    print: 'Stampa',
    span: 'Quanto in avanti',
    within: '{hours, plural, =168 {nella prossima settimana} other {nelle prossime # ore}}',
    where: 'Dove',
    anywhere: 'ovunque',
    none: 'Nulla è atteso in questo tempo',
    noneHelp:
      'Voli e camion appaiono qui quando una spedizione ha una tratta con l’arrivo previsto.',
    states: { expected: 'atteso', late: 'in ritardo', arrived: 'arrivato' },
    modes: {
      air: 'per via aerea',
      road: 'su strada',
      rail: 'su rotaia',
      sea: 'per mare',
      inland_water: 'per acque interne',
      courier: 'con corriere',
    },
    noVehicle: 'Ancora nessun numero',
    noNumber: 'nessun numero di lettera di vettura',
    pieces: '{count, plural, =0 {nessun collo registrato} one {# collo} other {# colli}}',
    missing: 'manca: {papers}',
    complete: 'non manca alcun documento',
    customs: { none: 'nessuna procedura doganale', open: 'dogana aperta', cleared: 'sdoganato' },
    nobodyMeets: 'Nessuno nominato',
    meet: 'Indica chi accoglie',
    meetAnother: 'Indica altri',
    meetTitle: 'Chi accoglie {vehicle}',
    metNow: 'È scritto chi accoglie.',
    person: 'Chi sarà sul posto',
    telephone: 'Telefono',
    forWhom: 'Per conto di',
    papers: lowered(papers),
  },
}

export const stages: Translated<typeof english.stages> = stagesSaid
