// `npm run check`: everything that must hold before a commit, and the remedy for what does not.
// The tests are not in it: `npm test` runs them.
import { spawnSync } from 'node:child_process'

const checks = [
  {
    name: 'format',
    command: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'],
    remedy: 'npm run format',
  },
  {
    name: 'lint',
    command: ['node_modules/oxlint/bin/oxlint'],
    remedy: 'mend what is named above; npm run lint -- --fix mends what a machine can',
  },
  {
    name: 'types',
    command: ['node_modules/typescript/bin/tsc', '--noEmit'],
    remedy: 'mend what is named above',
  },
  {
    name: 'types of the web',
    command: ['node_modules/typescript/bin/tsc', '--noEmit', '--project', 'src/web'],
    remedy: 'mend what is named above',
  },
  {
    name: 'generated files',
    command: ['scripts/generate.ts', '--check'],
    remedy: 'npm run generate, and commit what it wrote',
  },
]

const failed = checks.filter(({ name, command }) => {
  const startedAt = performance.now()
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`)
  return status !== 0
})

for (const { name, remedy } of failed) console.error(`✗ ${name}: ${remedy}`)
process.exitCode = failed.length === 0 ? 0 : 1
