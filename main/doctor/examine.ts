// The self-check: probes look, judges say what follows. Nothing is changed by looking.

import { dirname, join } from 'node:path'
import { visible } from '../../diagram/text-width.ts'
import { say } from '../../words/words.ts'
import { CHECKS, type Check, type Finding, type State } from './finding.ts'
import type { Installation } from './installation.ts'
import { judgeData, judgeElectron, judgeFonts, judgeFuses, judgeProgram } from './judge-program.ts'
import { judgeDesktop, judgeDisplay, judgePort, judgeSandbox } from './judge-system.ts'
import { judgeFolder, judgeKept, judgeLock } from './judge-user.ts'
import { probeData, probeElectron, probeFonts, probeFuses, probeProgram } from './probe-program.ts'
import { ENTRY, helperOf, probeDesktop, probeDisplay, probePort, probeSandbox } from './probe-system.ts'
import {
  placeOf,
  probeFolder,
  probeLock,
  probeLog,
  probeProgress,
  probeSettings,
  probeWork,
} from './probe-user.ts'

type Examiner = (of: Installation) => Finding | Promise<Finding>

/** Each probe with its judge. */
const EXAMINERS: Readonly<Record<Check, Examiner>> = {
  data: (of) => judgeData(probeData(of), join(of.root, 'assets')),
  fonts: (of) => judgeFonts(probeFonts(of), join(of.root, 'assets', 'fonts')),
  program: (of) => judgeProgram(probeProgram(of), join(of.root, 'out')),
  electron: (of) => judgeElectron(probeElectron(of), dirname(of.executable)),
  fuses: async (of) => judgeFuses(await probeFuses(of), of.executable),
  sandbox: (of) => judgeSandbox(probeSandbox(of), helperOf(of)),
  display: async (of) => judgeDisplay(await probeDisplay(of)),
  folder: (of) => judgeFolder(probeFolder(of), of.userFolder),
  settings: (of) => judgeKept('settings', probeSettings(of), placeOf(of, 'settings')),
  work: (of) => judgeKept('work', probeWork(of), placeOf(of, 'work')),
  progress: (of) => judgeKept('progress', probeProgress(of), placeOf(of, 'progress')),
  log: (of) => judgeKept('log', probeLog(of), of.log),
  lock: (of) => judgeLock(probeLock(of), placeOf(of, 'lock')),
  desktop: async (of) => judgeDesktop(await probeDesktop(of), ENTRY),
  port: async () => judgePort(await probePort()),
}

/** What there is to say of one thing. */
export const examineOne = async (check: Check, of: Installation): Promise<Finding> => EXAMINERS[check](of)

/** One finding for each check, in their order. */
export const examine = (of: Installation): Promise<readonly Finding[]> =>
  Promise.all(CHECKS.map((check) => examineOne(check, of)))

const STATES: readonly State[] = ['ok', 'note', 'wrong', 'unknown']
const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length))
const STATE_WIDTH = widest(STATES.map((state) => say(`doctor.state.${state}`)))
const CHECK_WIDTH = widest(CHECKS.map((check) => say(`doctor.check.${check}`)))

/** A finding on one line, whatever stands in a file's name. */
export function lineOf({ check, state, found, where, expected, todo }: Finding): string {
  const whole = expected === null ? found : say('doctor.sentence.expected', { found, expected })
  const sentence = [whole, ...(todo === null ? [] : [todo])].join(' ')
  const line = say('doctor.line', {
    state: say(`doctor.state.${state}`).padEnd(STATE_WIDTH),
    check: say(`doctor.check.${check}`).padEnd(CHECK_WIDTH),
    sentence: where === null ? sentence : say('doctor.sentence.where', { sentence, where }),
  })
  return visible(line)
}
