import type { RefusalWords } from '../../refusal.ts'

export const conformity: RefusalWords = {
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
  type_without_maker: {
    says: 'Un’approvazione o un rilascio di un tipo dice di quale produttore.',
    remedy: 'Indica il produttore, o decidi sul lotto.',
  },
  evidence_not_seen: {
    says: 'Un rilascio urgente dice che cosa è stato visto prima della firma, e questo non dice nulla.',
    remedy: 'Dillo a parole, o indica le prove registrate di questa merce.',
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
}
