import { acts as actsSaid } from '#platform/code-words/zh/acts.ts'
import { bases, sourceKinds } from '#platform/code-words/zh/records.ts'
import type { Translated } from '../../words/translated.ts'
import type * as english from './en.ts'

export const ui: Translated<typeof english.ui> = {
  unit: `{unit, select,
    piece {件}
    pair {双}
    set {套}
    kit {套装}
    test {测试}
    dose {剂}
    tablet {片}
    vial {支}
    bottle {瓶}
    gram {克}
    millilitre {毫升}
    unstated {（单位未说明）}
    other {{unit}}}`,
  unknown: '未知',
  reported: '，据报',
  asStated: '原话：{words}',
  nothingYet: '尚无',
  noneFound: '没有符合的内容',
  clearFilters: '清除所有筛选',
  clear: '清除',
  seek: '搜索',
  found: '{count, plural, other {{shown}}} 条',
  manyFound: '超过 10,000 条',
  sortedBy: '排序方式',
  export: '导出',
  columns: '列',
  loadingMore: '正在读取',
  earlier: '更早',
  recordedAt: '登记于 {at}',
  actorFor: '{actor}（代 {party}）',
  cancel: '取消',
  draftFound: '您之前已开始填写，内容已为您保留。',
  beginAnew: '重新开始',
  fault: '系统出现错误。',
  faultRemedy: '没有丢失任何内容。请重试；如仍出错，请告知本系统的管理者。',
  offline: '无法连接服务器。',
  offlineRemedy: '您填写的内容已保留，恢复网络后请重试。',
  whenAndSource: '时间、代表谁、依据何来源',
  happenedAt: '发生时间',
  happenedAtHelp: '留空表示现在。',
  onBehalfOf: '代表',
  onBehalfOfHelp: '若由他人完成并告知您。',
  behalfBy: '以何种方式告知',
  by: {
    telephone: '电话',
    'e-mail': '电子邮件',
    letter: '信函',
    message: '短信',
    person: '当面',
  },
  source: '来源',
  sourceHelp: '所依据的文件、文章或记录。',
  newSource: '登记列表中没有的文件',
  sourceKind: '类型',
  sourceTitle: '文件名称',
  sourceNumber: '文件编号',
  sourceDay: '文件日期',
  recordSource: '登记此文件',
  sourceKinds,
  quote: '来源内容',
  quoteHelp: '引号内为原文，或为摘要。',
  basis: '数量依据',
  basisHelp: '“据报”须有来源，在清点之前始终标为据报。',
  basisUsual: '按此操作的惯例',
  bases,
  changedMeanwhile: '您填写期间，有人修改了这条记录',
  changedMeanwhileHelp: '您填写的内容仍在。下面是对方修改后的内容，请选择以哪个为准。',
  keepMine: '以我的为准',
  takeTheirs: '从对方的版本开始',
  nothing: '无',
  reason: '原因',
  takeBack: {
    close: '关闭',
    begin: '撤销',
    title: '撤销：{act}',
    help: '撤销整个操作，如同未曾发生。若之后的操作已动用其物资，会逐一列出，不做任何更改。',
    helpAgain: '已撤销的内容恢复有效。',
    submit: '撤销此操作',
    done: '已撤销。',
    taken: '已撤销',
  },
  issues: {
    needed: '此项必填。',
    atLeast: '至少 {least}。',
    atMost: '至多 {most}。',
    format: '格式不正确。',
    standard: '不符合格式，应如 {example}。请对照标签或单据。',
    timeZone: '请按名称选择时区，例如 Europe/Brussels。',
    namesOnce: '每个名称只写一次。',
    language: '请用两个字母注明语言，例如 it 表示意大利语。',
    temperatures: '最高温度不得低于最低温度。',
    oneLot: '请在已知批次与套件所写批次中任填其一。',
    hoursOnce: '每个钟点只写一次。',
    planNeedsLine: '分配方案须对应一个需求行，请选择。',
    itemOrClass: '请选择物品，或注明其类别。',
    limitingQuality: '百分之 {example} 之一。',
    seenOrEvidence: '请说明看过什么，或从已登记的证据中选择。',
  },
  quoted: '“{text}”',
  notStated: '（未注明）',
  facts: {
    rows: '行',
    columns: '列',
    letters: '字符',
    'bytes inside': '内部字节',
    lot: '批次',
    package: '包件',
    line: '行',
    consignment: '货批',
    query: '查询',
    address: '地址',
    body: '内容',
  },
}

export const acts: Translated<typeof english.acts> = actsSaid
