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
    passWithNoTests: false,
  },
})
