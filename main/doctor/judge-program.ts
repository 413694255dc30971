// What follows from the facts of the program: pure.

import { compareVersions } from '../../protocol/version.ts'
import { say } from '../../words/words.ts'
import type { Facts } from './facts.ts'
import { type Finding, told, wrong } from './finding.ts'

export function judgeData(data: Facts['data'], where: string): Finding {
  if (data.kind === 'broken') return wrong('data', 'doctor.data.broken', { sentence: data.sentence })
  const { policies, scenarios } = data
  return told('data', 'ok', say('doctor.data.whole', { policies, scenarios }), where)
}

export const judgeFonts = ({ count, broken }: Facts['fonts'], where: string): Finding =>
  broken.length === 0
    ? told('fonts', 'ok', say('doctor.fonts.whole', { count }), where)
    : wrong('fonts', 'doctor.fonts.broken', { files: broken.join(', ') }, where)

/** So many files are named; how many more there are is said. */
const MOST_NAMED = 3

export function judgeProgram(program: Facts['program'], where: string): Finding {
  switch (program.kind) {
    case 'sources':
    case 'unlisted':
      return told('program', 'unknown', say(`doctor.program.${program.kind}`))
    case 'no-list':
      return wrong('program', 'doctor.program.no-list', {}, where)
    case 'listed':
      return judgeListed(program, where)
  }
}

function judgeListed(
  { count, missing, changed }: Extract<Facts['program'], { kind: 'listed' }>,
  where: string,
): Finding {
  const troubles = [
    ...missing.map((file) => say('doctor.program.missing', { file })),
    ...changed.map((file) => say('doctor.program.changed', { file })),
  ]
  if (troubles.length === 0) return told('program', 'ok', say('doctor.program.whole', { count }), where)
  const more = troubles.length - MOST_NAMED
  const named = troubles.slice(0, MOST_NAMED)
  const files = [...named, ...(more > 0 ? [say('doctor.program.more', { count: more })] : [])].join('; ')
  return wrong('program', 'doctor.program.damaged', { files, count }, where)
}

export function judgeElectron(
  { running, node, wanted, standIn, missing }: Facts['electron'],
  where: string,
): Finding {
  if (running === null) return told('electron', 'ok', say('doctor.electron.none', { node }))
  if (missing.length > 0)
    return wrong('electron', 'doctor.electron.missing', { files: missing.join(', ') }, where)
  if (standIn) return told('electron', 'note', say('doctor.electron.stand-in', { running }))
  return wanted !== null && compareVersions(running, wanted) < 0
    ? wrong('electron', 'doctor.electron.older', { running, wanted })
    : told('electron', 'ok', say('doctor.electron.official', { running }))
}

/** As electron-builder.yml sets them. */
export const RELEASE_FUSES: Readonly<Record<string, boolean>> = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
}

export function judgeFuses(fuses: Facts['fuses'], where: string): Finding {
  switch (fuses.kind) {
    case 'not-packaged':
      return told('fuses', 'unknown', say('doctor.fuses.not-packaged'))
    case 'unreadable':
      return told('fuses', 'unknown', say('doctor.fuses.unreadable', { detail: fuses.detail }), where)
    case 'read': {
      const expected = Object.entries(RELEASE_FUSES)
      const others = expected
        .filter(([fuse, on]) => fuses.on.get(fuse) !== on)
        .map(([fuse, on]) => say(`doctor.fuses.${on ? 'off' : 'on'}`, { fuse }))
      return others.length === 0
        ? told('fuses', 'ok', say('doctor.fuses.set', { count: expected.length }), where)
        : wrong('fuses', 'doctor.fuses.wrong', { fuses: others.join(', ') }, where)
    }
  }
}
