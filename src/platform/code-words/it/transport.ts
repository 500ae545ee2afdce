/** The parties of a transport contract. */
export const partyRoles = {
  donor: 'Donatore',
  exporter: 'Esportatore',
  consignor: 'Mittente',
  forwarder: 'Spedizioniere',
  carrier: 'Vettore',
  handling_agent: 'Agente di assistenza a terra',
  consignee: 'Destinatario',
  notify_party: 'Da avvisare',
  importer: 'Importatore',
  customs_representative: 'Rappresentante doganale',
  final_recipient: 'Destinatario finale',
}

export const modes = {
  air: 'Aereo',
  sea: 'Nave',
  road: 'Strada',
  rail: 'Ferrovia',
  inland_water: 'Vie navigabili interne',
  courier: 'Corriere',
}

export const transportDocuments = {
  master_air_waybill: 'Lettera di vettura aerea principale (MAWB)',
  house_air_waybill: 'Lettera di vettura aerea dello spedizioniere (HAWB)',
  cmr: 'Lettera di vettura CMR',
  bill_of_lading: 'Polizza di carico',
  house_bill_of_lading: 'Polizza di carico dello spedizioniere',
  rail_consignment_note: 'Lettera di vettura ferroviaria',
  other: 'Altro documento',
}

/** What travels with goods, as a country asks for it. */
export const papers = {
  gift_letter: 'Lettera di donazione',
  acceptance: 'Accettazione del destinatario',
  pro_forma_invoice: 'Fattura pro forma',
  packing_list: 'Distinta colli',
  certificate_of_origin: 'Certificato di origine',
  export_licence: 'Licenza di esportazione',
  import_licence: 'Licenza di importazione',
  conformity_certificate: 'Certificato di conformità',
  test_report: 'Rapporto di prova',
  self_certification: 'Autocertificazione',
  relief_request: 'Richiesta di franchigia',
  transit_document: 'Documento di transito',
  insurance_certificate: 'Certificato di assicurazione',
  dangerous_goods_declaration: 'Dichiarazione di merci pericolose',
  power_of_attorney: 'Procura',
  other: 'Un altro documento',
}

export const consignmentKinds = {
  inbound: 'In entrata',
  delivery: 'Consegna a strutture',
}

export const customsStates = {
  none: 'Nessuna dichiarazione',
  open: 'In corso',
  cleared: 'svincolata',
}
