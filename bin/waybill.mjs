#!/usr/bin/env node
// Runs Waybill under the pinned Node: from src/ in a checkout, from dist/ where it is installed,
// for Node strips no types below node_modules.
import { existsSync } from 'node:fs'
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNode } from './runtime.mjs'

const source = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const built = fileURLToPath(new URL('../dist/main.js', import.meta.url))
const installed = source.includes(`${sep}node_modules${sep}`)

runNode([!installed && existsSync(source) ? source : built, ...process.argv.slice(2)])
