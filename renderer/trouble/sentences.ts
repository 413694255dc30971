// What there is to say of troubles, in sentences.

import { systemWords } from '../../diagram/say-system.ts'
import type { Trouble } from '../../main/contract-trouble.ts'
import { say } from '../../words/words.ts'
import type { Diagnosis } from '../state/trouble-types.ts'

export function troubleSentence(trouble: Trouble): string {
  const name = say('shell.name')
  switch (trouble.kind) {
    case 'settings-broken':
      return trouble.aside === null
        ? say('trouble.bar.settings-lost')
        : say('trouble.bar.settings-broken', { aside: trouble.aside })
    case 'work-aside':
      return trouble.aside === null
        ? say('trouble.bar.work-lost')
        : say('trouble.bar.work-aside', { aside: trouble.aside })
    case 'settings-not-kept':
    case 'work-not-kept':
      return say(`trouble.bar.${trouble.kind}`, { detail: systemWords(trouble.code) })
    case 'page-again':
    case 'software':
    case 'graphics-failing':
    case 'inner-error':
      return say(`trouble.bar.${trouble.kind}`, { name })
  }
}

/** What is over, or only to be known, is said without an alarm. */
export const isAlarming = ({ kind }: Trouble): boolean => kind === 'work-not-kept' || kind === 'inner-error'

export const diagnosisSentence = (diagnosis: Diagnosis): string =>
  diagnosis.kind === 'copied'
    ? say('trouble.bar.copied', { count: diagnosis.lines })
    : say('trouble.bar.not-copied')
