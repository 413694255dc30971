// The pane "Rule": the selected rule, what answers when none matches, or, with none selected, the policy as a whole.

import { OTHERWISE } from '../../../protocol/formats/policy.ts'
import { useLab } from '../../state/lab.ts'
import { placeOf } from '../edits.ts'
import { OtherwiseEditor } from './OtherwiseEditor.tsx'
import { PolicyEditor } from './PolicyEditor.tsx'
import { RuleEditor } from './RuleEditor.tsx'

export function EditorPane() {
  const draft = useLab((state) => state.draft)
  const selected = useLab((state) => state.rule)
  const place = placeOf(draft, selected)
  const rule = draft.rules[place]
  if (selected === OTHERWISE) return <OtherwiseEditor />
  // By place, not by name: the name is one of the fields.
  return rule === undefined ? <PolicyEditor /> : <RuleEditor key={place} rule={rule} />
}
