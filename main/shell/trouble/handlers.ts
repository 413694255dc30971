// What the channels of troubles do.

import type { TROUBLE_CHANNELS } from '../../contract-trouble.ts'
import type { Handlers } from '../door.ts'
import type { TroubleDesk } from './desk.ts'

export const troubleHandlers = (desk: TroubleDesk): Pick<Handlers, keyof typeof TROUBLE_CHANNELS> => ({
  troubles: () => desk.troubles.current(),
  dismissTrouble: (kind) => {
    desk.troubles.over(kind)
    return null
  },
  report: (report) => {
    desk.report(report)
    return null
  },
  copyDiagnostics: () => desk.copyDiagnostics(),
  reloadPage: () => {
    desk.reloadPage()
    return null
  },
  tryGraphics: () => {
    desk.tryGraphics()
    return null
  },
})
