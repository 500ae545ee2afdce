import type { RefusalWords } from '../../refusal.ts'

export const promises: RefusalWords = {
  item_not_found: {
    says: '没有物品 {item}。',
    remedy: '请用它的任一名称查找。',
  },
  item_unknown: {
    says: '没有登记的物品 {items}。',
    remedy: '请查找，或先行登记。',
  },
  item_version_stale: {
    says: '物品已是第 {version} 版，而此处修改的是第 {amends} 版。',
    remedy: '请重新阅读该物品，再修改现有内容。',
  },
  item_above_itself: {
    says: '较宽的物品 {parent} 比本物品更窄，这样本物品会比自己更宽。',
    remedy: '请选择不在本物品之下的较宽物品。',
  },
  item_unit_fixed: {
    says: '该物品按 {unit} 计数，已登记的数量都以此为准。',
    remedy: '请以正确的单位另行登记物品。',
  },
  item_has_lots: {
    says: '该物品已有批次，登记时已定为有或没有序列号的设备。',
    remedy: '请为设备另行登记物品。',
  },
  gtin_taken: {
    says: '另一物品已用此 GTIN。',
    remedy: '请使用该物品，或更正 GTIN。',
  },
  packs_do_not_nest: {
    says: '含 {units} 的 {outer} 装不下整数个含 {innerUnits} 的 {inner}。',
    remedy: '每一级只填一次，并填其基本单位数：所含包装的基本单位数相乘。',
  },
  storage_range_crossed: {
    says: '从 {minCelsius} 到 {maxCelsius} °C 的储存范围为空。',
    remedy: '请将较低温度填为最低值，未说明的留空。',
  },
  serialised_by_piece: {
    says: '有序列号的设备每台自成一批，不能按 {unit} 计数。',
    remedy: '请以件或套为单位，或不设序列号。',
  },
  lot_not_found: {
    says: '没有批次 {lot}。',
    remedy: '请用批号查找。',
  },
  lot_unknown: {
    says: '没有登记的批次 {lots}。',
    remedy: '请查找，或先行登记。',
  },
  lot_version_stale: {
    says: '批次已是第 {version} 版，而此处修改的是第 {amends} 版。',
    remedy: '请重新阅读该批次，再修改现有内容。',
  },
  lot_differs: {
    says: '批次 {lot} 的 {field} 已知为 {known}，而此处为 {met}。',
    remedy: '请对照包装。若已知的有误，请修改批次并注明原因。',
  },
  lot_taken: {
    says: '同一物品、同一生产商的另一批次已用此批号和包装。',
    remedy: '请使用该批次，或更正批号。',
  },
  serial_taken: {
    says: '同一物品、同一生产商的另一设备已用此序列号。',
    remedy: '请使用该设备，或更正序列号。',
  },
  lot_number_missing: {
    says: '标明的批次须有批号。',
    remedy: '请照印刷的批号填写；没有批号的物资在装箱时归入未标明的批次。',
  },
  serial_missing: {
    says: '物品 {item} 的每台设备自成一批，有其序列号。',
    remedy: '请照印刷的序列号填写；尚无人读取的归入未标明的批次。',
  },
  serial_not_expected: {
    says: '物品 {item} 不逐台计数，其批次没有序列号。',
    remedy: '请填写批号，或将该型号登记为有序列号的物品。',
  },
  lot_dates_crossed: {
    says: '该批次的有效期 {expiresOn} 早于生产日期 {madeOn}。',
    remedy: '请将两个日期与包装对照；日与月可能颠倒了。',
  },
  lot_unstated: {
    says: '批次 {lot} 的物资没有标明批次，因此没有批号。',
    remedy: '请清点并识别其中的各批次，每批可只占一部分。',
  },
  lot_change_needs_reason: {
    says: '该批次的 {field} 已知，更正须说明原因。',
    remedy: '请填写原因：谁读错了什么，有何依据。',
  },
  insufficient_stock: {
    says: '此处有 {balance}，而此操作要取 {needed}。',
    remedy: '请勿取超过现有的数量，或先登记已到的物资。',
  },
  nothing_to_post: {
    says: '此操作没有移动任何物资。',
    remedy: '请至少填写一条数量大于零的明细。',
  },
  quantity_out_of_range: {
    says: '数量 {quantity} 无法精确保存。',
    remedy: '请填写 1 至 9007199254740991 之间的基本单位整数。',
  },
  item_mismatch: {
    says: '操作 {kind} 不能把一种物品或批次变成另一种。',
    remedy: '名称有变的物资，请用装箱、细化、识别或组装。',
  },
  gate_not_asked: {
    says: '物资须经合格审查许可才能进入 {stage}。',
    remedy: '请先登记判定或紧急放行。',
  },
  later_acts_drew: {
    says: '之后的操作已动用这些物资，因此不能直接撤销。',
    remedy: '请先撤销所列操作，或在物资现在所处之处登记更正。',
  },
  already_reversed: {
    says: '操作 {act} 的明细 {line} 还可撤销 {left}，而不是 {quantity}。',
    remedy: '请勿撤销超过剩余的数量。',
  },
  act_unknown: {
    says: '本行动中没有操作 {act}。',
    remedy: '请核对操作记录；此处不能引用其他行动的操作。',
  },
  act_moves_nothing: {
    says: '操作 {act} 没有移动物资，因此没有可撤销的。',
    remedy: '请用修改或撤回其登记内容的操作。',
  },
  need_unknown: {
    says: '本行动中没有需求 {need}。',
    remedy: '请核对需求列表。',
  },
  need_line_unknown: {
    says: '本行动中没有需求明细 {line}。',
    remedy: '请核对该需求的明细。',
  },
  need_line_withdrawn: {
    says: '需求明细 {line} 已撤回。',
    remedy: '若仍需要，请用新的明细提出。',
  },
  need_line_taken: {
    says: '有明细与另一明细的标识相同。',
    remedy: '请重新开始填写并再次提交。',
  },
  need_version_stale: {
    says: '需求已是第 {version} 版，而此处修改的是第 {amends} 版。',
    remedy: '请重新阅读该需求，再修改现有内容。',
  },
  need_code_taken: {
    says: '由此得出的编号已被另一需求使用。',
    remedy: '请重新开始填写并再次提交。',
  },
  verified_in_the_future: {
    says: '需求不可能在 {verifiedOn} 核实：那一天尚未到来。',
    remedy: '请填写核实的日期，或留空表示今天。',
  },
  supply_unknown: {
    says: '本行动中没有可供分配的 {kind} {supply}。',
    remedy: '请选择认捐明细、货批明细，或批次及其所在地点。',
  },
  supply_exceeded: {
    says: '此供给中有 {free} 可用于此需求，而计划要取 {quantity}。',
    remedy: '请勿超过可用数量，或撤回另一计划。被暂扣的物资不可用。',
  },
  need_exceeded: {
    says: '需求明细 {line} 尚缺 {open}，而计划给出 {quantity}。',
    remedy: '请勿超过尚缺的数量，或先修改需求。',
  },
  need_asks_other: {
    says: '需求明细 {line} 所要的不是此供给的物品。',
    remedy: '请分给要此物品或更宽物品、且单位相同的明细。',
  },
  plan_unknown: {
    says: '本行动中没有计划 {plan}。',
    remedy: '请核对计划列表。',
  },
  plan_id_taken: {
    says: '有计划与另一计划的标识相同。',
    remedy: '请重新开始填写并再次提交。',
  },
  plan_withdrawn: {
    says: '计划 {plan} 已撤回。',
    remedy: '请重新分配，或不按计划发出物资。',
  },
  plan_below_drawn: {
    says: '计划 {plan} 已发出 {drawn}，而新数量为 {quantity}。',
    remedy: '请至少填写已发出的数量，或撤回计划：已发出的仍算已发出。',
  },
  plan_exhausted: {
    says: '计划 {plan} 还可发出 {open}，而此处要取 {quantity}。',
    remedy: '请勿超过，或改动计划，或其余不按计划发出。',
  },
  plan_for_another: {
    says: '计划 {plan} 用于需求明细 {needLine}。',
    remedy: '请选择计划所对应的需求明细，或另一计划。',
  },
  plan_of_other_goods: {
    says: '计划 {plan} 不涉及这些物资。',
    remedy: '请取用其供给中的物资，或不按计划发出这些物资。',
  },
  pledge_unknown: {
    says: '本行动中没有认捐 {pledge}。',
    remedy: '请核对认捐列表。',
  },
  pledge_line_unknown: {
    says: '本行动中没有认捐明细 {line}。',
    remedy: '请核对该认捐的明细。',
  },
  pledge_version_stale: {
    says: '认捐已是第 {version} 版，而此处修改的是第 {amends} 版。',
    remedy: '请重新阅读该认捐，再修改现有内容。',
  },
  pledge_code_taken: {
    says: '由此得出的编号已被另一认捐使用。',
    remedy: '请重新开始填写并再次提交。',
  },
  loan_needs_return_date: {
    says: '借用须有归还日期。',
    remedy: '请在明细上填写归还期限，或选择其他来源性质。',
  },
  unquantified_has_no_quantity: {
    says: '明细要么有数量，要么未说明数量：不能都有，也不能都没有。',
    remedy: '请填写数量及其精确程度，或选“未说明数量”并填写原话。',
  },
  shares_incomplete: {
    says: '商定或说明的份额须列出每个捐赠方一次，而 {donor} 不是这样。',
    remedy: '请填写每个捐赠方的份数，或注明份额未知。',
  },
  line_is_a_part: {
    says: '明细 {line} 是较宽明细的一部分，自身没有承诺。',
    remedy: '请在较宽的明细 {parent} 上操作。',
  },
  not_open: {
    says: '明细 {line} 尚有 {open} 未兑现，而此处要取 {quantity}。',
    remedy: '请勿超过未兑现的数量：其余已动用、谢绝或撤回。',
  },
  item_not_narrower: {
    says: '物品 {item} 不是 {of} 的较窄种类。',
    remedy: '请选择登记在其下、基本单位相同的物品。',
  },
  line_unquantified: {
    says: '明细 {line} 没有承诺数量，因此不能确定或撤回其中若干。',
    remedy: '请将数量留空，或待捐赠方说明数量后修改认捐。',
  },
}
