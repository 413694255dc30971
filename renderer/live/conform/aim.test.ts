import '../../../words/whole.ts'
import { beforeEach, expect, it } from 'vitest'
import { against, aim, offered } from './aim.ts'
import { useConform } from './store.ts'

const PROBED = { host: '192.0.2.1', port: 1863 }

beforeEach(() => useConform.setState(useConform.getInitialState()))

it('is our own server at first, and says so, also once another was probed', () => {
  expect(against(useConform.getState())).toBe('our server, in this process')
  expect(offered(PROBED, useConform.getState())).toBe(PROBED)
  expect(against({ ...useConform.getState(), bug: 'no-close-after-731' })).toContain('no-close-after-731')
})

it('is the probed one when that is taken, which is then no longer offered', () => {
  aim(PROBED)
  expect(against(useConform.getState())).toBe('the server at 192.0.2.1:1863')
  expect(offered(PROBED, useConform.getState())).toBeNull()
  expect(offered({ ...PROBED, port: 1864 }, useConform.getState())).toEqual({ ...PROBED, port: 1864 })
})

it('is none where what is typed is none; without a probe nothing is offered', () => {
  useConform.getState().set({ which: 'place', host: 'two words' })
  expect(against(useConform.getState())).toBeNull()
  expect(offered(null, useConform.getState())).toBeNull()
})

it('has the brackets of an IPv6 address', () => {
  aim({ host: '::1', port: 1863 })
  expect(against(useConform.getState())).toBe('the server at [::1]:1863')
})
