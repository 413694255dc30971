// One line for each thing that is proven, with its time and what was seen; what fails says why, and ends its chapter.
import { Refusal, say, seconds } from '../lib/project.mjs'

/** @typedef {ReturnType<typeof createReport>} Report */

/** @param {(line: string) => void} tell */
export function createReport(tell = say) {
  const count = { passed: 0, failed: 0 }
  let sound = true
  return {
    count,
    /**
     * What stands in a chapter needs what stands before it; chapters do not need each other.
     * @param {string} title
     * @param {() => Promise<void>} prove
     */
    async chapter(title, prove) {
      tell(title)
      sound = true
      try {
        await prove()
      } catch (error) {
        if (error instanceof Broken) return
        if (!(error instanceof Refusal)) throw error
        count.failed += 1
        tell(`  FAILED: ${error.message}`)
      }
    },
    /**
     * @template T
     * @param {string} claim
     * @param {() => Promise<{ faults?: readonly string[], seen?: string, value: T }>} prove
     * @returns {Promise<T>}
     */
    async step(claim, prove) {
      if (!sound) throw new Broken()
      const started = performance.now()
      try {
        const { faults = [], seen, value } = await prove()
        if (faults.length > 0) throw new Refusal(faults.join('\n    '))
        count.passed += 1
        tell(`  ok  ${claim}${seen === undefined ? '' : `: ${seen}`} (${seconds(started)})`)
        return value
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        count.failed += 1
        sound = false
        tell(`  FAILED  ${claim} (${seconds(started)})\n    ${error.message}`)
        throw new Broken()
      }
    },
  }
}

/** A step of the chapter failed and has said so. */
class Broken extends Error {}
