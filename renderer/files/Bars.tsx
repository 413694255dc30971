// What there is to say of files, below the header: what came of the last opening or saving, work that came back, and
// what other programs did.

import type { ChosenFile } from '../../main/contract-files.ts'
import { say } from '../../words/words.ts'
import { fileOf } from '../state/document-standing.ts'
import { isTrouble } from '../state/document-types.ts'
import { useLab } from '../state/lab.ts'
import { TroubleBars } from '../trouble/TroubleBars.tsx'
import { Button } from '../ui/Button.tsx'
import { Bar } from './Bar.tsx'
import { namesOf, noticeSentence } from './sentences.ts'

function NoticeBar() {
  const notice = useLab((state) => state.notice)
  const dismiss = useLab((state) => state.dismissNotice)
  if (notice === null) return null
  return (
    <Bar
      look={isTrouble(notice) ? 'trouble' : 'calm'}
      sentence={noticeSentence(notice)}
      onDismiss={dismiss}
    />
  )
}

function RecoveredBar() {
  const recovered = useLab((state) => state.recovered)
  const discard = useLab((state) => state.discardRecovered)
  const dismiss = useLab((state) => state.dismissRecovered)
  if (recovered === null) return null
  return (
    <Bar look="calm" sentence={say('files.bar.recovered', { names: namesOf(recovered) })} onDismiss={dismiss}>
      <Button look="quiet" onClick={discard}>
        {say('files.bar.discard')}
      </Button>
    </Bar>
  )
}

function DiskBar({ file, change }: { readonly file: ChosenFile; readonly change: 'changed' | 'deleted' }) {
  const load = useLab((state) => state.load)
  const keep = useLab((state) => state.keepMine)
  const sentence = say(`files.bar.${change}`, { file: file.name })
  if (change === 'deleted') return <Bar look="warning" sentence={sentence} onDismiss={() => keep(file)} />
  return (
    <Bar look="warning" sentence={sentence}>
      <Button onClick={() => void load(file)}>{say('files.bar.load')}</Button>
      <Button onClick={() => keep(file)}>{say('files.bar.keep')}</Button>
    </Bar>
  )
}

const KINDS = ['scenario', 'policy', 'rollout'] as const

/** Of the files that documents are in; what happened to others is told when they are gone back to. */
function DiskBars() {
  const onDisk = useLab((state) => state.onDisk)
  const scenario = useLab((state) => fileOf(state, 'scenario'))
  const policy = useLab((state) => fileOf(state, 'policy'))
  const rollout = useLab((state) => fileOf(state, 'rollout'))
  const open = { scenario, policy, rollout }
  return KINDS.map((kind) => {
    const file = open[kind]
    const change = file === null ? undefined : onDisk.get(file.file)
    if (file === null || change === undefined) return null
    return <DiskBar key={kind} file={file} change={change} />
  })
}

export const Bars = () => (
  <>
    <TroubleBars />
    <NoticeBar />
    <DiskBars />
    <RecoveredBar />
  </>
)
