import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inTurn } from './turns.mjs'

/** @type {string} */
let folder
/** @type {string} */
let file
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cvq-lab-turns-'))
  file = path.join(folder, 'turn')
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

describe('work in turns', () => {
  it('begins when the one before has ended, and leaves nothing behind', async () => {
    /** @type {string[]} */
    const order = []
    /** @param {string} name */
    const work = (name) => async () => {
      order.push(`${name} begins`)
      await Promise.resolve()
      order.push(`${name} ends`)
      return name
    }
    const results = await Promise.all([inTurn(work('first'), file), inTurn(work('second'), file)])
    expect(results).toEqual(['first', 'second'])
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
    expect(fs.existsSync(file)).toBe(false)
  })

  it('gives the turn on when it fails', async () => {
    const broken = inTurn(() => Promise.reject(new Error('no network')), file)
    await expect(broken).rejects.toThrow('no network')
    await expect(inTurn(async () => 'done', file)).resolves.toBe('done')
  })

  it('takes the turn of a run that was killed: its file is no longer touched', async () => {
    fs.writeFileSync(file, '1\n')
    const long = new Date(Date.now() - 60_000)
    fs.utimesSync(file, long, long)
    await expect(inTurn(async () => 'done', file)).resolves.toBe('done')
  })
})
