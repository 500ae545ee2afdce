import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

const root = fileURLToPath(new URL('..', import.meta.url))
const site = mkdtempSync(join(tmpdir(), 'waybill-package-'))
const installed = join(site, 'node_modules', 'waybill')

// Only what a stranger's shell has: npm tells its children of the project it runs in.
const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] }

/** What a program printed; throws with all it said unless it ended with 0. */
const run = (cwd: string, command: string, ...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${status}\n${stdout}\n${stderr}`)
  return stdout
}

const manifestIn = (folder: string) =>
  z
    .object({ version: z.string(), bin: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))

/** Paths of the packages that an installation without development tools has here. */
const productionPackages = (): string[] => {
  const entry = z.object({ dev: z.boolean().optional() })
  const { packages } = z
    .object({ packages: z.record(z.string(), entry) })
    .parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  return (
    Object.entries(packages)
      .filter(([, { dev }]) => dev !== true)
      .map(([path]) => path)
      .filter((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path))
      // Not every optional package is for this machine.
      .filter((path) => existsSync(join(root, path)))
  )
}

/**
 * Installs as npm does, without asking the registry again for what `npm ci` has brought: the packed
 * files lie in node_modules, its commands are linked in .bin, and beside it are its dependencies
 * and theirs, but none of the tools for development.
 */
beforeAll(() => {
  run(root, 'npm', 'pack', '--pack-destination', site)
  mkdirSync(installed, { recursive: true })
  const packed = `waybill-${manifestIn(root).version}.tgz`
  run(site, 'tar', '-xzf', packed, '--strip-components', '1', '-C', installed)
  for (const path of productionPackages()) {
    mkdirSync(dirname(join(site, path)), { recursive: true })
    symlinkSync(join(root, path), join(site, path), 'junction')
  }
  mkdirSync(join(site, 'node_modules', '.bin'))
  for (const [name, path] of Object.entries(manifestIn(installed).bin)) {
    chmodSync(join(installed, path), 0o755)
    symlinkSync(join('..', 'waybill', path), join(site, 'node_modules', '.bin', name))
  }
}, 120_000)

afterAll(() => rmSync(site, { recursive: true, force: true }))

test('npx waybill --help, installed elsewhere', () => {
  expect(run(site, 'npx', '--no-install', 'waybill', '--help')).toContain('Usage: waybill')
  expect(run(site, 'npx', '--no-install', 'waybill', '--version').trim()).toBe(
    manifestIn(root).version,
  )
})

test('its migrations came with it, and run once', () => {
  const migrate = () =>
    z
      .object({ applied: z.array(z.string()) })
      .parse(
        JSON.parse(run(site, 'npx', '--no-install', 'waybill', 'migrate', '--json', '--data', 'd')),
      )
  const names = readdirSync(join(root, 'migrations')).map((name) => name.replace(/\.sql$/, ''))
  expect(migrate().applied).toEqual(names.sort())
  expect(migrate().applied).toEqual([])
})

test('the package holds what runs, and no source or test', () => {
  const files = run(site, 'tar', '-tzf', `waybill-${manifestIn(root).version}.tgz`).split('\n')
  for (const needed of ['LICENSE', 'bin/waybill.mjs', 'dist/main.js', 'dist/package.json'])
    expect(files).toContain(`package/${needed}`)
  expect(files.filter((file) => /\.tsx?$|\.test\.|^package\/(?:src|tests)\//.test(file))).toEqual(
    [],
  )
})
