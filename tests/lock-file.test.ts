import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const names = z.record(z.string(), z.string()).default({})
const { packages } = z
  .object({
    packages: z.record(z.string(), z.object({ dependencies: names, optionalDependencies: names })),
  })
  .parse(JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')))

/** Whether a package is locked where Node would look for it: here, or in a folder further out. */
const isLocked = (path: string, name: string): boolean => {
  if (`${path === '' ? '' : `${path}/`}node_modules/${name}` in packages) return true
  const further = path.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, '')
  return path !== '' && isLocked(further, name)
}

// A tool whose newest version is not there for every platform goes into the lock file without the
// missing parts, installs here, and stops `npm ci` on a machine that has nothing yet.
test('the lock file knows every package that another one asks for', () => {
  const unknown = Object.entries(packages).flatMap(
    ([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !isLocked(path, name))
        .map((name) => `${path} asks for ${name}`),
  )
  expect(unknown).toEqual([])
  expect(Object.keys(packages).length).toBeGreaterThan(100)
})
