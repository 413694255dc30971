// Why something was not opened or not written, as the one sentence that the window shows.

import type { FileTrouble, LinkFault } from '../protocol/file-trouble.ts'
import { say } from '../words/words.ts'
import { faultSentence } from './say-fault.ts'
import { recordingFaultSentence } from './say-recording.ts'
import { systemWords } from './say-system.ts'

function linkSentence(fault: LinkFault): string {
  const app = say('shell.name')
  switch (fault.kind) {
    case 'not-a-link':
    case 'newer-link':
    case 'damaged':
      return say(`files.linkFault.${fault.kind}`, { app })
    case 'too-long':
      return say('files.linkFault.too-long', { length: fault.length, limit: fault.limit })
    case 'too-much':
      return say('files.linkFault.too-much', { limit: fault.limit })
    case 'content':
      return faultSentence(say('files.linkFault.content'), fault.fault)
  }
}

const faultyName = ({ name, namedIn: by }: Extract<FileTrouble, { kind: 'faulty' }>): string =>
  by === null ? name : say('files.trouble.namedIn', { name, by })

/** Names the file as the user knows it, never its path. */
export function troubleSentence(trouble: FileTrouble): string {
  switch (trouble.kind) {
    case 'faulty':
      return faultSentence(faultyName(trouble), trouble.fault)
    case 'no-recording':
      return recordingFaultSentence(trouble.name, trouble.fault)
    case 'bad-link':
      return linkSentence(trouble.fault)
    case 'several':
      return say('files.trouble.several', { count: trouble.count })
    case 'no-file':
      return say('files.trouble.no-file')
    case 'not-written':
      return say('files.trouble.not-written', { file: trouble.name, detail: systemWords(trouble.detail) })
    case 'too-long-for-link':
      return say('files.trouble.too-long-for-link', { length: trouble.length, limit: trouble.limit })
  }
}
