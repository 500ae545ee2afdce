import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'

/**
 * What a page may do. Nothing comes from elsewhere and no inline script runs; the component
 * library's style elements bear the nonce, and the scanner compiles WebAssembly.
 */
const policy = (nonce?: string): string =>
  [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self'${nonce === undefined ? '' : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

const year = 31_536_000

/** The built web application in this folder: its files, and for every other address its page. */
export const web = (folder: string) => {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const version = createHash('sha256').update(page).digest('hex').slice(0, 16)
  const files = serveStatic({
    root: folder,
    precompressed: true,
    onFound: (path, c) => {
      // A worker may do what its own script's answer lets it.
      c.header('content-security-policy', policy())
      const named = /[\\/]assets[\\/]/.test(path)
      c.header('cache-control', named ? `public, max-age=${year}, immutable` : 'no-cache')
    },
  })
  const send = (c: Context) => {
    const nonce = randomBytes(16).toString('base64')
    c.header('content-security-policy', policy(nonce))
    c.header('cache-control', 'no-cache')
    c.header('x-waybill-version', version)
    return c.html(page.replaceAll('__NONCE__', nonce))
  }
  return new Hono()
    .get('/', send)
    .get('/index.html', send)
    .use(files)
    .get('*', (c, next) => (isPage(c.req.path) ? Promise.resolve(send(c)) : next()))
}

/** What looks like a file and is none is not answered with a page. */
const isPage = (path: string): boolean =>
  !/^\/(api|docs)(\/|$)/.test(path) && !/\.[a-z0-9]{2,12}$/i.test(path)
