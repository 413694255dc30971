// Files dragged over the window may be dropped anywhere on it. What is dropped elsewhere in the page does nothing.

import { useEffect, useState } from 'react'
import { say } from '../../words/words.ts'
import { useLabStore } from '../state/lab.ts'
import styles from './drop.module.css'

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/** Whether files are over the window. */
function useDrop(): boolean {
  const lab = useLabStore()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      const busy = lab.getState().dialog !== null
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = busy ? 'none' : 'copy'
      setOver(!busy)
    }
    // Leaving an element for one within it is not leaving the window.
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      if (lab.getState().dialog === null)
        void lab.getState().openDropped([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragenter', onOver)
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragenter', onOver)
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [lab])
  return over
}

export function DropOverlay() {
  const over = useDrop()
  if (!over) return null
  return (
    <div className={styles.overlay}>
      <div className={styles.frame}>
        <p className={styles.here}>{say('files.drop.here')}</p>
        <p>{say('files.drop.what')}</p>
      </div>
    </div>
  )
}
