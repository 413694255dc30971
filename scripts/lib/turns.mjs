// Lets one run at a time change the project's set-up: two at once would take node_modules from under each other.
import fs from 'node:fs'
import path from 'node:path'
import { atEnd } from './ending.mjs'
import { root, say } from './project.mjs'

const FILE = path.join(root, '.set-up-in-progress')
const BEAT_MS = 1000
const STALE_MS = 10_000
const WAIT_MS = 250

/**
 * The holder touches its file every second. One that is left behind by a run that was killed goes stale by itself.
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [file] says that it is somebody's turn
 * @returns {Promise<T>}
 */
export async function inTurn(work, file = FILE) {
  await takeTurn(file)
  const beat = setInterval(() => fs.utimesSync(file, new Date(), new Date()), BEAT_MS)
  const give = () => fs.rmSync(file, { force: true })
  const forget = atEnd(give)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    forget()
    give()
  }
}

/** @param {string} file */
async function takeTurn(file) {
  let told = false
  while (!created(file)) {
    if (age(file) > STALE_MS) fs.rmSync(file, { force: true })
    else {
      if (!told) say('Another run is setting the project up: waiting for it.')
      told = true
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
    }
  }
}

/** @param {string} file */
function created(file) {
  try {
    fs.writeFileSync(file, `${process.pid}\n`, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** @param {string} file */
function age(file) {
  try {
    return Date.now() - fs.statSync(file).mtimeMs
  } catch {
    return 0
  }
}
