import { describe, expect, it } from 'vitest'
import { createQueue } from './queue.ts'

const LONG = 60_000

/** Work that lasts until it is told to end, and writes down when it began and ended. */
function works() {
  const log: string[] = []
  const ends = new Map<string, () => void>()
  const work = (name: string) => () =>
    new Promise<string>((resolve) => {
      log.push(`${name} begins`)
      ends.set(name, () => {
        log.push(`${name} ends`)
        resolve(name)
      })
    })
  return { log, work, end: (name: string) => ends.get(name)?.() }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('a queue', () => {
  it('does one piece of work after the other', async () => {
    const { log, work, end } = works()
    const queue = createQueue(LONG)
    const both = Promise.all([queue.add(work('first')), queue.add(work('second'))])
    await settled()
    expect(log).toEqual(['first begins'])
    end('first')
    await settled()
    expect(log).toEqual(['first begins', 'first ends', 'second begins'])
    end('second')
    expect(await both).toEqual(['first', 'second'])
  })

  it('goes on after work that fails', async () => {
    const queue = createQueue(LONG)
    const failed = queue.add(() => Promise.reject(new Error('no paper')))
    const next = queue.add(() => Promise.resolve('made'))
    await expect(failed).rejects.toThrow('no paper')
    expect(await next).toBe('made')
  })

  it('gives up work that takes too long, and tells it', async () => {
    const queue = createQueue(1)
    let told = false
    const slow = queue.add((stopped) => {
      stopped.addEventListener('abort', () => (told = true))
      return new Promise(() => {})
    })
    await expect(slow).rejects.toThrow()
    expect(told).toBe(true)
    expect(await queue.add(() => Promise.resolve('made'))).toBe('made')
  })

  it('can be stopped: nothing is waited for, and what waited never begins', async () => {
    const { log, work } = works()
    const queue = createQueue(LONG)
    const first = queue.add(work('first'))
    const second = queue.add(work('second'))
    await settled()
    queue.stop()
    await expect(first).rejects.toThrow('stopped')
    await expect(second).rejects.toThrow('stopped')
    expect(log).toEqual(['first begins'])
    expect(await queue.add(() => Promise.resolve('made'))).toBe('made')
  })
})
