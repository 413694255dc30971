// The menu of policies: a new one, one from a file, where to save, and the built-in ones.

import { useMemo } from 'react'
import { say } from '../../../words/words.ts'
import { useLab, useLabStore } from '../../state/lab.ts'
import { Menu, type MenuGroup } from '../../ui/Menu.tsx'
import { focusEditor } from '../focus.ts'
import { builtinOf, emptyPolicy } from './builtin.ts'

export function PolicyMenu() {
  const lab = useLabStore()
  const builtins = useLab(({ boot }) => boot.policies)
  const kept = useLab((state) => state.kept)
  const current = useMemo(() => builtinOf(builtins, kept), [builtins, kept])

  const take = (policy: ReturnType<typeof emptyPolicy>) => {
    lab.getState().pickDraft(policy)
    lab.getState().selectRule(null)
  }
  const groups: readonly MenuGroup[] = [
    {
      heading: null,
      items: [
        {
          id: 'new',
          name: say('policy.files.new'),
          onChoose: () => take(emptyPolicy(say('policy.files.untitled'))),
        },
        {
          id: 'open',
          name: say('policy.files.open'),
          keys: say('policy.files.openKey'),
          onChoose: () => void lab.getState().openFile({ kind: 'dialog' }),
        },
        {
          id: 'save',
          name: say('policy.files.save'),
          keys: say('policy.files.saveKey'),
          onChoose: () => void lab.getState().savePolicy(false),
        },
        {
          id: 'save-as',
          name: say('policy.files.saveAs'),
          keys: say('policy.files.saveAsKey'),
          onChoose: () => void lab.getState().savePolicy(true),
        },
        {
          id: 'whole',
          name: say('policy.files.whole'),
          onChoose: () => {
            lab.getState().selectRule(null)
            lab.getState().showPane('rule')
            focusEditor()
          },
        },
        {
          id: 'about',
          name: say('policy.files.about'),
          disabled: current === null,
          onChoose: () => lab.getState().open('policy-about'),
        },
      ],
    },
    {
      heading: say('policy.files.builtin'),
      items: builtins.map((builtin) => ({
        id: builtin.name,
        name: builtin.policy.name,
        checked: builtin === current,
        onChoose: () => take(builtin.policy),
      })),
    },
  ]
  return (
    <Menu label={say('policy.files.menu')} groups={groups}>
      {say('policy.files.button')}
    </Menu>
  )
}
