import type { RowWords } from '../row-error.ts'

export const words: RowWords = {
  rows: {
    cell_blank: {
      says: '单元格为空，而此列必须填写。',
      remedy: '请填写；空格从不代表与上一行相同。',
    },
    cell_blank_first: {
      says: '单元格为空，而此前没有一行写明：{of} {reference}。',
      remedy: '请在 {reference} 的第一行填写；其余各行可以留空。',
    },
    formula_failed: {
      says: '单元格的公式出错：{found}。',
      remedy: '请改正公式，或直接写出数值。',
    },
    text_too_long: {
      says: '文字有 {length} 个字符，最多容纳 {most} 个。',
      remedy: '请缩短。',
    },
    text_is_date: {
      says: '单元格里是日期 {found}，而这里应是印刷的号码或编号。',
      remedy: '请将此列设为文本格式，再照单据或包装重写。',
    },
    number_lost_digits: {
      says: '单元格里是数字 {found}；电子表格只保留数字的 15 位。',
      remedy: '请将此列设为文本格式，再照单据或标签写全所有位数。',
    },
    number_unreadable: {
      says: '{found} 不是大于零的整数。',
      remedy: '只写数字，例如 12000：不写单位、文字或小数。',
    },
    number_ambiguous: {
      says: '{found} 在一些国家是 {small}，在另一些国家是 {large}。',
      remedy: '请不用分隔符书写：{large} 或 {small}。',
    },
    amount_unreadable: {
      says: '{found} 不是最多 {decimals} 位小数的金额。',
      remedy: '请写数字并以点作小数点，例如 1250.50。',
    },
    date_unreadable: {
      says: '{found} 不是只有一种读法的日期。',
      remedy: '请写作 2020-03-16，或将单元格设为日期格式。',
    },
    choice_unknown: {
      says: '{found} 不在此列可用的词中。',
      remedy: '请选择其一：{choices}。',
    },
    code_invalid: {
      says: '{found} 不符合格式，应如 {example}。',
      remedy: '请照标签或单据重新抄写。',
    },
    name_unknown: {
      says: '没有登记名为 {found} 的{register}。',
      remedy: '请写登记的名称、代码或标识，或先行登记。相近的有：{near}。',
    },
    name_ambiguous: {
      says: '{found} 可指多个已登记的{register}：{near}。',
      remedy: '请写所指那一个的标识或代码。',
    },
    unit_differs: {
      says: '{item} 以 {unit} 计，而此行写的是 {found}。',
      remedy: '请写以 {unit} 计的数量，单位写 {unit}。{packs}',
    },
    serial_needs_one: {
      says: '此行有序列号，数量却是 {found}；带序列号的设备每行一台。',
      remedy: '请每台设备单列一行，数量为 1。',
    },
    quantity_or_words: {
      says: '此行既无数量，也无原话。',
      remedy: '请写数量；或留空而写原话：几十个、两托盘。',
    },
    qualifier_differs: {
      says: '此行写的是 {found}，与其数量不符。',
      remedy: '没有数量的行是 unquantified，有数量的行则不是。',
    },
    return_date_missing: {
      says: '借用须有归还日期。',
      remedy: '请写日期，或改写来源性质。',
    },
    shares_do_not_fit: {
      says: '有 {donors} 个捐赠方，却有 {parts} 个份额。',
      remedy: '请按顺序为每个捐赠方写一个份额，或注明份额不明。',
    },
    value_incomplete: {
      says: '价值由金额、币种和依据组成，缺少：{missing}。',
      remedy: '三项都填，或都不填。',
    },
    package_only: {
      says: '此行没有写物品，因此说明的是一件包装，而此格说的是物资。',
      remedy: '请写明物品，或清空此格。',
    },
    package_of_none: {
      says: '此行是没有包装的物资，而此格说的是包装。',
      remedy: '请写明包装，或清空此格。',
    },
    package_not_before: {
      says: '此件所在的包装 {found} 在此行之前没有一行。',
      remedy: '请在上方为 {found} 加一行：写编号和种类，不写物品。',
    },
    row_id_twice: {
      says: '行标识 {found} 出现在本文件的多行中：{rows}。',
      remedy: '请给每行各自的标识；这些行均未录入。',
    },
    row_id_reused: {
      says: '第 {id} 行登记时此处为 {before}，现在写的是 {found}。',
      remedy: '若是另一行，请换新标识；若是更改，请修改已登记的内容。',
    },
    part_differs: {
      says: '此前一行在此处为 {before}（{of} {reference}），而此行写的是 {found}。',
      remedy: '请在其所有行写同样内容，或在第一行之后留空。',
    },
    row_listed: {
      says: '行 {id} 是此处已登记需求的明细，与导出清单相同。',
      remedy: '请修改该需求；若属另外的申请，请给此行另一个标识。',
    },
    row_withdrawn: {
      says: '此行在清单来源处已撤回，不再申请。',
      remedy: '请删去此行；若再次申请，请清空此单元格。',
    },
    row_taken: {
      says: '另一次导入同时登记了此行。',
      remedy: '请重新导入文件：届时已登记的保持原样。',
    },
  },
  words: {
    party: '机构',
    place: '地点',
    item: '物品',
    consignment: '货批',
    'pledge line': '认捐行',
    request: '需求单',
    pledge: '认捐',
    package: '包件',
    amount: '金额',
    currency: '币种',
    valueBasis: '价值依据',
    nothing: '无',
    carton: '箱',
    'inner box': '盒',
    pallet: '托盘',
  },
  error: '错误',
  badRows: '错误行',
}
