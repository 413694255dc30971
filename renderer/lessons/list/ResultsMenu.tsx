// What can be done with the results: saved for a teacher, or forgotten.

import { useId, useState } from 'react'
import { systemWords } from '../../../diagram/say-system.ts'
import type { SavedResults } from '../../../main/contract-lessons.ts'
import { say } from '../../../words/words.ts'
import { Dialog } from '../../app/Dialog.tsx'
import { useLab } from '../../state/lab.ts'
import { Button } from '../../ui/Button.tsx'
import control from '../../ui/control.module.css'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import styles from './list.module.css'

/** What came of saving; empty where nothing was chosen. */
function sentenceOf(saved: SavedResults | null): string {
  if (saved === null) return say('lessons.results.failed')
  switch (saved.kind) {
    case 'saved':
      return say('lessons.results.saved', saved)
    case 'not-written':
      return say('lessons.results.notWritten', { name: saved.name, detail: systemWords(saved.detail) })
    case 'cancelled':
      return ''
  }
}

function Save({ onClose }: { onClose(): void }) {
  const save = useLab((state) => state.saveResults)
  const [learner, setLearner] = useState('')
  const [told, setTold] = useState('')
  const id = useId()
  const saveAs = async (form: 'csv' | 'json') =>
    setTold(sentenceOf(await save({ form, learner: learner.trim() })))
  return (
    <Dialog title={say('lessons.results.title')} onClose={onClose}>
      <div className={styles.results}>
        <p>{say('lessons.results.about')}</p>
        <label htmlFor={id} className={styles.label}>
          {say('lessons.results.learner')}
        </label>
        <input
          id={id}
          data-first=""
          type="text"
          className={control.control}
          maxLength={200}
          autoComplete="off"
          value={learner}
          onChange={({ target }) => setLearner(target.value)}
        />
        <div className={styles.actions}>
          <Button look="primary" onClick={() => void saveAs('csv')}>
            {say('lessons.results.csv')}
          </Button>
          <Button onClick={() => void saveAs('json')}>{say('lessons.results.json')}</Button>
        </div>
        <p role="status">{told}</p>
      </div>
    </Dialog>
  )
}

function Forget({ onClose }: { onClose(): void }) {
  const forget = useLab((state) => state.forgetProgress)
  const count = useLab(({ learning }) => learning.progress.lessons.length)
  return (
    <Dialog title={say('lessons.results.resetTitle')} onClose={onClose}>
      <div className={styles.results}>
        <p>{say('lessons.results.resetSentence', { count })}</p>
        <div className={styles.actions}>
          <Button
            look="primary"
            onClick={() => {
              void forget()
              onClose()
            }}
          >
            {say('lessons.results.resetYes')}
          </Button>
          <Button onClick={onClose}>{say('lessons.results.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  )
}

/** Both dialogs, wherever they were asked for. */
export function ResultsDialogs() {
  const dialog = useLab((state) => state.dialog)
  const open = useLab((state) => state.open)
  const close = () => open(null)
  if (dialog === 'lesson-results') return <Save onClose={close} />
  return dialog === 'lesson-forget' ? <Forget onClose={close} /> : null
}

/** For a menu: what is done with results. */
export function useResultItems(): readonly MenuItem[] {
  const open = useLab((state) => state.open)
  const none = useLab(({ learning }) => learning.progress.lessons.length === 0)
  return [
    { id: 'save', name: say('lessons.results.save'), disabled: none, onChoose: () => open('lesson-results') },
    {
      id: 'forget',
      name: say('lessons.results.reset'),
      disabled: none,
      onChoose: () => open('lesson-forget'),
    },
  ]
}

export function ResultsMenu() {
  const items = useResultItems()
  return (
    <Menu label={say('lessons.results.menu')} groups={[{ heading: null, items }]}>
      {say('lessons.results.menu')}
    </Menu>
  )
}
