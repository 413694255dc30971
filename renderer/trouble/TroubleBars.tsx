// What went wrong, as bars below the header: each says it in a sentence, offers what can be done, and can be closed.

import type { Trouble } from '../../main/contract-trouble.ts'
import { say } from '../../words/words.ts'
import { Bar } from '../files/Bar.tsx'
import { useLab } from '../state/lab.ts'
import { Button } from '../ui/Button.tsx'
import { diagnosisSentence, isAlarming, troubleSentence } from './sentences.ts'

function SaveAs() {
  const save = useLab((state) => state.saveHere)
  return <Button onClick={() => void save(true)}>{say('trouble.act.saveAs')}</Button>
}

function CopyDiagnostics() {
  const copy = useLab((state) => state.copyDiagnostics)
  return (
    <Button look="quiet" onClick={() => void copy()}>
      {say('trouble.act.copy')}
    </Button>
  )
}

function TryGraphics() {
  const tryGraphics = useLab((state) => state.tryGraphics)
  return <Button onClick={tryGraphics}>{say('trouble.act.tryGraphics')}</Button>
}

/** What can be done about it. */
function Acts({ kind }: { readonly kind: Trouble['kind'] }) {
  switch (kind) {
    case 'work-not-kept':
      return <SaveAs />
    case 'inner-error':
      return (
        <>
          <SaveAs />
          <CopyDiagnostics />
        </>
      )
    case 'software':
      return <TryGraphics />
    case 'page-again':
    case 'work-aside':
    case 'graphics-failing':
      return <CopyDiagnostics />
    case 'settings-broken':
    case 'settings-not-kept':
      return null
  }
}

function DiagnosisBar() {
  const diagnosis = useLab((state) => state.diagnosis)
  const dismiss = useLab((state) => state.dismissDiagnosis)
  if (diagnosis === null) return null
  return (
    <Bar
      look={diagnosis.kind === 'copied' ? 'calm' : 'trouble'}
      sentence={diagnosisSentence(diagnosis)}
      onDismiss={dismiss}
    />
  )
}

export function TroubleBars() {
  const troubles = useLab((state) => state.troubles)
  const dismiss = useLab((state) => state.dismissTrouble)
  return (
    <>
      {troubles.map((trouble) => (
        <Bar
          key={trouble.kind}
          look={isAlarming(trouble) ? 'trouble' : 'calm'}
          sentence={troubleSentence(trouble)}
          onDismiss={() => dismiss(trouble.kind)}
        >
          <Acts kind={trouble.kind} />
        </Bar>
      ))}
      <DiagnosisBar />
    </>
  )
}
