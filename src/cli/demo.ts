import { operation } from '#example/call.ts'
import { loadDemonstration, loadExample } from '#example/load.ts'
import { personas } from '#example/personas.ts'
import { exit, located, running } from './command.ts'
import { progressOf } from './progress.ts'
import { startServer, untilStopped } from './serve.ts'
import type { Location } from './settings.ts'

/** Serves the worked example: what `npm run demo` runs. Its data stay in the folder. */
export const demoCommand = located('demo', 'serve the worked example').action(
  running<Location>(async (env, options) => {
    const server = await startServer({ ...env, WAYBILL_LOG: 'warn' }, options, { personas })
    await loadExample(server.client, progressOf('Loading the worked example'))
    const today = new Date().toISOString().slice(0, 10)
    await loadDemonstration(server.client, today, progressOf('Loading the exercise'))
    process.stdout.write(
      `Waybill is ready at ${server.address}

  Open it in a browser: every role is one click away.

  Figures   ${server.address}/api/public/operations/${operation}/figures
  API       ${server.address}/docs

In another terminal:
  npm run -s waybill -- report donors
  npm run -s waybill -- verify
`,
    )
    await untilStopped(server)
    return exit.done
  }),
)
