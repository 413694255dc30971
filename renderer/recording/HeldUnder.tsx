// The policy that our server is held under: the active one, the draft, or one of the built-in ones.

import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { policyUnder } from '../state/recording-slice.ts'
import type { HeldUnder as Under } from '../state/recording-types.ts'
import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'

/** Options carry one text: kind and name. */
const BUILTIN = 'builtin:'

const idOf = (under: Under): string => (under.kind === 'builtin' ? `${BUILTIN}${under.name}` : under.kind)

function underOf(id: string): Under {
  if (id.startsWith(BUILTIN)) return { kind: 'builtin', name: id.slice(BUILTIN.length) }
  return id === 'draft' ? { kind: 'draft' } : { kind: 'active' }
}

export function HeldUnder({ under }: { readonly under: Under }) {
  const builtins = useLab(({ boot }) => boot.policies)
  const active = useLab((state) => state.active.name)
  const draft = useLab((state) => state.draft.name)
  const name = useLab((state) => policyUnder(under, state).name)
  const holdUnder = useLab((state) => state.holdUnder)
  const groups = [
    {
      heading: say('recording.held.own'),
      options: [
        { id: 'active', name: say('recording.held.active', { name: active }) },
        { id: 'draft', name: say('recording.held.draft', { name: draft }) },
      ],
    },
    {
      heading: say('recording.held.builtins'),
      options: builtins.map(({ name: id, policy }) => ({ id: `${BUILTIN}${id}`, name: policy.name })),
    },
  ]
  return (
    <Field label={say('recording.held.under')}>
      {(ids) => (
        <Select
          ids={ids}
          label={say('recording.held.find')}
          groups={groups}
          chosen={idOf(under)}
          shown={under.kind === 'builtin' ? name : say(`recording.held.${under.kind}`, { name })}
          onPick={({ id }) => holdUnder(underOf(id))}
        />
      )}
    </Field>
  )
}
