// The commands of the dispatch server.

import {
  FEWEST_PARAMETERS,
  type Parameter,
  REPLY_PARAMETERS,
  REQUEST_PARAMETERS,
  SIGN_IN_PARAMETERS,
} from '../protocol/parameters.ts'
import { parts, say } from '../words/words.ts'
import type { Block, Entry } from './entry.ts'
import { asItIs, asks, example, says, signsIn, withClient } from './examples.ts'
import { paragraphs } from './text.ts'

const form = (label: string, line: string): Block => ({ kind: 'form', label, line })
const asking = (line: string) => form(say('reference.form.asks'), line)
const answering = (line: string) => form(say('reference.form.answers'), line)

const named = (parameters: readonly Parameter[]): string =>
  parameters
    .map(({ name, index }) =>
      index > FEWEST_PARAMETERS && parameters === REQUEST_PARAMETERS ? `{${name}}` : name,
    )
    .join(' ')

const request = (command: string): string => `${command} TrID ${named(REQUEST_PARAMETERS)}`
const reply = (command: string): string => `${command} TrID ${named(REPLY_PARAMETERS)}`

const fieldsOf = (parameters: readonly Parameter[]): readonly string[] =>
  parameters.map(({ name }) => `field/${name}`)
const FIELDS = [...fieldsOf(REQUEST_PARAMETERS), ...fieldsOf(REPLY_PARAMETERS)]

const command = (
  name: 'VER' | 'CVQ' | 'CVR' | 'USR' | 'OUT',
  rest: Pick<Entry, 'see' | 'sources' | 'example'>,
  forms: readonly Block[],
): Entry => ({
  id: `command/${name}`,
  chapter: 'commands',
  title: name,
  wire: true,
  summary: parts(`reference.command.${name}.summary`),
  blocks: [...forms, ...paragraphs(`reference.command.${name}.body`)],
  ...rest,
})

/** A CVR in place of the CVQ, with the start scenario's own parameters. */
const CVR_LINE = 'CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com'

export const COMMANDS: readonly Entry[] = [
  command(
    'VER',
    {
      see: ['dialect/CVR0', 'dialect/0', 'command/CVQ', 'differ/verReply', 'error/715'],
      sources: ['draft', 'wiki', 'msnpiki', 'hypothetic'],
      example: example(asItIs, says('VER')),
    },
    [asking('VER TrID dialect dialect … CVR0'), answering('VER TrID dialect')],
  ),
  command(
    'CVQ',
    {
      see: [...FIELDS, 'error/420', 'error/710', 'error/731', 'differ/closesAfterAnswer'],
      sources: ['seed', 'wiki', 'nina'],
      example: example(asItIs, asks),
    },
    [asking(request('CVQ')), answering(reply('CVQ')), form(say('reference.form.refuses'), '420 TrID')],
  ),
  command(
    'CVR',
    {
      see: ['command/CVQ', 'command/USR', ...FIELDS],
      sources: ['wiki', 'hypothetic', 'nina'],
      example: example(withClient({ line: CVR_LINE }), says('CVR', 'server')),
    },
    [asking(request('CVR')), answering(reply('CVR'))],
  ),
  command(
    'USR',
    {
      see: ['command/VER', 'command/CVR', ...fieldsOf(SIGN_IN_PARAMETERS), 'error/911'],
      sources: ['draft', 'wiki', 'ours'],
      example: example(signsIn, says('USR')),
    },
    [asking(`USR TrID ${named(SIGN_IN_PARAMETERS)}`), form(say('reference.form.refusesAll'), '911 TrID')],
  ),
  command(
    'OUT',
    {
      see: ['command/CVQ', 'differ/closesAfterAnswer'],
      sources: ['draft'],
      example: example(asItIs, says('OUT')),
    },
    [asking('OUT')],
  ),
]
