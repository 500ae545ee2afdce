/** The parties of a transport contract. */
export const partyRoles = {
  donor: 'Donateur',
  exporter: 'Exportateur',
  consignor: 'Expéditeur',
  forwarder: 'Transitaire',
  carrier: 'Transporteur',
  handling_agent: 'Agent de manutention',
  consignee: 'Destinataire',
  notify_party: 'Partie à notifier',
  importer: 'Importateur',
  customs_representative: 'Représentant en douane',
  final_recipient: 'Bénéficiaire final',
}

export const modes = {
  air: 'Air',
  sea: 'Mer',
  road: 'Route',
  rail: 'Rail',
  inland_water: 'Voie navigable',
  courier: 'Messagerie',
}

export const transportDocuments = {
  master_air_waybill: 'Lettre de transport aérien principale (MAWB)',
  house_air_waybill: 'Lettre de transport aérien du transitaire (HAWB)',
  cmr: 'Lettre de voiture CMR',
  bill_of_lading: 'Connaissement',
  house_bill_of_lading: 'Connaissement du transitaire',
  rail_consignment_note: 'Lettre de voiture ferroviaire',
  other: 'Autre document',
}

/** What travels with goods, as a country asks for it. */
export const papers = {
  gift_letter: 'Lettre de don',
  acceptance: 'Acceptation par le destinataire',
  pro_forma_invoice: 'Facture pro forma',
  packing_list: 'Liste de colisage',
  certificate_of_origin: 'Certificat d’origine',
  export_licence: 'Licence d’exportation',
  import_licence: 'Licence d’importation',
  conformity_certificate: 'Certificat de conformité',
  test_report: 'Rapport d’essai',
  self_certification: 'Attestation sur l’honneur',
  relief_request: 'Demande de franchise',
  transit_document: 'Document de transit',
  insurance_certificate: 'Certificat d’assurance',
  dangerous_goods_declaration: 'Déclaration de marchandises dangereuses',
  power_of_attorney: 'Procuration',
  other: 'Un autre document',
}

export const consignmentKinds = {
  inbound: 'Arrivée',
  delivery: 'Livraison aux établissements',
}

export const customsStates = {
  none: 'Aucune déclaration',
  open: 'En cours',
  cleared: 'dédouané',
}
