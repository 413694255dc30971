import { expect, it } from 'vitest'
import { encodeWire } from '../../protocol/wire-text.ts'
import { answered, policyWith, query } from './fixture.ts'
import { ServerSession } from './session.ts'
import { bytesOf } from './wire-out.ts'

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

it('writes every line with its end, and nothing for a close', () => {
  const policy = policyWith()
  const actions = new ServerSession(policy).receive(encodeWire(`${query()}\nCVQ 2 x\n`))
  expect(text(bytesOf(policy, actions))).toBe(`${answered()}\r\n731 2\r\n`)
  expect(bytesOf(policy, [])).toHaveLength(0)
})

it('writes more lines than go in one batch', () => {
  const policy = policyWith()
  const actions = new ServerSession(policy).receive(encodeWire(`${query()}\n`.repeat(2000)))
  expect(text(bytesOf(policy, actions))).toBe(`${answered()}\r\n`.repeat(2000))
})

it('writes a policy that is not ASCII as UTF-8', () => {
  const answer = { recommended: '1', minimum: '1', downloadUrl: 'http://é/', fallbackUrl: 'http://b' }
  const policy = policyWith({ rules: [], otherwise: { answer } })
  const actions = new ServerSession(policy).receive(encodeWire(`${query()}\n`))
  expect(text(bytesOf(policy, actions))).toBe('CVQ 1 1 1 1 http://é/ http://b\r\n')
})

it('writes half a surrogate pair in a policy as any other text', () => {
  const answer = {
    recommended: '1',
    minimum: '1',
    downloadUrl: 'http://\ud800/',
    fallbackUrl: 'http://\udcff/',
  }
  const policy = policyWith({ rules: [], otherwise: { answer } })
  const actions = new ServerSession(policy).receive(encodeWire(`${query()}\n`))
  expect(bytesOf(policy, actions)).toEqual(encodeWire('CVQ 1 1 1 1 http://\ud800/ http://\udcff/\r\n'))
})

it('writes nothing for a close in a policy that is not ASCII either', () => {
  const policy = policyWith({ name: 'é' })
  const actions = new ServerSession(policy).receive(encodeWire(`${query()}\nCVQ 2 x\n`))
  expect(actions.at(-1)?.kind).toBe('close')
  expect(text(bytesOf(policy, actions))).toBe(`${answered()}\r\n731 2\r\n`)
})

it('writes into what it is given where that is long enough, else into its own', () => {
  const policy = policyWith()
  const actions = new ServerSession(policy).receive(encodeWire(`${query()}\n`))
  const { length } = bytesOf(policy, actions)
  for (const [room, own] of [
    [length - 1, true],
    [length, false],
    [length + 9, false],
  ] as const) {
    const into = Buffer.alloc(room)
    const bytes = bytesOf(policy, actions, into)
    expect(text(bytes)).toBe(`${answered()}\r\n`)
    expect(bytes.buffer === into.buffer && bytes.byteOffset === into.byteOffset).toBe(!own)
  }
})
