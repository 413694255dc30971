import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadAssets } from '../main/files.ts'
import { compilePolicy } from '../main/server/policy.ts'
import { ServerSession } from '../main/server/session.ts'
import { CHUNK_BYTES, type ConnectionBytes, workload } from './workload.ts'

const LINES = 6000

function setUp() {
  const assets = loadAssets(join(import.meta.dirname, '../assets'))
  if (!assets.ok) throw new Error(JSON.stringify(assets.reason))
  const { catalogue, policies, scenarios } = assets.value
  const policy = policies.find(({ name }) => name === 'seed')?.policy
  const base = scenarios.find(({ name }) => name === 'start')?.scenario.client
  if (policy === undefined || base === undefined) throw new Error('no policy, or no client')
  return { policy: compilePolicy(policy, catalogue), make: () => workload(catalogue, base, LINES) }
}
const { policy, make } = setUp()

const repliesTo = (chunks: ConnectionBytes): readonly string[] => {
  const session = new ServerSession(policy)
  return chunks.flatMap((chunk) =>
    session.receive(chunk).flatMap((action) => (action.kind === 'send' ? [action.line] : [])),
  )
}

it('is the same bytes every time, in chunks of 64 KiB', () => {
  const connections = make()
  expect(connections).toEqual(make())
  expect(connections.map((chunks) => chunks.slice(0, -1).map(({ length }) => length))).toEqual(
    connections.map((chunks) => chunks.slice(0, -1).map(() => CHUNK_BYTES)),
  )
})

it('asks for as many answers as it has lines: nineteen of twenty are versions, and each connection ends in 731', () => {
  const connections = make().map(repliesTo)
  const replies = connections.flat()
  const share = (code: string) => replies.filter((reply) => reply.startsWith(code)).length / LINES
  expect(replies).toHaveLength(LINES)
  expect(share('CVQ')).toBeGreaterThan(0.93)
  expect(share('420')).toBeGreaterThan(0.015)
  expect(share('710')).toBeGreaterThan(0.015)
  expect(connections.map((all) => all.at(-1)?.slice(0, 3))).toEqual(connections.map(() => '731'))
})

it('no two queries have the same handle', () => {
  const text = make()
    .flat()
    .map((chunk) => Buffer.from(chunk).toString('latin1'))
    .join('')
  const handles = text.match(/user[0-9]+@hotmail\.com/g) ?? []
  expect(new Set(handles).size).toBe(handles.length)
  expect(handles.length).toBeGreaterThan(LINES / 4)
})
