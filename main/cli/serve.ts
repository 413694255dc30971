// `serve`: the dispatch server on TCP, until it is told to end.

import { systemWords } from '../../diagram/say-system.ts'
import { visible } from '../../diagram/text-width.ts'
import type { BugName } from '../../protocol/bug-names.ts'
import { printableJson } from '../../protocol/unprintable.ts'
import { say } from '../../words/words.ts'
import { plantedServer } from '../conform/bugs/plant.ts'
import { whyInShort } from '../export/why.ts'
import { endpointText } from '../live/endpoint.ts'
import type { ConnectionEvent } from '../live/event.ts'
import { listen } from '../live/listen.ts'
import { isLoopback } from '../live/loopback.ts'
import { compilePolicy } from '../server/policy.ts'
import { policyOf, readAssets } from './assets.ts'
import { hostOf } from './host.ts'
import { complain, type ExitCode, type Io, refuse } from './io.ts'
import { logTo } from './log.ts'
import { choiceOf, numberOf, readOptions, type Taken } from './options.ts'
import { bugOf, listOfBugs } from './serve-bug.ts'
import { LIMIT_VALUES, limitsOf } from './serve-limits.ts'

const TAKEN: Taken = {
  command: 'serve',
  values: { host: 'HOST', port: 'N', policy: 'FILE', bug: 'NAME', ...LIMIT_VALUES, format: 'text|jsonl' },
  flags: ['bugs'],
  files: 'none',
}
const FORMATS = ['text', 'jsonl'] as const

/** The port of the dispatch server (hypothetic.org 2.0). */
export const DEFAULT_PORT = 1863
export const LARGEST_PORT = 65535

/** A line is told together with what came of it. */
type Logged = Exclude<ConnectionEvent, { readonly kind: 'received' }>

/** `bug`: what the right server would have had in mind is not what this one had. */
function textOf(event: Logged, bug: BugName | null): string {
  if (event.kind === 'refused')
    return say(`cli.serve.refused.${event.limit}`, { peer: event.peer, count: event.count })
  const { connection } = event
  switch (event.kind) {
    case 'opened':
      return say('cli.serve.opened', { connection, peer: event.peer })
    case 'closed':
      return say(`cli.serve.closed.${event.by}`, { connection })
    case 'limit':
      return say(`cli.serve.limit.${event.limit}`, { connection })
    case 'answered': {
      // Nothing is told of an empty line: one that is empty here was too long to keep.
      const asked =
        event.request === ''
          ? say('cli.serve.tooLong', { connection })
          : say('cli.serve.asked', { connection, line: event.request })
      const why = bug === null ? whyInShort(event.why()) : say('cli.serve.unsaid')
      const replied =
        event.reply === null ? [] : [say('cli.serve.replied', { connection, line: event.reply, why })]
      const closes = event.closes ? [say('cli.serve.closes', { connection, why })] : []
      return [asked, ...replied, ...closes].map(visible).join('\n')
    }
  }
}

const stamped = (entry: object): string => printableJson({ time: new Date().toISOString(), ...entry })

const jsonlOf = (event: Logged, bug: BugName | null): string =>
  stamped(event.kind === 'answered' ? { ...event, why: bug === null ? event.why() : null } : event)

const WARNING = {
  text: (name: BugName) => say('cli.serve.planted', { name }),
  jsonl: (bug: BugName) => stamped({ kind: 'planted', bug }),
} as const

const LEFT_OUT = {
  text: (count: number) => say('cli.serve.left-out', { count }),
  jsonl: (count: number) => stamped({ kind: 'left-out', count }),
} as const

/** How often a server that npm started looks whether npm's shell is still there. */
const LOOKS_MS = 200

/** npm hands a signal to the shell in between, which dies of it and tells nobody: its child gets another parent. */
function whenOrphaned(tell: () => void): void {
  const parent = process.ppid
  const looking = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(looking)
    tell()
  }, LOOKS_MS)
  looking.unref()
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process as it always does. */
const told = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    if (process.env.npm_lifecycle_event === 'cli') whenOrphaned(resolve)
  })

export async function serve(args: readonly string[], io: Io): Promise<ExitCode> {
  const given = readOptions(args, TAKEN)
  if (!given.ok) return refuse(io, given.reason)
  if (given.value.flags.has('bugs')) {
    io.out(listOfBugs())
    return 0
  }
  const bug = bugOf(given.value)
  if (!bug.ok) return refuse(io, bug.reason)
  const format = choiceOf(given.value, 'format', FORMATS)
  if (!format.ok) return refuse(io, format.reason)
  const port = numberOf(given.value, 'port', { from: 0, to: LARGEST_PORT, otherwise: DEFAULT_PORT })
  if (!port.ok) return refuse(io, port.reason)
  const limits = limitsOf(given.value)
  if (!limits.ok) return refuse(io, limits.reason)
  const assets = readAssets()
  if (!assets.ok) return refuse(io, assets.reason)
  const policy = policyOf(given.value.values.get('policy'), assets.value)
  if (!policy.ok) return refuse(io, policy.reason)
  const host = hostOf(given.value)
  if (!host.ok) return refuse(io, host.reason)
  const print = format.value === 'jsonl' ? jsonlOf : textOf
  const log = logTo(io, LEFT_OUT[format.value])
  const server = await listen({
    host: host.value,
    port: port.value,
    policy: compilePolicy(policy.value, assets.value.catalogue),
    limits: limits.value,
    ...(bug.value === null ? {} : { sessionOf: plantedServer(bug.value) }),
    onEvent: (event) => {
      if (event.kind !== 'received') log.add(() => print(event, bug.value))
    },
  })
  if (!server.ok) {
    const { kind, code } = server.reason
    const place = endpointText(host.value, port.value)
    const sentence = kind === 'unknown-host' ? 'cli.serve.elsewhere' : (`cli.socket.${kind}` as const)
    return refuse(io, say(sentence, { place, code }))
  }
  const ended = told()
  io.outlive((detail) => complain(io, say('cli.serve.noLog', { detail: systemWords(detail) })))
  io.out(`${say('cli.serve.listening', { place: endpointText(server.value.host, server.value.port) })}\n`)
  if (!isLoopback(server.value.host)) complain(io, say('cli.serve.beyond'))
  if (bug.value !== null) io.out(`${WARNING[format.value](bug.value)}\n`)
  await ended
  await server.value.close()
  log.end()
  return 0
}
