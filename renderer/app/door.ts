// The one door to the main process, as the preload script puts it on the window; what comes packed is unpacked.

import type {
  Analysis,
  Answered,
  ArgumentOf,
  ChannelName,
  Door,
  PackedAnalysis,
  Passed,
  Results,
} from '../../main/contract.ts'
import type { PolicyDiff } from '../../protocol/formats/policy-diff.ts'
import { unpackSweep } from '../../protocol/pack.ts'
import { ok } from '../../protocol/result.ts'

declare global {
  interface Window {
    readonly cvqLab: Door
  }
}

/** The door as the page uses it. */
export interface PageDoor extends Omit<Door, 'call'> {
  call<Name extends ChannelName>(name: Name, argument: ArgumentOf<Name>): Promise<Answered<Name>>
}

type Unpackers = { readonly [Name in ChannelName]: (passed: Passed[Name]) => Results[Name] }

const asItIs = <Value>(value: Value): Value => value

function unpackAnalysis({ judged, diff: text, ms }: PackedAnalysis): Analysis {
  const diff: PolicyDiff | null = text === null ? null : JSON.parse(text)
  return { ...unpackSweep(judged), diff, ms }
}

const UNPACK: Unpackers = {
  boot: asItIs,
  run: asItIs,
  copy: asItIs,
  theme: asItIs,
  fullScreen: asItIs,
  analyse: (packed) => (packed === null ? null : unpackAnalysis(packed)),
  cancel: asItIs,
  film: asItIs,
  trace: asItIs,
  hold: asItIs,
  probe: asItIs,
  probeNow: asItIs,
  probeCancel: asItIs,
  conform: asItIs,
  conformNow: asItIs,
  conformCancel: asItIs,
  conformSave: asItIs,
  faults: asItIs,
  faultsNow: asItIs,
  faultsCancel: asItIs,
  openFile: asItIs,
  openDropped: asItIs,
  saveFile: asItIs,
  keepMine: asItIs,
  recentFiles: asItIs,
  clearRecent: asItIs,
  keepWork: asItIs,
  recover: asItIs,
  leave: asItIs,
  makeLink: asItIs,
  lessons: asItIs,
  noteProgress: asItIs,
  saveResults: asItIs,
  share: asItIs,
  copyShare: asItIs,
  prefer: asItIs,
  zoom: asItIs,
  keepLayout: asItIs,
  liveChoices: asItIs,
  keepLiveChoices: asItIs,
  hintSeen: asItIs,
  resetSettings: asItIs,
  showSettingsFolder: asItIs,
  licences: asItIs,
  troubles: asItIs,
  dismissTrouble: asItIs,
  report: asItIs,
  copyDiagnostics: asItIs,
  reloadPage: asItIs,
  tryGraphics: asItIs,
  liveStart: asItIs,
  liveStop: asItIs,
  liveNews: asItIs,
  livePolicy: asItIs,
  liveConversation: asItIs,
  liveDisconnect: asItIs,
  liveSave: asItIs,
  liveClear: asItIs,
}

export const pageDoor = ({ call, ...others }: Door): PageDoor => ({
  ...others,
  call: async (name, argument) => {
    const answer = await call(name, argument)
    return answer.ok ? ok(UNPACK[name](answer.value)) : answer
  },
})

let opened: PageDoor | undefined
export const door = (): PageDoor => (opened ??= pageDoor(window.cvqLab))
