import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: 'tests/support/global-setup.ts',
    // Each worker holds a PGlite of some 200 MB; more of them than cores only wait.
    maxWorkers: 2,
    // An embedded database takes a second to open; on a loaded machine, several.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A second is what a page takes there; what never comes is told as late as here.
    expect: { poll: { timeout: 20_000 } },
    passWithNoTests: false,
  },
})
