import { blocked, levels } from '#platform/code-words/zh/conformity.ts'

export const verdict = {
  level: '关于',
  ...levels,
  maker: '生产者',
  packaging: '包装',
  jurisdiction: '适用法律',
  everywhere: '各地',
  outcome: '结果',
  reason: '理由',
  decidedAt: '判定时间',
  decidedBy: '判定人',
  confirmedBy: '确认人',
  notConfirmed: '等待第二人确认：尚不放行。',
  users: '限以下使用者',
  purposes: '限以下用途',
  excluded: '不得用于',
  anybody: '任何人',
  anything: '任何用途',
  under: '依据规则',
  evidence: '证据件数',
  medicine: '药品检查',
  importAuthorisation: '进口许可',
  yes: '是',
  no: '否',
  asOf: '以打印时为准。现行状态见记录 {number}。',
}

export const medicineTests = {
  needed: '有需求',
  shelfLifeOk: '剩余有效期足够',
  innOnLabel: '标签有国际通用名',
  readableLabel: '标签语言人员可读',
}

export const hold = {
  quarantine: '隔离',
  doNotUse: '不得使用、发放或转运。',
  urgent: '紧急放行',
  notConfirmed: '尚无判定确认这批物资。',
  until: '截止',
  authorisedBy: '授权人',
  only: '仅限',
  most: '最多',
  seen: '已看过',
  scan: '扫码查看现状',
  note: '紧急放行：{goods}，截止 {until}，授权人 {who}（看过 {seen}），仅限 {facilities}。尚无判定确认这批物资。',
}

export const reasons = {
  no_verdict: '尚无人判定',
  held: blocked.held,
  held_for_rework: blocked.held_for_rework,
  rejected: blocked.rejected,
  no_logger_reading: '冷链物资无温度记录',
  temperature_excursion: blocked.temperature_excursion,
  urgent_release_expired: '紧急放行到期未确认',
}
