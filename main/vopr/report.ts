// A failure in words, and the one line that plays it again.

import { printableJson } from '../../protocol/unprintable.ts'
import { say } from '../../words/words.ts'
import type { Failure } from './failure.ts'

/** What a run was given beside its seed. */
export interface Against {
  readonly bug: string | null
  /** null: all kinds of fault. */
  readonly kinds: readonly string[] | null
}

export const replayCommand = (seed: number, { bug, kinds }: Against): string =>
  `cvq-lab vopr --seed ${seed} --sessions 1${bug === null ? '' : ` --bug ${bug}`}${kinds === null ? '' : ` --kinds ${kinds.join(',')}`}`

export const failureText = ({ broken, visitor, hop, at, expected, got }: Failure): string =>
  [
    say(`vopr.broken.${broken}`),
    say('vopr.cli.where', { visitor, hop, at }),
    say('vopr.cli.expected', { text: printableJson(expected) }),
    say('vopr.cli.got', { text: printableJson(got) }),
    '',
  ].join('\n')
