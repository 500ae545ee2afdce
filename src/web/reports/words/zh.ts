import { reached, stages as stagesSaid } from '#platform/code-words/zh/journey.ts'
import { papers } from '#platform/code-words/zh/transport.ts'
import { lowered } from '#platform/code-words/lowered.ts'
import type { Translated } from '../../words/translated.ts'
import type * as english from './en.ts'

export const reports: Translated<typeof english.reports> = {
  why: '这个数字的来由',
  close: '关闭',
  whereNow: '现在何处',
  acts: '依据的记录',
  noPosting: '尚无入账。',
  withoutNumber: '提到但没有数目，不计入任何合计',
  said: { promised: '认捐', sent: '发出' },
  takenBack: '已冲销',
  fromTo: '{from} → {to}',
  copyAddress: '本面板的地址可以分享。',
  whyColumn: '{item}：{column}',
  whyLines: '构成它的各行',
  whyLinesHelp: '每一行是一项认捐的明细，或无人认捐的物资。打开数字可看到记录和来源。',
  whyNone: '还没有哪一行走到这一步。',
  whyItems: '包含的品目',
  whyNeeds: '谁提出需求',
  whyNeedsNone: '已无有效的需求明细。',
  nobodyPromised: '无人认捐过',
  jointShares: '份额不详',
  more: '更多',
  columns: reached,
  item: '品目',
  overview: '总览',
  things: `{class, select,
    mask {口罩}
    respirator {防护口罩}
    medical_mask {医用口罩}
    community_mask {民用口罩}
    coverall {防护服}
    gown {隔离衣}
    glove {手套}
    eye_protection {护目用品}
    other_protection {防护用品}
    ventilator {呼吸机}
    monitor {监护仪}
    infusion_pump {输液泵}
    ultrasound {超声仪}
    imaging {影像设备}
    oxygen {供氧设备}
    other_device {设备}
    thermometer {体温计}
    consumable {耗材}
    ivd_test {检测试剂盒}
    reagent {试剂}
    sampling {采样用品}
    disinfectant {消毒剂}
    medicine {药品}
    vaccine {疫苗}
    traditional_medicine {中药}
    supplies {医疗物资}
    equipment {设备}
    food {食品}
    other {物资}}`,
  day: {
    arrived: '<n></n> 件{things}已到达',
    sent: '<n></n> 件{things}在途，尚无到达的消息。',
    promised: '<n></n> 件{things}已认捐，尚无发出的消息。',
    none: '还没有任何认捐。',
    wait: '其中 {share, number, ::percent} 未获接受。',
    passed: '全部已获接受。',
    noVerdict: '尚无判定的消息。',
    join: '<first></first>，{second}',
    open: '<n></n> 件{things}已认捐而未发出。',
    need: '最久未满足的需求（{things}）已有 {days, number} 天。',
    late: '{count, number} 批物资迟到。',
    words: '{count, number} 个品目只有文字说明，没有数目。',
  },
  pipeline: '从认捐到病房',
  pipelineCaption: '各品目认捐、确认、发出、到达、验收和交付的数量。',
  pipelineEmpty: '还没有任何认捐',
  pipelineEmptyHelp: '请先记录第一项认捐；物资自认捐起即显示在这里。',
  ownScale:
    '各品目按各自的比例绘制。虚线框中的短横表示不详，不是零；虚线边表示只据报道，无人清点。',
  waitsHere: '{column}：{quantity} {unit}目前未再前行',
  allItems: '全部 {count, number} 个品目',
  fewerItems: '少显示一些',
  inWords: '提到但没有数目',
  inWordsHelp: '已知存在，不计入合计，等待清点。',
  map: {
    title: '谁给谁',
    label: '捐赠方到受赠方的流向及物资位置地图',
    flows: '从谁到谁',
    consignments: '在途物资',
    all: '全部物资',
    only: '哪类物资',
    nobody: '未指明',
    nowhere: '不在地图上：并非单一国家',
    noPlace: '位置不详',
    at: '在{place}',
    towards: '前往{place}',
    left: '图中画出最宽的 {drawn, number} 条，另有 {left, number} 条见列表。',
    failed: '无法读取国界轮廓；列表内容相同。',
    empty: '还没有流向',
    reading: '正在读取国界轮廓',
  },
  fresh: {
    title: '最新',
    none: '还没有任何记录。',
    late: '迟到',
    noneLate: '有期限的都没有迟到。',
    needLate: '{facility}需要的{item}',
    days: '{days, plural, =0 {今天} other {# 天}}',
    andMore: '{count, plural, other {另有 # 项}}',
    stuck: '停滞',
    noneStuck: '没有停滞的物资。',
  },
  coverage: {
    title: '需求与满足情况',
    none: '还没有记录需求',
    noneHelp: '请记录医疗机构需要什么、按什么标准、何时需要；满足情况会显示在这里。',
    needed: '需要',
    covered: '已满足',
    open: '缺口',
    oldest: '最久的缺口',
    delivered: '已交付',
    onItsWay: '在途',
    allocated: '已分配',
    full: '已满足',
  },
  arrivals: {
    title: '到货看板',
    asOf: '截至',
    hoursThere: '时刻均为当地时间',
    print: '打印',
    span: '时间范围',
    within: '{hours, plural, =168 {未来一周} other {未来 # 小时}}',
    where: '地点',
    anywhere: '任何地点',
    none: '这段时间内没有预计到货',
    noneHelp: '物资的运输段有了计划到达时间后，航班和卡车会显示在这里。',
    states: { expected: '预计', late: '迟到', arrived: '已到' },
    modes: {
      air: '空运',
      road: '公路',
      rail: '铁路',
      sea: '海运',
      inland_water: '内河',
      courier: '快递',
    },
    noVehicle: '尚无班次号',
    noNumber: '没有运单号',
    pieces: '{count, plural, =0 {未登记件数} other {# 件}}',
    missing: '缺少：{papers}',
    complete: '文件齐全',
    customs: { none: '无海关手续', open: '海关办理中', cleared: '已清关' },
    nobodyMeets: '未指定接货人',
    meet: '指定接货人',
    meetAnother: '另行指定',
    meetTitle: '谁接 {vehicle}',
    metNow: '接货人已登记。',
    person: '到场人',
    telephone: '电话',
    forWhom: '代表单位',
    papers: lowered(papers),
  },
}

export const stages: Translated<typeof english.stages> = stagesSaid
