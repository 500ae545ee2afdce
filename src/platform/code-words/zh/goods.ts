/** What an item is. */
export const classes = {
  mask: '口罩（种类未注明）',
  respirator: '防护口罩',
  medical_mask: '医用口罩',
  community_mask: '日常防护口罩',
  coverall: '连体防护服',
  gown: '隔离衣',
  glove: '手套',
  eye_protection: '护目用品',
  other_protection: '其他防护用品',
  ventilator: '呼吸机',
  monitor: '监护仪',
  infusion_pump: '输液泵',
  ultrasound: '超声设备',
  imaging: '影像设备',
  oxygen: '供氧',
  other_device: '其他设备',
  thermometer: '体温计',
  consumable: '耗材',
  ivd_test: '检测试剂盒',
  reagent: '试剂',
  sampling: '采样用品',
  disinfectant: '消毒用品',
  medicine: '药品',
  vaccine: '疫苗',
  traditional_medicine: '传统药物',
  supplies: '物资',
  equipment: '装备',
  food: '食品',
  other: '其他',
}

/** Under which law it comes. */
export const regimes = {
  unstated: '未注明',
  ppe: '个人防护装备',
  medical_device: '医疗器械',
  ppe_and_medical_device: '防护装备兼医疗器械',
  in_vitro_diagnostic: '体外诊断',
  medicine: '药品',
  controlled_medicine: '管制药品',
  biocide: '消杀产品',
  community_mask: '日常防护口罩',
  none: '以上均不是',
}

export const units = {
  piece: '件',
  pair: '双',
  set: '套',
  kit: '组套',
  test: '人份',
  dose: '剂',
  tablet: '片',
  vial: '支',
  bottle: '瓶',
  gram: '克',
  millilitre: '毫升',
  unstated: '未注明',
}

export const packageKinds = {
  pallet: '托盘',
  carton: '纸箱',
  box: '盒',
  crate: '板条箱',
  bag: '袋',
  drum: '桶',
  cylinder: '气瓶',
  cool_box: '冷藏箱',
  container: '集装箱',
  other: '包件',
}

export const conditions = {
  sound: '完好',
  damaged: '损坏',
}

/** In a list of kinds; on a package by itself, what is of no kind is just a package. */
export const packageKindsListed = { ...packageKinds, other: '其他包件' }
