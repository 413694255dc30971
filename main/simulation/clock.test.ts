import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Clock } from './clock.ts'

it('runs tasks in the order of their times, those of one instant in the order they were set', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5)), (delays) => {
      const clock = new Clock()
      const ran: { at: number; i: number }[] = []
      delays.forEach((ms, i) => {
        clock.after(ms, () => ran.push({ at: clock.now, i }))
      })
      clock.run()
      const wanted = delays.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at || a.i - b.i)
      expect(ran).toEqual(wanted)
    }),
  )
})

it('runs a task set now behind those already waiting for this instant', () => {
  const clock = new Clock()
  const ran: string[] = []
  clock.after(10, () => {
    ran.push('first')
    clock.after(0, () => ran.push('last'))
  })
  clock.after(10, () => ran.push('second'))
  clock.run()
  expect(ran).toEqual(['first', 'second', 'last'])
})

it('keeps time from the start of the run', () => {
  const clock = new Clock()
  clock.after(30, () => clock.after(12, () => undefined))
  clock.run()
  expect(clock.now).toBe(42)
})
