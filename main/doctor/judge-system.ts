// What follows from the facts of the system: pure.

import { say } from '../../words/words.ts'
import type { Facts } from './facts.ts'
import { type Finding, told, wrong } from './finding.ts'

export function judgeSandbox(sandbox: Facts['sandbox'], helper: string): Finding {
  switch (sandbox.kind) {
    case 'root':
      return told('sandbox', 'note', say('doctor.sandbox.root'))
    case 'not-electron':
      return told('sandbox', 'ok', say('doctor.sandbox.not-electron'))
    case 'other-system':
      return told('sandbox', 'ok', say('doctor.sandbox.other-system'))
    case 'linux':
      if (sandbox.namespaces) return told('sandbox', 'ok', say('doctor.sandbox.namespaces'))
      return sandbox.helper === 'ready'
        ? told('sandbox', 'ok', say('doctor.sandbox.helper'), helper)
        : wrong('sandbox', 'doctor.sandbox.none', { helper }, helper)
  }
}

export function judgeDisplay(display: Facts['display']): Finding {
  switch (display.kind) {
    case 'other-system':
      return told('display', 'ok', say('doctor.display.other-system'))
    case 'none':
      return told('display', 'note', say('doctor.display.none'))
    case 'remote':
      return told('display', 'unknown', say('doctor.display.remote', { name: display.name }))
    case 'answers':
      return told('display', 'ok', say('doctor.display.answers', { name: display.name }))
    case 'silent':
      return wrong('display', 'doctor.display.silent', { name: display.name, detail: display.detail })
  }
}

export function judgeDesktop(desktop: Facts['desktop'], entry: string): Finding {
  switch (desktop.kind) {
    case 'no-entry':
      return told('desktop', 'note', say('doctor.desktop.no-entry'))
    case 'other-system':
    case 'not-packaged':
    case 'no-tool':
      return told('desktop', 'unknown', say(`doctor.desktop.${desktop.kind}`))
    case 'asked':
      return judgePrograms(desktop.programs, desktop.entry, entry)
  }
}

function judgePrograms(programs: ReadonlyMap<string, string>, where: string, ours: string): Finding {
  const others = [...programs].filter(([, program]) => program !== ours)
  const nobodys = others.filter(([, program]) => program === '').map(([type]) => type)
  if (nobodys.length > 0)
    return wrong('desktop', 'doctor.desktop.unregistered', { types: nobodys.join(', ') }, where)
  if (others.length === 0)
    return told('desktop', 'ok', say('doctor.desktop.ours', { count: programs.size }), where)
  const types = others.map(([type, program]) => say('doctor.desktop.type', { type, program })).join(', ')
  return told('desktop', 'note', say('doctor.desktop.others', { types }), where)
}

export function judgePort(port: Facts['port']): Finding {
  switch (port.kind) {
    case 'free':
      return told('port', 'ok', say('doctor.port.free'))
    case 'taken':
      return told('port', 'note', say('doctor.port.taken'))
    case 'untold':
      return told('port', 'unknown', say('doctor.port.untold', { code: port.code }))
  }
}
