import type { RefusalWords } from '../../refusal.ts'

export const conformity: RefusalWords = {
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
    remedy: '请找药师；在此之前任何审查员都可以暂扣或拒绝。',
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
    remedy: '请写明理由，或者暂扣、拒绝该药品。',
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
    says: '该紧急放行下没有物资给这一方，或者并未被暂扣。',
    remedy: '请查看紧急放行，其中列出了被通知者。',
  },
  release_not_yours: {
    says: '这份通知是发给另一机构的。',
    remedy: '请答复自己的通知；电话代答须说明代表谁。',
  },
  type_without_maker: {
    says: '对型号的通过或放行须指明生产商：另一生产商的同一型号是另一回事。',
    remedy: '请填写生产商，或对批次作出判定。',
  },
  evidence_not_seen: {
    says: '紧急放行须说明签署前看过什么，这里没有说明。',
    remedy: '请用文字说明，或选择这批物资已登记的证据。',
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
}
