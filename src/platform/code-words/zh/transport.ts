/** The parties of a transport contract. */
export const partyRoles = {
  donor: '捐赠方',
  exporter: '出口商',
  consignor: '发货人',
  forwarder: '货运代理',
  carrier: '承运人',
  handling_agent: '地面代理',
  consignee: '收货人',
  notify_party: '通知方',
  importer: '进口商',
  customs_representative: '报关代理',
  final_recipient: '最终受助方',
}

export const modes = {
  air: '航空',
  sea: '海运',
  road: '公路',
  rail: '铁路',
  inland_water: '内河',
  courier: '快递',
}

export const transportDocuments = {
  master_air_waybill: '航空主运单',
  house_air_waybill: '航空分运单',
  cmr: '国际公路运单（CMR）',
  bill_of_lading: '提单',
  house_bill_of_lading: '货代提单',
  rail_consignment_note: '铁路运单',
  other: '其他单证',
}

/** What travels with goods, as a country asks for it. */
export const papers = {
  gift_letter: '捐赠函',
  acceptance: '受赠确认函',
  pro_forma_invoice: '形式发票',
  packing_list: '装箱单',
  certificate_of_origin: '原产地证书',
  export_licence: '出口许可证',
  import_licence: '进口许可证',
  conformity_certificate: '合格证书',
  test_report: '检测报告',
  self_certification: '自我声明',
  relief_request: '免税申请',
  transit_document: '转运单证',
  insurance_certificate: '保险证明',
  dangerous_goods_declaration: '危险品申报单',
  power_of_attorney: '授权委托书',
  other: '其他文件',
}

export const consignmentKinds = {
  inbound: '运入',
  delivery: '发往医疗机构',
}

export const customsStates = {
  none: '未报关',
  open: '办理中',
  cleared: '已放行',
}
