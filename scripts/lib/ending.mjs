// What a script has started ends with it: on SIGINT or SIGTERM the newest goes first (the app before its display),
// and the script ends when all have. A second signal does not wait.
import os from 'node:os'

/** @typedef {(signal: NodeJS.Signals) => unknown} Ending may give a promise, which is waited for */

/** @type {Set<Ending>} */
const endings = new Set()

/**
 * @param {Ending} ending
 * @returns {() => void} forgets it, when what it ends has ended by itself
 */
export function atEnd(ending) {
  endings.add(ending)
  return () => endings.delete(ending)
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void}
 */
export function endChildAtEnd(child) {
  return atEnd(
    (signal) =>
      new Promise((resolve) => {
        child.once('close', resolve)
        if (!child.kill(signal)) resolve(undefined)
      }),
  )
}

/** Called once, by the script that was started. */
export function endOnSignals() {
  let ending = false
  /** @param {NodeJS.Signals} signal */
  const end = async (signal) => {
    const code = 128 + os.constants.signals[signal]
    if (ending) process.exit(code)
    ending = true
    for (const one of [...endings].reverse()) await one(signal)
    process.exit(code)
  }
  process.on('SIGINT', end).on('SIGTERM', end)
}
