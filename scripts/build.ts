// `npm run build`: writes dist/, the JavaScript that the package publishes, because Node strips no
// types below node_modules. dist/ lies as src/ lies, one step below the root, so that a path to
// migrations/ or to a file beside the source is the same from both.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWeb } from '../src/cli/web-folder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'src')
const target = join(root, 'dist')

rmSync(target, { recursive: true, force: true })
const tsc = spawnSync(
  process.execPath,
  ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.build.json'],
  { cwd: root, stdio: 'inherit' },
)
if (tsc.status !== 0) process.exit(tsc.status ?? 1)

// A package.json of its own, because the compiler rewrites './file.ts' but not '#room/file.ts':
// an import that begins with # is looked up in the nearest package.json.
const scope = { type: 'module', imports: { '#*.ts': './*.js', '#*.json': './*.json' } }
writeFileSync(join(target, 'package.json'), `${JSON.stringify(scope, null, 2)}\n`)

const data = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.tsx?$/.test(entry.name))
  .map((entry) => relative(source, join(entry.parentPath, entry.name)))
  .filter((path) => !/^web[\\/]/.test(path))
for (const path of data) cpSync(join(source, path), join(target, path))

await buildWeb(join(target, 'web'))

if (!existsSync(join(target, 'main.js'))) throw new Error('dist/main.js was not written')
console.log(`dist/ is written, with ${data.length} data file${data.length === 1 ? '' : 's'}`)
