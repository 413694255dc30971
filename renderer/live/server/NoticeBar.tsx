// What came of what was asked of the live server, in one sentence below the bar, with what can be done about it.

import { systemWords } from '../../../diagram/say-system.ts'
import { unreachable } from '../../../protocol/result.ts'
import { say } from '../../../words/words.ts'
import { Bar } from '../../files/Bar.tsx'
import { useLab, useLabStore } from '../../state/lab.ts'
import { Button } from '../../ui/Button.tsx'
import { startHere, startOnPort } from './deeds.ts'
import { endpointText } from './endpoint-text.ts'
import { type Notice, useServer } from './store.ts'

type FaultNotice = Extract<Notice, { kind: 'fault' }>

function faultText({ fault, host, port }: FaultNotice): string {
  const key = fault.kind === 'not-allowed' || fault.kind === 'unknown-host' ? fault.kind : 'other'
  const detail = { host, place: endpointText(host, port), code: fault.code }
  return say(`live.server.notice.fault.${key}`, detail)
}

export function noticeText(notice: Notice): string {
  switch (notice.kind) {
    case 'busy':
      return say(notice.free === null ? 'live.server.notice.busyNoFree' : 'live.server.notice.busy', {
        port: notice.port,
      })
    case 'fault':
      return faultText(notice)
    case 'failed':
      return say('live.server.notice.failed')
    case 'not-let-in':
      return say('live.server.notice.notLetIn', notice)
    case 'swapped':
      return notice.open === 0
        ? say('live.server.notice.swappedNone', notice)
        : say('live.server.notice.swapped', { name: notice.name, count: notice.open })
    case 'saved':
      return say('live.server.notice.saved', notice)
    case 'not-written':
      return say('live.server.notice.notWritten', {
        name: notice.name,
        detail: systemWords(notice.detail),
      })
    case 'not-made':
      return say('live.server.notice.notMade')
    case 'gone':
      return say('live.server.notice.gone', notice)
    default:
      return unreachable(notice)
  }
}

const CALM: readonly Notice['kind'][] = ['swapped', 'saved', 'not-let-in']

function Busy({ free }: Extract<Notice, { kind: 'busy' }>) {
  const lab = useLabStore()
  const open = useLab((state) => state.open)
  return free === null ? (
    <Button onClick={() => open('live-address')}>{say('live.server.notice.otherPort')}</Button>
  ) : (
    <Button onClick={() => void startOnPort(lab.getState(), free)}>
      {say('live.server.notice.usePort', { port: free })}
    </Button>
  )
}

function Here() {
  const lab = useLabStore()
  return <Button onClick={() => void startHere(lab.getState())}>{say('live.server.notice.here')}</Button>
}

/** What can be done about it, where something can. */
function remedyOf(notice: Notice) {
  if (notice.kind === 'busy') return <Busy {...notice} />
  return notice.kind === 'not-let-in' ? <Here /> : undefined
}

export function NoticeBar() {
  const notice = useServer((state) => state.notice)
  const set = useServer((state) => state.set)
  if (notice === null) return null
  return (
    <Bar
      // Each is said anew.
      key={noticeText(notice)}
      look={CALM.includes(notice.kind) ? 'calm' : 'trouble'}
      sentence={noticeText(notice)}
      onDismiss={() => set({ notice: null })}
    >
      {remedyOf(notice)}
    </Bar>
  )
}
