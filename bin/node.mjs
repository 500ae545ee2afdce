#!/usr/bin/env node
// `node bin/node.mjs ARGUMENTS` is `node ARGUMENTS` under the pinned Node.
import { runNode } from './runtime.mjs'

runNode(process.argv.slice(2))
