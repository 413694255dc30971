// The system's own code for why it refused, with what it means.

import { en } from '../words/en/index.ts'
import { say } from '../words/words.ts'

type Known = Exclude<keyof typeof en.trouble.system, 'known'>

const isKnown = (code: string): code is Known => code !== 'known' && Object.hasOwn(en.trouble.system, code)

/** `ENOSPC (the disk is full)`; the code alone where nobody knows it. */
export const systemWords = (code: string): string =>
  isKnown(code) ? say('trouble.system.known', { code, meaning: say(`trouble.system.${code}`) }) : code
