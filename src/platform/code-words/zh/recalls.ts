export const instructions = {
  set_aside: '单独存放',
  return: '退回',
  destroy: '销毁',
}

export const noticeStates = {
  told: '未阅',
  acknowledged: '已阅',
  answered: '已答复',
}

export const harms = {
  none: '无人受到伤害',
  suspected: '可能有人受到伤害',
  harmed: '有人受到伤害',
}

export const alarmFindings = {
  confirmed: '属实',
  unfounded: '不属实',
  other_cause: '另有原因',
}
