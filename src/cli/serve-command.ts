import { exit, located, running } from './command.ts'
import { startServer, untilStopped } from './serve.ts'
import type { Location } from './settings.ts'

export const serveCommand = located('serve', 'serve the application until stopped').action(
  running<Location>(async (env, options) => {
    const server = await startServer(env, options)
    process.stdout.write(`Waybill is ready at ${server.address}\n`)
    if (server.setUp)
      process.stdout.write(
        `Nobody is anything here yet. Open this once and keep it to yourself:\n  ${server.setUp}\n`,
      )
    await untilStopped(server)
    return exit.done
  }),
)
