#!/usr/bin/env node
// Stands in for the packaged app where Playwright starts it: starts the app and tells Playwright of its window only
// once the page has been drawn.
//
// An app in a package runs at once: Playwright's own loader, which holds an unpackaged app back, cannot get in. One
// launch in ten it then met the page halfway between the empty document and ours, and waited for ever.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

const app = process.env.CVQ_LAB_PACKAGED
if (app === undefined) throw new Error('CVQ_LAB_PACKAGED is the path of the packaged app')

const DRAWN = 'cvq-lab:ready'
const INVITATION = 'DevTools listening on '

const child = spawn(app, process.argv.slice(2), {
  env: { ...process.env, CVQ_LAB_MEASURE: '1' },
  stdio: ['inherit', 'pipe', 'pipe'],
})
/** @type {string | null} the line that Playwright waits for */
let held = null
let drawn = false

createInterface({ input: child.stdout }).on('line', (line) => {
  process.stdout.write(`${line}\n`)
  if (!line.startsWith(DRAWN)) return
  drawn = true
  invite()
})
createInterface({ input: child.stderr }).on('line', (line) => {
  if (line.startsWith(INVITATION)) {
    held = line
    invite()
  } else process.stderr.write(`${line}\n`)
})
child.once('close', (code) => process.exit(code ?? 1))
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => child.kill(signal))
}

function invite() {
  if (!drawn || held === null) return
  process.stderr.write(`${held}\n`)
  held = null
}
