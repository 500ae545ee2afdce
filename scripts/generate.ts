// `npm run generate`: writes the files that are made from the code and checked in, so that a change
// of the API or of the schema is a visible diff. With --check it writes nothing, and fails when one
// of them is not what it would write.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { environment } from '../src/cli/settings.ts'
import { openServices } from '../src/cli/application.ts'
import { appOf } from '../src/http/app.ts'
import type { Route } from '../src/http/route.ts'
import { everyRoute } from '../src/http/routes.ts'
import { rulesPage } from './rules-page.ts'
import { schemaText } from './schema.ts'

/** Nothing of the machine that generates may show: no environment, no data, an address of none. */
const env = environment.parse({ WAYBILL_LOG: 'error', WAYBILL_SECRET: 'x'.repeat(32) })
const services = await openServices(env, { memory: true }, 'http://localhost')

const openapi = async (): Promise<string> => {
  const answer = await appOf(services).request('/openapi.json')
  if (!answer.ok) throw new Error(`/openapi.json answered ${answer.status}`)
  return `${JSON.stringify(await answer.json(), null, 2)}\n`
}

/** Where most routes are: written once, so that nearly every route stands on one line. */
const within = '/api/operations/{operation}'

/** What a browser must know of the routes: all else are types, which are erased. */
const directory = (): string => {
  const lines = (everyRoute as readonly Route[])
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, method, path, ...route }) => {
      const written = path.startsWith(within)
        ? `\`\${of}${path.slice(within.length)}\``
        : `'${path}'`
      const parts = [
        `method: '${method}'`,
        `path: ${written}`,
        ...('gives' in route ? ['gives: true'] : []),
      ]
      const line = `  ${name}: { ${parts.join(', ')} },`
      if (line.length <= 100) return line
      return [`  ${name}: {`, ...parts.map((part) => `    ${part},`), '  },'].join('\n')
    })
  return [
    '// Written by `npm run generate` from the routes of every room.',
    "import type { Directory } from '#http/calling.ts'",
    '',
    `const of = '${within}'`,
    '',
    'export const directory: Directory = {',
    ...lines,
    '}',
    '',
  ].join('\n')
}

const files = {
  'src/web/api/directory.ts': directory(),
  'openapi.json': await openapi(),
  'docs/guide/rules.md': rulesPage(),
  'schema.sql': await schemaText(services.database.query),
}
await services.database.close()

const pathOf = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url))

const isFresh = (name: string, text: string): boolean => {
  try {
    return readFileSync(pathOf(name), 'utf8').replaceAll('\r\n', '\n') === text
  } catch {
    return false
  }
}

const stale = Object.entries(files).filter(([name, text]) => !isFresh(name, text))
if (process.argv.includes('--check')) {
  for (const [name] of stale) console.error(`${name} is not what npm run generate makes`)
  process.exitCode = stale.length === 0 ? 0 : 1
} else {
  for (const [name, text] of stale) writeFileSync(pathOf(name), text)
  console.log(
    stale.length === 0 ? 'Nothing changed.' : `Wrote ${stale.map(([n]) => n).join(', ')}.`,
  )
}
