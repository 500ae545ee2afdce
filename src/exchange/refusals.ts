import { refuserOf, type Tellings } from '#platform/refusal.ts'

export const exchangeRefusals = {
  sheet_kind_unknown: {
    status: 404,
    says: 'There is no sheet of the kind {kind}.',
    remedy: 'Choose one of: {kinds}.',
  },
  import_unknown: {
    status: 404,
    says: 'There is no import {import} in this operation.',
    remedy: 'Check the id that starting the import answered, or the list of imports.',
  },
  file_missing: {
    status: 422,
    says: 'There is no file {path} that can be read.',
    remedy: 'Check its name and the folder it is in.',
  },
  file_kind_unknown: {
    status: 422,
    says: 'The file is neither XLSX nor CSV: {found}.',
    remedy: 'Save it as an Excel workbook (.xlsx) or as CSV UTF-8, without a password.',
  },
  file_unreadable: {
    status: 422,
    says: 'The file cannot be read to its end: {problem}',
    remedy: 'Open it in a spreadsheet program, save it again, and import what was saved.',
  },
  text_not_utf8: {
    status: 422,
    says: 'The text of the file is not UTF-8, so its names would be read wrong.',
    remedy: 'Save it as "CSV UTF-8", or as an Excel workbook (.xlsx).',
  },
  file_empty: {
    status: 422,
    says: 'The file has no row below its headings.',
    remedy: 'Fill in the first sheet of the template; headings stand in its first row.',
  },
  formula_without_value: {
    status: 422,
    says: 'Cells hold formulas and no values: {cells}.',
    remedy: 'Open the file in a spreadsheet program and save it: it then holds the values too.',
  },
  sheet_too_large: {
    status: 413,
    says: 'The file has more than {limit} {what}.',
    remedy: 'Divide it into several files; rows keep their ids, so the order does not matter.',
  },
  columns_missing: {
    status: 422,
    says: 'The first row lacks headings that {kind} must have: {columns}; not known: {unknown}.',
    remedy: 'Write the headings as the template has them, in any order.',
  },
  columns_unknown: {
    status: 422,
    says: 'No column is called {columns}.',
    remedy: 'Correct to one of: {known}. Begin a heading with # if it shall not be read.',
  },
  column_twice: {
    status: 422,
    says: 'Two columns are called {column}.',
    remedy: 'Keep one; begin the heading of the other with # if it shall not be read.',
  },
} as const satisfies Tellings

export const refuse = refuserOf(exchangeRefusals)
