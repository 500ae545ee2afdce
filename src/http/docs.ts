import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { tellings } from './tellings.ts'

const viewer = createRequire(import.meta.url).resolve(
  'openapi-explorer/dist/browser/openapi-explorer.min.js',
)

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Waybill API</title>
<script type="module" src="/docs/viewer.js"></script>
<style>
  body { margin: 0 }
  openapi-explorer {
    --font-regular: system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif;
    --font-mono: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  }
</style>
<body>
<openapi-explorer spec-url="/openapi.json" collapse hide-server-selection
  primary-color="#1f5f8b" secondary-color="#8fc1e3" nav-bg-color="#12324a"
  nav-text-color="#d7e3ec" nav-hover-bg-color="#1f5f8b" nav-hover-text-color="#ffffff">
</openapi-explorer>
</html>
`

/** Every way to say no: what the `type` of a problem points to. */
const refusals = html`<!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Waybill: refusals</title>
      <style>
        body {
          font: 16px/1.5 system-ui, sans-serif;
          max-width: 44rem;
          margin: 2rem auto;
          padding: 0 1rem;
          color-scheme: light dark;
        }
      </style>
    </head>
    <body>
      <h1>Refusals</h1>
      <p>The <code>code</code> of a problem, what it says, and what to do.</p>
      ${Object.entries(tellings)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(
          ([code, { status, says, remedy }]) =>
            html`<h2 id="${code}">${code}</h2>
              <p>${status} · ${says}</p>
              <p>${remedy}</p>`,
        )}
    </body>
  </html>`

// The viewer styles itself with style elements of its own; nothing else is let in.
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

/** The API document, browsable. Everything comes from here: no font, no script from elsewhere. */
export const docs = () =>
  new Hono()
    .use(async (c, next) => {
      await next()
      c.res.headers.set('content-security-policy', policy)
    })
    .get('/', (c) => c.html(page))
    .get('/refusals', (c) => c.html(refusals))
    .get('/viewer.js', async (c) => {
      c.header('content-type', 'text/javascript; charset=utf-8')
      c.header('cache-control', 'public, max-age=86400')
      return c.body(await readFile(viewer, 'utf8'))
    })
