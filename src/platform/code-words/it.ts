import { type CodeWords, withAliases } from '../code-words.ts'
import { acts } from './it/acts.ts'
import { desk } from './it/desk.ts'
import { goods } from './it/goods.ts'
import { journey } from './it/journey.ts'

/** The codes of cells in Italian, by the English heading of their column. */
export const codeWords: CodeWords = withAliases({ ...goods, ...journey, ...desk, ...acts })
