// How the web application is built: `waybill serve` does it from a checkout, `npm run build` for
// the package. `npm run dev` serves it with changes as they are saved.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'

const web = join(import.meta.dirname, 'src', 'web')
const worker = 'sw.js'

/** Of the pages that are fetched when they are opened: those that must open without a network. */
const neededOffline = [
  /\/src\/web\/(outbox|receipts|session|shell|words)\//,
  /\/src\/web\/(conformity|desk|operations|recalls|stock|ui)\/words\//,
  /\/src\/web\/recalls\/(alarm-new|alarm-page|answer-page)/,
  /\/src\/web\/operations\/home/,
]

/** Files that are no scripts: styles come with these, the scanner's program and the letters do not. */
const assetsOffline = /zxing_reader.*\.wasm$|inter-latin(-ext)?-wght-normal.*\.woff2$/

const publicOffline = ['first-paint.js', 'icon.svg', 'icon-192.png', 'manifest.webmanifest']

/** Builds the service worker beside the application, and tells it what to keep. */
const offline = (): Plugin => ({
  name: 'waybill-offline',
  apply: 'build',
  enforce: 'post',
  buildStart() {
    this.emitFile({ type: 'chunk', id: join(web, 'outbox', 'worker.ts'), fileName: worker })
  },
  generateBundle(_options, bundle) {
    const own = bundle[worker]
    if (own?.type !== 'chunk') throw new Error('The service worker was not built')
    const built = filesOf(bundle).map((name) => [name, name] as const)
    const page = bundle['index.html']
    if (page?.type !== 'asset') throw new Error('The page was not built')
    const contents = [...built, ['index.html', page.source] as const]
    const beside = publicOffline.map(
      (name) => [name, readFileSync(join(web, 'public', name))] as const,
    )
    const hash = createHash('sha256').update(own.code)
    for (const [name, content] of [...contents, ...beside]) hash.update(name).update(content)
    const files = [...contents, ...beside].map(([name]) => `/${name}`)
    const shell = { version: hash.digest('hex').slice(0, 16), files }
    own.code = `self.waybillShell=${JSON.stringify(shell)};\n${own.code}`
  },
})

/** The entry, the pages needed offline, and all that these import. */
const filesOf = (bundle: Rolldown.OutputBundle): string[] => {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const begun = chunks.filter(
    ({ isEntry, fileName, moduleIds }) =>
      fileName !== worker &&
      (isEntry || moduleIds.some((id) => neededOffline.some((part) => part.test(id)))),
  )
  const files = new Set<string>()
  const take = (name: string): void => {
    if (files.has(name)) return
    files.add(name)
    const chunk = bundle[name]
    if (chunk?.type !== 'chunk') return
    for (const imported of chunk.imports) take(imported)
    for (const style of chunk.viteMetadata?.importedCss ?? []) take(style)
  }
  for (const { fileName } of begun) take(fileName)
  for (const name of Object.keys(bundle)) if (assetsOffline.test(name)) take(name)
  return [...files].sort()
}

export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react(), offline()],
  // The server puts a nonce of its own in this place, in every page it sends.
  html: { cspNonce: '__NONCE__' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Which files belong to which module: tests/browser/size.test.ts weighs them.
    manifest: true,
    chunkSizeWarningLimit: 800,
  },
  server: { proxy: { '/api': process.env['WAYBILL_API'] ?? 'http://localhost:8020' } },
})
