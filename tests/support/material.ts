import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const folder = new URL('../../../shared/standards/', import.meta.url)

/**
 * A test against published material that lies beside the repository and is no part of it. `check`
 * gets the texts of these files and gives how many cases it saw, by name. Without the folder it is
 * skipped, saying so; with it, a missing file or a count of zero fails.
 */
export const testAgainst = (
  name: string,
  files: readonly string[],
  check: (...texts: string[]) => Readonly<Record<string, number>>,
  encoding: 'utf8' | 'latin1' = 'utf8',
): void =>
  test(name, (context) => {
    if (!existsSync(folder)) {
      console.log(`${name}: skipped, for there is no ${fileURLToPath(folder)}`)
      return context.skip('no published material beside the repository')
    }
    const counts = Object.entries(
      check(...files.map((file) => readFileSync(new URL(encodeURI(file), folder), encoding))),
    )
    console.log(`${name}: ${counts.map(([what, count]) => `${count} ${what}`).join(', ')}`)
    expect(counts.filter(([, count]) => count === 0)).toEqual([])
    expect(counts).not.toEqual([])
  })
