import type { RefusalWords } from '../../refusal.ts'

export const journey: RefusalWords = {
  consignment_unknown: {
    says: '本行动中没有货批 {consignment}。',
    remedy: '请在货批列表中核对编号。',
  },
  consignment_line_unknown: {
    says: '明细 {line} 不属于此货批。',
    remedy: '请重新阅读货批的明细。',
  },
  line_without_number: {
    says: '明细 {line} 没有说明数量，因此不能移动其中若干。',
    remedy: '请只选该明细；收货清点后才有数量。',
  },
  consignment_code_taken: {
    says: '由此得出的编号已被另一货批使用。',
    remedy: '请重新开始填写并再次提交。',
  },
  consignment_version_stale: {
    says: '货批已是第 {version} 版，而此处修改的是第 {amends} 版。',
    remedy: '请重新阅读该货批，再修改现有内容。',
  },
  consignment_closed: {
    says: '货批 {code} 已关闭。',
    remedy: '请重新打开，或将确已发生的登记为事实，并注明依据。',
  },
  consignment_not_closed: {
    says: '货批 {code} 是打开的。',
    remedy: '无需处理：它可以继续接受操作。',
  },
  role_held_once: {
    says: '角色 {role} 填写了不止一次。',
    remedy: '该角色只填一个机构；捐赠方、承运人和最终受赠方可以有多个。',
  },
  incoterm_needs_place: {
    says: '贸易术语及其指定地点须一并填写。',
    remedy: '请按合同两项都填，或都不填。',
  },
  id_taken: {
    says: '标识 {id} 已属于其他内容。',
    remedy: '请重新开始填写并再次提交。',
  },
  serial_is_one: {
    says: '明细 {line} 有序列号，而有序列号的设备只有一台。',
    remedy: '请每台设备填一条数量为 1 的明细，或将序列号留待清点。',
  },
  package_unknown: {
    says: '此货批中没有包件 {package}。',
    remedy: '请核对货批的包件；包件只能放在同一货批的包件中。',
  },
  package_in_itself: {
    says: '包件 {package} 会放在自己里面。',
    remedy: '请更正外层包件：托盘装纸箱，不能反过来。',
  },
  package_code_taken: {
    says: '由此得出的编号已被另一包件使用。',
    remedy: '请重新开始填写并再次提交。',
  },
  sscc_taken: {
    says: '另一包件已用此 SSCC。',
    remedy: '请对照标签：一个 SSCC 只指一个物流单元。留空则用本系统的编号。',
  },
  leg_unknown: {
    says: '运段 {leg} 不属于此货批。',
    remedy: '请先登记运段，或留空。',
  },
  house_waybill_taken: {
    says: '另一货批已使用此分运单。',
    remedy: '请对照单证：只有主运单可涵盖多个货批。',
  },
  document_once: {
    says: '此货批已有同类同号的单证。',
    remedy: '请更正那份单证。',
  },
  procedure_does_not_fit: {
    says: '{kind} 申报不能将物资置于 {procedure} 制度之下。',
    remedy: '请选择所列的制度之一，或另一种申报。',
  },
  transit_needs_guarantee: {
    says: '过境物资须有担保。',
    remedy: '请填写担保编号，或海关免除担保的原话。',
  },
  cleared_before_opened: {
    says: '海关手续的放行时间 {clearedAt} 早于开始时间 {openedAt}。',
    remedy: '请更正其中一个时间。',
  },
  customs_reference_taken: {
    says: '此货批的另一海关手续已用此编号。',
    remedy: '请更正那项手续，或核对编号。',
  },
  no_customs_procedure: {
    says: '物资须有海关手续及其编号才能离开 {place}。',
    remedy: '请登记申报及其编号；若已离开，请登记为事实。',
  },
  value_zero: {
    says: '明细 {line} 的价值为零，而海关不承认捐赠物没有价值。',
    remedy: '请填写一个单位的价格，并注明币种和依据。',
  },
  value_missing: {
    says: '明细 {line} 没有海关用的价值，或其依据不详。',
    remedy: '请填写一个单位的价格，并注明币种和依据。',
  },
  arrival_is_counted: {
    says: '已有人接收的物资以收货登记。',
    remedy: '请登记收货；没有收货时，到达须以来源为据，标为据报。',
  },
  not_in_store: {
    says: '明细 {line} 所取的物资现有 {there}，而要取 {quantity}。',
    remedy: '请勿超过现有数量，选择确有的批次和阶段，或先登记之前发生的。',
  },
  need_of_another: {
    says: '需求明细 {needLine} 不属于接收此物资的机构。',
    remedy: '请发给提出需求的机构，或选择此机构的需求明细。',
  },
  need_asks_other_item: {
    says: '需求明细 {needLine} 所要的物品不是 {item}。',
    remedy: '请发出所要的物品，或发出时不选需求明细。',
  },
  delivery_unknown: {
    says: '本行动中没有配送 {delivery}。',
    remedy: '请核对配送列表。',
  },
  delivery_line_unknown: {
    says: '此配送没有明细 {line}。',
    remedy: '请选用配送中的明细，每条一次。',
  },
  delivery_line_taken: {
    says: '有明细与另一明细的标识相同。',
    remedy: '请重新开始填写并再次提交。',
  },
  nothing_on_its_way: {
    says: '此配送已没有在途物资。',
    remedy: '若已签收的物资退回，请登记退回。',
  },
  signature_not_yours: {
    says: '清点结果由接收点 {facility} 自己说明。',
    remedy:
      '请由其用自己的账号签收，或注明您代表谁登记，或将拍照的交付凭证登记为有文件依据，并附来源。',
  },
  proof_required: {
    says: '纸质交付凭证须连同照片登记。',
    remedy: '请先将照片登记为来源，再在此选择。',
  },
  refused_needs_reason: {
    says: '明细 {line} 有拒收或损坏的数量，但没有原因。',
    remedy: '请在明细上填写原因：有什么问题。',
  },
  not_a_device: {
    says: '批次 {lot} 不是有序列号的设备。',
    remedy: '安装仅用于有序列号的设备；其他物资请发放到病区。',
  },
  receipt_unknown: {
    says: '本行动中没有收货 {receipt}。',
    remedy: '请核对收货列表。',
  },
  delivery_is_signed: {
    says: '货批 {code} 是配送，由其接收点签收。',
    remedy: '请在该配送上登记签收。',
  },
  receiver_missing: {
    says: '货批没有指明收货人，因此不知道谁收到了物资。',
    remedy: '请填写接收方，或在货批中指明收货人。',
  },
  basis_unfit: {
    says: '操作 {kind} 不能以 {basis} 为依据。',
    remedy: '请将依据留空，或按实际的收货方式登记：据报、点箱或清点。',
  },
  tally_differs: {
    says: '预期 {expected} 个包件，而所填总数为 {said}。',
    remedy: '请列出在场的包件，并注明各自的封志和损坏。',
  },
  tally_says_nothing: {
    says: '点箱要么列出在场的包件，要么说明总数：不能两者都填。',
    remedy: '请填写包件，或其总数。',
  },
  nothing_short: {
    says: '明细 {line} 只有 {left} 尚未到达或未清点，短少不能超过此数。',
    remedy: '请更正数量不足的那次收货。',
  },
  count_says_nothing: {
    says: '清点中没有关于明细 {line} 的内容。',
    remedy: '请填写完好、损坏、短少或错误的数量；移除无人清点的明细。',
  },
  handed_over_stays: {
    says: '操作 {act} 已将物资移交另一行动，物资现归其所有。',
    remedy: '请由该行动移交回来。',
  },
  not_received_here: {
    says: '收货 {receipt} 没有收到明细 {line} 或批次 {lot} 的任何物资。',
    remedy: '请更正收货已说明的内容；未说明的另作一次收货。',
  },
  goods_not_here: {
    says: '批次 {lot} 在 {place} 没有处于 {stage} 的物资。',
    remedy: '请在库存中查看其所在；确已发生的可登记为事实。',
  },
  move_unknown: {
    says: '本行动中没有移库 {move}。',
    remedy: '请从列表中选择移库。',
  },
  receiving_operation_unknown: {
    says: '没有可接收这些物资的其他行动 {operation}。',
    remedy: '请向其协调员核对简称。',
  },
  lot_is_stated: {
    says: '批次 {lot} 已标明批号，不会是另一批次。',
    remedy: '若批号读错，请修改批次并注明原因。',
  },
  not_a_narrower_item: {
    says: '物品 {item} 不是 {of} 的较窄种类。',
    remedy: '请选择登记在其下、基本单位相同的物品。',
  },
  recipe_unknown: {
    says: '本行动中没有配套清单 {recipe}。',
    remedy: '请先登记套件由什么组成。',
  },
  recipe_name_taken: {
    says: '本行动的另一配套清单已用此名称。',
    remedy: '请使用那份清单，或换一个可区分的名称。',
  },
  recipe_turns_on_itself: {
    says: '物品 {item} 同时出现在配套清单的两边。',
    remedy: '请列出放入的和产出的；每种物品只在一边。',
  },
  recipe_not_met: {
    says: '配套清单需要物品 {item} {needed}，而给出的是 {given}。',
    remedy: '请按清单和套数给出每种物品，不要加入其他物品。',
  },
}
