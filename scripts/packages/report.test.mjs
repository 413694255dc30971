import { describe, expect, it } from 'vitest'
import { Refusal } from '../lib/project.mjs'
import { createReport } from './report.mjs'

function heard() {
  /** @type {string[]} */
  const lines = []
  const report = createReport((line) => lines.push(line.replace(/\d+\.\d s/g, 'N s')))
  return { lines, report }
}

describe('the report', () => {
  it('has a line for each step, with what was seen, and gives back what it found', async () => {
    const { lines, report } = heard()
    await report.chapter('deb', async () => {
      const found = await report.step('it is there', async () => ({ value: 7, seen: 'seven' }))
      await report.step('it is that', async () => ({ value: null, faults: found === 7 ? [] : ['no'] }))
    })
    expect(lines).toEqual(['deb', '  ok  it is there: seven (N s)', '  ok  it is that (N s)'])
    expect(report.count).toEqual({ passed: 2, failed: 0 })
  })

  it('ends a chapter at what fails, and goes on with the next', async () => {
    const { lines, report } = heard()
    await report.chapter('deb', async () => {
      await report.step('it is there', async () => ({ value: null, faults: ['one', 'two'] }))
      throw new Error('not reached')
    })
    await report.chapter('rpm', async () => {
      await report.step('it is read', async () => {
        throw new Refusal('rpm failed.')
      })
    })
    expect(lines).toEqual([
      'deb',
      '  FAILED  it is there (N s)\n    one\n    two',
      'rpm',
      '  FAILED  it is read (N s)\n    rpm failed.',
    ])
    expect(report.count).toEqual({ passed: 0, failed: 2 })
  })

  it('hides no mistake of its own', async () => {
    const { report } = heard()
    const broken = report.chapter('deb', async () => {
      await report.step('it is there', async () => {
        throw new TypeError('a mistake')
      })
    })
    await expect(broken).rejects.toThrow('a mistake')
  })
})
