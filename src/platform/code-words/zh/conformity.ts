export const outcomes = {
  not_assessed: '未评定',
  pass: '通过',
  limited_use: '限定用途',
  hold_for_rework: '待返工暂扣',
  hold: '暂扣',
  reject: '拒绝',
}

export const evidenceKinds = {
  declaration_of_conformity: '符合性声明',
  certificate: '证书',
  authority_decision: '主管部门决定',
  test_report: '检测报告',
  label_photograph: '标签照片',
  donor_statement: '捐赠方声明',
}

/** Why goods may not go. */
export const blocked = {
  no_verdict: '既无判定也无放行',
  held: '已暂扣',
  rejected: '已拒绝',
  held_for_rework: '暂扣待返工',
  limited_use: '超出限定用途',
  use_not_declared: '未申报用途',
  derogation_ended: '豁免已到期',
  derogation_users: '不属豁免使用者',
  no_logger_reading: '没有温度记录',
  temperature_excursion: '温度超出范围',
  permit_missing: '缺少许可',
  receiver_not_licensed: '接收方无资质',
  urgent_release_expired: '紧急放行已终止',
  urgent_release_exceeded: '超出紧急放行数量',
  urgent_release_elsewhere: '紧急放行是给其他机构的',
}

export const levels = {
  type: '型号',
  lot: '批次',
  package: '包件',
}

/** How a piece of evidence was checked. */
export const checks = {
  not_checked: '未核实',
  seen: '已见原件',
  checked_with_issuer: '已向签发方核实',
  found_false: '查明为伪',
}

export const inspectionKinds = {
  visual: '外观检验',
  marking: '标识检验',
  leak: '泄漏检验',
  laboratory: '实验室检验',
}

export const plans = {
  limiting_quality: '极限质量（ISO 2859-2）',
  series: '连续批（ISO 2859-1）',
  rapid_protocol: '快速方案',
  product_standard: '产品标准规定的数目',
}

export const confirmations = {
  not_needed: '不需要',
  waiting: '等待确认',
  confirmed: '已确认',
}

export const urgentStates = {
  running: '进行中',
  confirmed: '已确认',
  overruled: '已被判定推翻',
  lapsed: '未及时确认',
}

export const permitStates = {
  unsigned: '等待签署',
  valid: '有效',
  used_up: '已用完',
  expired: '已过期',
  withdrawn: '已撤回',
}

export const decidedBy = {
  verdict: '判定',
  receipt_check: '收货核对',
  origin: '批次来源',
  reading: '温度读数',
  urgent_release: '紧急放行',
}
