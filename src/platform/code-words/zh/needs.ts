/** Who wears or uses it. */
export const wearers = {
  intensive_care_staff: '重症监护人员',
  operating_theatre_staff: '手术室人员',
  emergency_staff: '急诊人员',
  ward_staff: '病区人员',
  laboratory_staff: '检验人员',
  ambulance_staff: '救护车人员',
  primary_care_staff: '基层医疗人员',
  care_home_staff: '养老机构人员',
  home_care_staff: '上门护理人员',
  support_staff: '后勤人员',
  patients: '患者',
  public: '公众',
  nobody: '无人：属设备',
}

/** What it is used for. */
export const purposes = {
  aerosol_generating_procedures: '产生气溶胶的操作',
  care_of_infectious_patients: '传染病患者护理',
  surgery: '手术',
  general_care: '一般护理',
  source_control: '源头控制（保护他人）',
  diagnosis: '诊断',
  treatment: '治疗',
  monitoring: '监测',
  disinfection: '消毒',
  laboratory_work: '实验室工作',
  transport: '转运',
  other: '其他',
}

export const priorities = {
  life_saving: '救命',
  urgent: '紧急',
  routine: '常规',
}

export const allocationKinds = {
  pledge_line: '已认捐',
  consignment_line: '运输途中',
  lot: '已在此处',
}

export const allocationRules = {
  by_hand: '人工',
  priority_then_urgency: '按既定规则',
}
