/** The parties of a transport contract. */
export const partyRoles = {
  donor: 'Donor',
  exporter: 'Exporter',
  consignor: 'Consignor',
  forwarder: 'Forwarder',
  carrier: 'Carrier',
  handling_agent: 'Handling agent',
  consignee: 'Consignee',
  notify_party: 'Notify party',
  importer: 'Importer',
  customs_representative: 'Customs representative',
  final_recipient: 'Final recipient',
}

export const modes = {
  air: 'Air',
  sea: 'Sea',
  road: 'Road',
  rail: 'Rail',
  inland_water: 'Inland waterway',
  courier: 'Courier',
}

export const transportDocuments = {
  master_air_waybill: 'Master air waybill',
  house_air_waybill: 'House air waybill',
  cmr: 'CMR consignment note',
  bill_of_lading: 'Bill of lading',
  house_bill_of_lading: 'House bill of lading',
  rail_consignment_note: 'Rail consignment note',
  other: 'Other document',
}

/** What travels with goods, as a country asks for it. */
export const papers = {
  gift_letter: 'Gift letter',
  acceptance: 'Acceptance by the recipient',
  pro_forma_invoice: 'Pro-forma invoice',
  packing_list: 'Packing list',
  certificate_of_origin: 'Certificate of origin',
  export_licence: 'Export licence',
  import_licence: 'Import licence',
  conformity_certificate: 'Certificate of conformity',
  test_report: 'Test report',
  self_certification: 'Self-certification',
  relief_request: 'Request for relief from duty',
  transit_document: 'Transit document',
  insurance_certificate: 'Insurance certificate',
  dangerous_goods_declaration: 'Dangerous goods declaration',
  power_of_attorney: 'Power of attorney',
  other: 'Another paper',
}
