import type { RefusalWords } from '../refusal.ts'

export const refusals: RefusalWords = {
  data_folder_in_use: {
    says: '{host} 上的进程 {pid} 自 {started} 起占用着 {folder}。',
    remedy: '请停止该进程，或从其地址使用。若那台机器已不复存在，请删除锁文件。',
  },
  data_folder_version: {
    says: '{folder} 由 PostgreSQL {found} 写成；本程序读取 {version}。',
    remedy: '请用写成它的版本导出，再用本版本导入新文件夹。',
  },
  migration_changed: {
    says: '迁移 {name} 应用时的内容与现在不同。',
    remedy: '请将该文件恢复为发布时的内容，改动写入新的迁移。',
  },
  database_newer: {
    says: '数据库中有本程序不认识的迁移：{names}。',
    remedy: '请运行写成此数据库的版本，或更新的版本。',
  },
  cursor_invalid: {
    says: '翻页位置 {cursor} 不是本系统给出的。',
    remedy: '请从头打开列表。',
  },
  id_reused: {
    says: '标识 {id} 已用于另一内容的操作。',
    remedy: '请重新开始填写，表单会有新的标识。',
  },
  not_permitted: {
    says: '您在此处的角色不允许 {kind}。',
    remedy: '请本行动的协调员代为操作，或授予您所需的角色。',
  },
  source_required: {
    says: '据报数量须有来源，而此处没有注明。',
    remedy: '请先登记来源，再在此选择。',
  },
  source_unknown: {
    says: '本行动中没有来源 {source}。',
    remedy: '请先登记来源，再在此选择。',
  },
  source_not_found: {
    says: '本行动中没有来源 {source}。',
    remedy: '请在来源列表中查找。',
  },
  on_behalf_of_unknown: {
    says: '所代表的机构 {party} 没有登记。',
    remedy: '请在机构中查找，或先行登记。',
  },
  in_the_future: {
    says: '所填的发生时间 {happenedAt} 尚未到来。',
    remedy: '请更正时间，或留空表示现在。',
  },
  email_taken: {
    says: '地址 {email} 已有用户。',
    remedy: '请使用该用户，或填写其他地址。',
  },
  user_unknown: {
    says: '没有用户 {user}。',
    remedy: '请先创建用户。',
  },
  key_unknown: {
    says: '没有 API 密钥 {key}。',
    remedy: '请从此人的密钥列表中选择。',
  },
  slug_taken: {
    says: '另一行动已用此简称。',
    remedy: '请换一个简称，例如加上年份。',
  },
  ends_before_it_begins: {
    says: '行动的结束日期 {endsOn} 早于开始日期 {beginsOn}。',
    remedy: '请更正其中一个日期；仍在进行则将结束日期留空。',
  },
  operation_version_stale: {
    says: '行动已是第 {version} 版，而此处修改的是第 {amends} 版。',
    remedy: '请重新阅读该行动，再修改现有内容。',
  },
  person_unknown: {
    says: '没有使用 {person} 的人可在此登录。',
    remedy: '请核对地址；人员由本系统的管理者创建。',
  },
  member_unknown: {
    says: '用户 {user} 不是本行动的成员。',
    remedy: '请核对成员列表。',
  },
  file_not_accepted: {
    says: '按内容，该文件是 {found}，此处不保存这类文件。',
    remedy: '请发送照片（JPEG、PNG、WebP、HEIC）或 PDF。',
  },
  file_unknown: {
    says: '本行动中没有文件 {file}。',
    remedy: '请核对文件列表。',
  },
  duty_entry_unknown: {
    says: '本行动的值班记录中没有条目 {entry}。',
    remedy: '请核对值班记录。',
  },
  duty_entry_closed: {
    says: '条目 {entry} 没有待跟进的事项。',
    remedy: '若还有内容，请新写一条。',
  },
  shift_unknown: {
    says: '本行动中没有班次 {shift}。',
    remedy: '请核对班次列表。',
  },
  shift_taken: {
    says: '班次 {shift} 已有人接班。',
    remedy: '请重新阅读班次列表。',
  },
  shift_for_another: {
    says: '班次 {shift} 已交给另一人。',
    remedy: '请由被交班的人接班，或重新交班。',
  },
  shift_own: {
    says: '班次 {shift} 不能由交班人自己接班。',
    remedy: '请让来接班的人接班。',
  },
  situation_unknown: {
    says: '本行动中没有形势报告 {report}。',
    remedy: '请核对形势报告列表。',
  },
  party_not_found: {
    says: '没有机构 {party}。',
    remedy: '请用它的任一名称查找。',
  },
  party_unknown: {
    says: '没有登记的机构 {parties}。',
    remedy: '请查找，或先行登记。',
  },
  party_version_stale: {
    says: '机构已是第 {version} 版，而此处修改的是第 {amends} 版。',
    remedy: '请重新阅读该机构，再修改现有内容。',
  },
  party_is_a_group: {
    says: '联合体 {party} 由其成员组成，名称取自成员。',
    remedy: '请修改某一成员；另一组捐赠方是另一联合体，由其认捐形成。',
  },
  party_above_itself: {
    says: '上级机构 {parent} 隶属于本机构，这样本机构会成为自己的上级。',
    remedy: '请选择不隶属于本机构的上级。',
  },
  party_eori_taken: {
    says: '另一机构已用此 EORI 号码。',
    remedy: '请使用该机构，或更正号码。',
  },
  party_code_taken: {
    says: '另一机构已用其中一个代码。',
    remedy: '请使用该机构，或更正代码。',
  },
  place_not_found: {
    says: '没有地点 {place}。',
    remedy: '请用它的任一名称查找。',
  },
  place_unknown: {
    says: '没有登记的地点 {places}。',
    remedy: '请查找，或先行登记。',
  },
  place_version_stale: {
    says: '地点已是第 {version} 版，而此处修改的是第 {amends} 版。',
    remedy: '请重新阅读该地点，再修改现有内容。',
  },
  place_above_itself: {
    says: '上级地点 {parent} 位于本地点之内，这样本地点会位于自己之内。',
    remedy: '请选择不在本地点之内的上级地点。',
  },
  place_country_differs: {
    says: 'UN/LOCODE {unlocode} 不在 {country}。',
    remedy: '请更正代码或国家：UN/LOCODE 以其国家开头。',
  },
  place_unlocode_taken: {
    says: '另一同类地点已用此 UN/LOCODE。',
    remedy: '请使用该地点，或更正代码。',
  },
  place_iata_taken: {
    says: '另一地点已用此 IATA 代码。',
    remedy: '请使用该地点，或更正代码。',
  },
  place_gln_taken: {
    says: '另一地点已用此 GLN。',
    remedy: '请使用该地点，或更正号码。',
  },
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
    remedy: '请勿超过可用数量，或撤回另一计划。被扣留的物资不可用。',
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
  not_released: {
    says: '没有任何许可放行这些物资：{why}。',
    remedy: '请申请判定，或申请指明机构的紧急放行。',
  },
  verdict_unknown: {
    says: '没有涉及本行动的判定 {verdicts}。',
    remedy: '请从判定列表中选择。',
  },
  evidence_unknown: {
    says: '本行动中没有证据或检验 {evidence}，或其已被撤回。',
    remedy: '请先登记，或从证据与检验列表中选择。',
  },
  evidence_not_here: {
    says: '本行动中没有证据 {evidence}。',
    remedy: '请在证据列表中核对。',
  },
  evidence_dates_crossed: {
    says: '该证据有效期至 {validUntil}，早于其生效日 {validFrom}。',
    remedy: '请重新核对文件上的日期。',
  },
  evidence_withdrawn: {
    says: '该条目已于 {withdrawnAt} 撤回。',
    remedy: '请重新登记证据或检验。',
  },
  lift_is_wider: {
    says: '该判定所涉物资并未全部为 {verdicts} 所及。',
    remedy: '请对同一类型、批次或包件，或更窄的范围作出判定。',
  },
  lift_needs_newer_evidence: {
    says: '该判定所引的内容均不晚于 {verdicts}。',
    remedy: '请引用此后签发、登记、核实或进行的关于这些物资的文件或检验。',
  },
  inspection_not_here: {
    says: '本行动中没有检验 {inspection}。',
    remedy: '请在检验列表中核对。',
  },
  inspection_sample_exceeded: {
    says: '{lotSize} 件中应抽取 {sample} 件，其中不合格 {nonconforming} 件，数目不符。',
    remedy: '请填写在场的批量，样本中每件只计一次。',
  },
  series_not_named: {
    says: 'ISO 2859-1 用于连续批，而未指明系列。',
    remedy: '请指明系列，或采用按极限质量的方案。',
  },
  mixed_is_no_lot: {
    says: '包件 {package} 内并非单一批次：{lots}。',
    remedy: '请对每个批次分别抽样。',
  },
  package_not_here: {
    says: '本行动中没有包件 {package}。',
    remedy: '请对批次作出判定，或在其货批中核对包件。',
  },
  pharmacist_decides: {
    says: '药品能否放行由药师决定。',
    remedy: '请找药师；在此之前任何审查员都可以扣留或拒收。',
  },
  medicine_tests_missing: {
    says: '药品放行须依据药师的检查，这里没有填写。',
    remedy: '请填写进口许可、需求、剩余有效期、标签名称和语言。',
  },
  medicine_tests_not_asked: {
    says: '药品检查只适用于药品的放行或限定用途。',
    remedy: '请去掉药品检查。',
  },
  medicine_reason_missing: {
    says: '该药品未通过 {failed}，也没有说明为何仍可放行。',
    remedy: '请写明理由，或者扣留、拒收该药品。',
  },
  goods_held: {
    says: '判定要求这批物资留在原处：{why}。',
    remedy: '请剔除它们，或询问审查员。已经发出的按事实登记。',
  },
  permit_missing: {
    says: '两国许可都不允许这一数量的管制药品出境。',
    remedy: '请登记出口和进口许可，由两人签署，并注意数量和有效期。',
  },
  permit_unknown: {
    says: '本行动中没有许可 {permit}。',
    remedy: '请在许可列表中核对。',
  },
  permit_closed: {
    says: '该许可已撤回。',
    remedy: '请重新登记并签署。',
  },
  permit_signed: {
    says: '该许可已有两个签名。',
    remedy: '无需再做。',
  },
  permit_second_is_first: {
    says: '许可须由两个不同的人签署，而您已经签过。',
    remedy: '请另一位药师或审查员签第二个名。',
  },
  permit_one_country: {
    says: '出口和进口许可属于同一国家：{country}。',
    remedy: '国内无需许可；请填写物资进入的国家。',
  },
  item_not_controlled: {
    says: '该物品不是管制药品。',
    remedy: '如果是，请先更正其管理类别。',
  },
  licence_unknown: {
    says: '本行动中没有资质 {licence}。',
    remedy: '请在资质列表中核对。',
  },
  licence_closed: {
    says: '该资质已撤回。',
    remedy: '如仍有效，请重新登记。',
  },
  release_unknown: {
    says: '本行动中没有紧急放行 {release}。',
    remedy: '请在紧急放行列表中核对。',
  },
  release_not_told: {
    says: '该紧急放行下没有物资给这一方，或者并未被扣留。',
    remedy: '请查看紧急放行，其中列出了被通知者。',
  },
  release_not_yours: {
    says: '这份通知是发给另一机构的。',
    remedy: '请答复自己的通知；电话代答须说明代表谁。',
  },
  lot_released: {
    says: '判定允许放行批次 {lot}：它不在隔离中。',
    remedy: '隔离标签只用于被扣留或等待判定的物资。',
  },
  type_without_maker: {
    says: '对型号的通过或放行须指明生产商：另一生产商的同一型号是另一回事。',
    remedy: '请填写生产商，或对批次作出判定。',
  },
  expires_before_release: {
    says: '紧急放行的结束时间早于开始时间。',
    remedy: '请填写更晚的期限，或留空表示 72 小时。',
  },
  breach_unknown: {
    says: '本行动中没有违规 {breach}。',
    remedy: '请核对违规列表。',
  },
  verdict_not_here: {
    says: '本行动中没有判定 {verdict}。',
    remedy: '请在判定列表中核对。',
  },
  nothing_to_confirm: {
    says: '该判定无需确认，或已经确认。',
    remedy: '请重新查看该判定；待确认的判定另有列表。',
  },
  second_is_first: {
    says: '作出判定的人不能自己确认。',
    remedy: '请另一位人员确认。',
  },
  limits_missing: {
    says: '限定用途须写明使用者、用途或不得用于何处。',
    remedy: '请填写使用者、用途或排除的用途；没有限定就是合格。',
  },
  limits_not_asked: {
    says: '限定只用于限定用途，而这里是 {outcome}。',
    remedy: '请选择限定用途，或去掉限定。',
  },
  derogation_not_asked: {
    says: '豁免用于放行，而这里是 {outcome}。',
    remedy: '请去掉豁免。',
  },
  derogation_unknown: {
    says: '规则中没有豁免 {rule}。',
    remedy: '请从规则列表中取编号。',
  },
  receipt_check_not_asked: {
    says: '只有类型已放行时，批次才等待收货核对。',
    remedy: '请去掉收货核对。',
  },
  alarm_unknown: {
    says: '本行动中没有警报 {alarm}。',
    remedy: '请在警报列表中核对。',
  },
  alarm_closed: {
    says: '该警报已于 {closedAt} 答复。',
    remedy: '请查看所见情况；新的警报须另行提出。',
  },
  recall_unknown: {
    says: '没有涉及本行动的召回 {recall}。',
    remedy: '请在召回列表中核对。',
  },
  recall_closed: {
    says: '该召回已于 {closedAt} 在此结束。',
    remedy: '暂扣仍然有效。如再发现，请发起新的召回。',
  },
  recall_unbalanced: {
    says: '召回账目不平：{open} 件未了结，{unexplained} 件无法解释。',
    remedy: '请将其移入隔离或记录去向，或清点缺数。',
  },
  recall_unanswered: {
    says: '{count} 个相关方尚未答复通知。',
    remedy: '请记录各病区所见，电话告知也可。',
  },
  answer_not_yours: {
    says: '您不代表该相关方。',
    remedy: '请为自己的机构答复，或注明代表谁、如何得知。',
  },
  rule_not_found: {
    says: '没有规则 {rule}。',
    remedy: '请在规则列表中查找。',
  },
  breach_closed: {
    says: '该违规已于 {closedAt} 结案。',
    remedy: '请阅读其备注；只有新的操作才会产生新的违规。',
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
  trace_unknown: {
    says: '本行动中没有 {what} {named}。',
    remedy: '请从列表中选择，或使用短编号。',
  },
  sheet_kind_unknown: {
    says: '没有 {kind} 类型的表格。',
    remedy: '请从中选择：{kinds}。',
  },
  import_unknown: {
    says: '本行动中没有导入 {import}。',
    remedy: '请核对导入列表。',
  },
  file_missing: {
    says: '没有可读取的文件 {path}。',
    remedy: '请核对文件名及其所在文件夹。',
  },
  file_kind_unknown: {
    says: '该文件既不是 XLSX 也不是 CSV：{found}。',
    remedy: '请另存为 Excel 工作簿（.xlsx）或 CSV UTF-8，不设密码。',
  },
  file_unreadable: {
    says: '该文件无法读到末尾：{problem}',
    remedy: '请在电子表格程序中打开并重新保存，再导入保存后的文件。',
  },
  text_not_utf8: {
    says: '该文件的文字不是 UTF-8，名称会读错。',
    remedy: '请另存为 CSV UTF-8 或 Excel 工作簿（.xlsx）。',
  },
  file_empty: {
    says: '该文件的标题行下没有内容。',
    remedy: '请填写模板的第一张工作表；标题在第一行。',
  },
  formula_without_value: {
    says: '有单元格只有公式而没有值：{cells}。',
    remedy: '请在电子表格程序中打开并保存，保存后就会包含数值。',
  },
  sheet_too_large: {
    says: '该文件的 {what} 超过 {limit}。',
    remedy: '请分成多个文件；各行保留其标识，顺序不限。',
  },
  columns_missing: {
    says: '第一行缺少 {kind} 必需的标题：{columns}；不认识的标题：{unknown}。',
    remedy: '请按模板填写标题，顺序不限。',
  },
  columns_unknown: {
    says: '没有名为 {columns} 的列。',
    remedy: '请改为其中之一：{known}。不需读取的标题请以 # 开头。',
  },
  column_twice: {
    says: '有两列都叫 {column}。',
    remedy: '请保留一列；另一列若不需读取，标题请以 # 开头。',
  },
  paper_kind_unknown: {
    says: '此处没有 {kind} 这种单证。',
    remedy: '请选择所列的单证之一。',
  },
  donor_missing: {
    says: '货批没有指明捐赠方，而捐赠函须有捐赠人。',
    remedy: '请在货批基本信息中指明捐赠方，或从认捐装箱。',
  },
  consignee_missing: {
    says: '货批没有指明收货人或最终受赠方。',
    remedy: '请在货批基本信息中指明其一。',
  },
  nothing_given: {
    says: '货批中没有捐赠的明细。',
    remedy: '请使用采购或借用的单证；捐赠函仅用于捐赠物资。',
  },
  nothing_to_list: {
    says: '货批中没有此单证或标签可列的内容。',
    remedy: '请先装箱：标签和舱单须有包件。',
  },
  label_unknown: {
    says: '没有标签使用此编号，或单证袋的编号不同。',
    remedy: '请将编号与标签及单证袋中的文件对照。',
  },
  party_not_told: {
    says: '该召回不涉及机构 {party}：按账目其不持有。',
    remedy: '请在召回通知中查看已通知的机构。',
  },
  input_invalid: {
    says: '有内容不符合要求：{where}。',
    remedy: '请更正所列各项；尚未登记任何内容。',
  },
  body_unreadable: {
    says: '无法读取发送的内容。',
    remedy: '请重新加载页面并再次提交。',
  },
  body_too_large: {
    says: '发送的内容超过 {limit} 字节。',
    remedy: '请分几次发送。',
  },
  not_signed_in: {
    says: '此操作需要登录。',
    remedy: '请登录后重试：您填写的内容已保留。',
  },
  cross_site: {
    says: '使用会话时，只有本服务器的页面可以写入。',
    remedy: '请直接打开 Waybill 后重试。',
  },
  other_person: {
    says: '此浏览器现由另一人登录。',
    remedy: '请以这些操作的本人登录；在此之前操作会等待。',
  },
  owner_only: {
    says: '此功能仅供本系统的管理者使用。',
    remedy: '请联系本系统的管理者。',
  },
  operation_needed: {
    says: '不清楚指的是哪个行动：现有 {operations}。',
    remedy: '请选择行动。',
  },
  operation_unknown: {
    says: '没有您所加入的行动 {operation}。',
    remedy: '请核对简称，或请其协调员将您加入。',
  },
  owner_unknown: {
    says: '用户 {user} 不是本系统的所有者。',
    remedy: '请核对人员名单。',
  },
  last_owner: {
    says: '这是本系统唯一的所有者。',
    remedy: '请先将另一人设为所有者。',
  },
  address_unknown: {
    says: '{path} 没有内容。',
    remedy: '请回到首页。',
  },
  too_many_requests: {
    says: '您在 {seconds} 秒内发出的请求超过 {limit} 次。',
    remedy: '请稍候；再次提交不会重复执行。',
  },
  environment_invalid: {
    says: '环境设置不符合要求。',
    remedy: '请更正所列变量后重新启动。',
  },
  fault: {
    says: '这是我们的错误，已记入日志，请求编号 {request}。',
    remedy: '请重试：已完成的不会重复执行。若仍出错，请告知我们。',
  },
  not_ready: {
    says: '数据库没有响应。',
    remedy: '请稍后重试；已确认的内容不会丢失。',
  },
}
