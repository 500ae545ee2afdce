import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const root = join(import.meta.dirname, '..', '..')
const source = join(root, 'src')
const packed = join(root, 'dist', 'web')
const kept = join(root, 'node_modules', '.waybill-web')

/**
 * The folder with the built web application. The package brings it; a checkout builds it when its
 * source has changed since. `told` is called before a build, which takes some seconds.
 */
export const webFolder = async (told: () => void): Promise<string> => {
  if (import.meta.dirname === join(root, 'dist', 'cli')) return packed
  const folder = join(kept, fingerprint())
  if (existsSync(join(folder, 'index.html'))) return folder
  told()
  mkdirSync(kept, { recursive: true })
  const made = mkdtempSync(join(kept, 'building-'))
  await buildWeb(made)
  // Whoever builds the same at the same time has put a whole one there.
  if (existsSync(folder)) rmSync(made, { recursive: true, force: true })
  else renameSync(made, folder)
  return folder
}

export const buildWeb = async (folder: string): Promise<void> => {
  const { build } = await import('vite')
  // Vite believes the environment: where tests run it would build the libraries' slow halves.
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await build({
      root: join(source, 'web'),
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true },
    })
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
  // Once here, instead of at every request.
  for (const name of readdirSync(join(folder, 'assets')))
    if (/\.(js|css|wasm|json)$/.test(name)) {
      const path = join(folder, 'assets', name)
      writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }))
    }
}

/** Of all that goes into the build: what the application is written in, and its libraries. */
const fingerprint = (): string => {
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  const all = [join(root, 'package-lock.json'), join(root, 'vite.config.ts'), ...files.sort()]
  const hash = createHash('sha256')
  for (const path of all) hash.update(path).update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}
