// The self-check: probes look, judges say what follows. Nothing is changed by looking.

import { join } from 'node:path'
import { visible } from '../../diagram/text-width.ts'
import { say } from '../../words/words.ts'
import type { Facts } from './facts.ts'
import { CHECKS, type Finding, type State } from './finding.ts'
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

/** One finding for each check, in their order. */
export async function examine(of: Installation): Promise<readonly Finding[]> {
  return judge(await look(of), of)
}

const look = async (of: Installation): Promise<Facts> => ({
  data: probeData(of),
  fonts: probeFonts(of),
  program: probeProgram(of),
  electron: probeElectron(of),
  fuses: await probeFuses(of),
  sandbox: probeSandbox(of),
  display: await probeDisplay(of),
  folder: probeFolder(of),
  settings: probeSettings(of),
  work: probeWork(of),
  progress: probeProgress(of),
  log: probeLog(of),
  lock: probeLock(of),
  desktop: await probeDesktop(of),
  port: await probePort(),
})

const judge = (facts: Facts, of: Installation): readonly Finding[] => [
  judgeData(facts.data, join(of.root, 'assets')),
  judgeFonts(facts.fonts, join(of.root, 'assets', 'fonts')),
  judgeProgram(facts.program, join(of.root, 'out')),
  judgeElectron(facts.electron),
  judgeFuses(facts.fuses, of.executable),
  judgeSandbox(facts.sandbox, helperOf(of)),
  judgeDisplay(facts.display),
  judgeFolder(facts.folder, of.userFolder),
  judgeKept('settings', facts.settings, placeOf(of, 'settings')),
  judgeKept('work', facts.work, placeOf(of, 'work')),
  judgeKept('progress', facts.progress, placeOf(of, 'progress')),
  judgeKept('log', facts.log, of.log),
  judgeLock(facts.lock, placeOf(of, 'lock')),
  judgeDesktop(facts.desktop, ENTRY),
  judgePort(facts.port),
]

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
