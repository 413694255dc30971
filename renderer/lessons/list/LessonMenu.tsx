// The list of lessons as a menu, where the window has no room for it.

import { countOf, progressIn } from '../../../protocol/progress.ts'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import type { LessonEntry } from '../../state/lesson-types.ts'
import { Menu } from '../../ui/Menu.tsx'
import { isHunt, useEntries } from '../use-entries.ts'
import { useDone } from './LessonList.tsx'
import styles from './menu.module.css'
import { useResultItems } from './ResultsMenu.tsx'

export function LessonMenu() {
  const entries = useEntries()
  const done = useDone(entries)
  const open = useLab((state) => state.openLesson)
  const progress = useLab(({ learning }) => learning.progress)
  const key = useLab(({ learning }) => learning.entry?.key)
  const results = useResultItems()
  const setMode = useLab((state) => state.setMode)
  const { right, answered } = countOf(progress)
  const itemOf = (entry: LessonEntry) => {
    const isDone = (progressIn(progress, entry.key)?.done ?? null) !== null
    const name = say('lessons.item', { number: entries.indexOf(entry) + 1, title: entry.scenario.title })
    return {
      id: entry.key,
      name: isDone ? say('lessons.itemDone', { name }) : name,
      checked: entry.key === key,
      onChoose: () => open(entry),
    }
  }
  const hunts = entries.filter(isHunt)
  const others = entries.filter((entry) => !isHunt(entry))
  const score = answered === 0 ? say('lessons.noneYet') : say('lessons.right', { right, count: answered })
  return (
    <div className={styles.menu}>
      <Menu
        label={say('lessons.choose')}
        groups={[
          { heading: say('lessons.list'), items: others.map(itemOf) },
          ...(hunts.length > 0 ? [{ heading: say('lessons.findTheBug'), items: hunts.map(itemOf) }] : []),
          {
            heading: score,
            items: [
              ...results,
              { id: 'write', name: say('lessons.write.write'), onChoose: () => setMode('write') },
            ],
          },
        ]}
      >
        {say('lessons.count', { done, total: entries.length })}
      </Menu>
    </div>
  )
}
