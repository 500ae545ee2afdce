/** Where on the way from promise to ward goods stand. */
export const stages = {
  source: '来源',
  promised: '已认捐',
  committed: '已承诺',
  packed: '已装箱',
  in_transit: '在途',
  landed: '已落地',
  arrived: '已到达，待处理',
  in_stock: '在库',
  moving: '两地之间',
  dispatched: '末端配送',
  delivered: '已交付',
  issued: '已发到病房',
  in_service: '已启用',
  used: '已使用',
  short: '短少',
  lost: '遗失',
  destroyed: '已销毁',
  returned_to_donor: '已退还捐赠方',
  seized: '被扣押',
  handed_over: '已移交',
  cancelled: '已取消',
  found: '意外发现',
  unexplained: '原因不明',
  transformed: '已改装',
}

/** How far goods have come: the columns of what is promised and what became of it. */
export const reached = {
  promised: '已认捐',
  committed: '已承诺',
  sent: '已发出',
  arrived: '已到达',
  accepted: '已验收',
  delivered: '已交付',
}

export const findings = {
  sound: '完好',
  damaged: '损坏',
  over: '溢余',
  short: '短少',
  wrong_item: '物品不符',
  unannounced: '未预告',
}

export const receiptKinds = {
  tally: '点收',
  count: '清点',
  correction: '更正',
}

export const temperatures = {
  not_needed: '不需要',
  missing: '缺少读数',
  read: '已读取',
}

export const directions = {
  out: '移出',
  in: '移入',
}
