import { type CodeWords, withAliases } from '../code-words.ts'
import { acts } from './fr/acts.ts'
import { desk } from './fr/desk.ts'
import { goods } from './fr/goods.ts'
import { journey } from './fr/journey.ts'

/** The codes of cells in French, by the English heading of their column. */
export const codeWords: CodeWords = withAliases({ ...goods, ...journey, ...desk, ...acts })
