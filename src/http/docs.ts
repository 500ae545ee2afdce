import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Hono } from 'hono'

const viewer = createRequire(import.meta.url).resolve(
  'openapi-explorer/dist/browser/openapi-explorer.min.js',
)

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Waybill API</title>
<script type="module" src="/docs/viewer.js"></script>
<body style="margin:0">
<openapi-explorer spec-url="/openapi.json" collapse hide-server-selection></openapi-explorer>
</html>
`

/** The API document, browsable. Everything comes from here: no font, no script from elsewhere. */
export const docs = () =>
  new Hono()
    .get('/', (c) => c.html(page))
    .get('/viewer.js', async (c) => {
      c.header('content-type', 'text/javascript; charset=utf-8')
      c.header('cache-control', 'public, max-age=86400')
      return c.body(await readFile(viewer, 'utf8'))
    })
