import { type CodeWords, withAliases } from '../code-words.ts'
import { acts } from './zh/acts.ts'
import { desk } from './zh/desk.ts'
import { goods } from './zh/goods.ts'
import { journey } from './zh/journey.ts'

/** The codes of cells in Chinese, by the English heading of their column. */
export const codeWords: CodeWords = withAliases({ ...goods, ...journey, ...desk, ...acts })
