import type { RefusalWords } from '../../refusal.ts'

export const paperwork: RefusalWords = {
  lot_released: {
    says: '判定允许放行批次 {lot}：它不在隔离中。',
    remedy: '隔离标签只用于被暂扣或等待判定的物资。',
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
}
