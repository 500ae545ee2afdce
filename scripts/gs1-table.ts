// `node bin/node.mjs scripts/gs1-table.ts <gs1-syntax-dictionary.txt> [release]`: writes
// src/standards/gs1-table.ts from the syntax dictionary that GS1 publishes under Apache-2.0 at
// github.com/gs1/gs1-syntax-dictionary. Of each application identifier it takes the facts that
// reading needs; titles and the pairings of one label with another are left.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { factsOf } from './gs1-dictionary.ts'

const [from, release = 'release not stated'] = process.argv.slice(2)
if (from === undefined) throw new Error('Name the file of the GS1 syntax dictionary.')

const byFormat = Map.groupBy(factsOf(readFileSync(from, 'utf8')), ({ format }) => format)
const lines = [...byFormat].flatMap(([format, entries]) => wrap(format, entries))

/** Identifiers of one format on one line, or on several where they would be too wide. */
function wrap(format: string, entries: readonly { readonly identifiers: string }[]): string[] {
  const rows: string[] = []
  let row = ''
  for (const { identifiers } of entries) {
    const longer = row === '' ? identifiers : `${row},${identifiers}`
    if (row !== '' && `${longer} ${format}`.length > 96) {
      rows.push(`${row} ${format}`)
      row = identifiers
    } else row = longer
  }
  return [...rows, `${row} ${format}`]
}

const text = `// Every GS1 application identifier: facts that scripts/gs1-table.ts takes from GS1's Barcode Syntax
// Dictionary, ${release}: github.com/gs1/gs1-syntax-dictionary, Apache-2.0. Do not edit.
//
// A line: identifiers and ranges; \`*\` of a length known beforehand, so that no separator follows;
// \`?\` may stand in the query of a Digital Link; the parts of its value, each a character set, a
// length and checks; and for the key of a Digital Link its qualifiers in order.

export const table = \`
${lines.join('\n')}
\`
`
writeFileSync(fileURLToPath(new URL('../src/standards/gs1-table.ts', import.meta.url)), text)
console.log(`${lines.length} lines, ${text.length} bytes`)
