/** What a person is in an operation. */
export const roles = {
  coordinator: '协调员',
  donor_desk: '捐赠方办公室',
  logistician: '物流员',
  conformity_officer: '合格审查员',
  pharmacist: '药剂师',
  team_coordinator: '医疗队协调员',
  facility: '医疗机构',
  auditor: '审计员',
  public: '公众',
}

export const sourceKinds = {
  article: '报道',
  letter: '信函',
  certificate: '证书',
  waybill: '运单',
  photograph: '照片',
  telephone_note: '电话记录',
  report: '报告',
  other: '其他',
}

/** What a quantity rests on. */
export const bases = {
  counted: '逐个清点',
  tallied: '点收：清点包件，内容以装箱单为准',
  documented: '对方的单证',
  reported: '据来源报告',
}

export const ruleKinds = {
  requirement: '要求',
  derogation: '豁免',
  equivalence: '等效',
  customs: '通关途径',
  trade: '贸易措施',
  donation: '捐赠准则',
}

/** How sure we are of what a rule says. */
export const certainties = {
  checked: '已核对',
  from_memory: '凭记忆',
  unsure: '不确定',
}

export const importStatuses = {
  waiting: '等待中',
  running: '进行中',
  done: '已导入',
  failed: '失败',
  interrupted: '已中断',
}

export const sheets = {
  needs: '需求',
  'pledge-lines': '认捐明细',
  'packing-list': '装箱单',
}
