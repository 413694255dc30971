import { describe, expect, it } from 'vitest'
import { ensureCheckers } from './checkers.mjs'

/**
 * What is told and installed on a machine that lacks some programs; `brings` are those an installation brings.
 * @param {readonly string[]} lacking
 * @param {{ isBuildMachine?: boolean, brings?: readonly string[], fault?: string, canInstall?: boolean }} machine
 */
async function on(lacking, { isBuildMachine = false, brings = [], fault, canInstall = true } = {}) {
  const missing = new Set(lacking)
  /** @type {string[]} */
  const told = []
  /** @type {string[]} */
  const installed = []
  await ensureCheckers({
    isBuildMachine,
    find: (name) => (missing.has(name) ? null : `/bin/${name}`),
    install: canInstall
      ? async (packages) => {
          if (fault !== undefined) throw new Error(fault)
          installed.push(...packages)
          for (const name of brings) missing.delete(name)
        }
      : null,
    tell: (line) => told.push(line),
  })
  return { told, installed }
}

describe('programs that judge our exports', () => {
  it('say nothing where all are there', async () => {
    expect(await on([], { isBuildMachine: true })).toEqual({ told: [], installed: [] })
  })

  it('are installed on a build machine', async () => {
    const { told, installed } = await on(['tshark', 'pdftoppm'], {
      isBuildMachine: true,
      brings: ['tshark', 'pdftoppm'],
    })
    expect(installed).toEqual(['tshark', 'poppler-utils'])
    expect(told).toHaveLength(1)
  })

  it('are never installed on a person’s machine, which is told what is skipped and how to get them', async () => {
    const { told, installed } = await on(['plantuml'])
    expect(installed).toEqual([])
    expect(told).toEqual([
      'Not installed here: plantuml. The tests that need them are skipped; on Debian: apt-get install plantuml',
    ])
  })

  it('may fail to come: that is told, and the tests go on without them', async () => {
    const { told } = await on(['chromium'], {
      isBuildMachine: true,
      fault: 'apt-get update failed: no network',
    })
    expect(told.slice(1)).toEqual([
      'apt-get update failed: no network',
      'Not installed here: chromium. The tests that need them are skipped; on Debian: apt-get install chromium',
    ])
    expect((await on(['chromium'], { isBuildMachine: true, canInstall: false })).told).toHaveLength(1)
  })
})
