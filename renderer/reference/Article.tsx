// One page of the reference: an entry with its run, or a chapter as a whole.

import { useEffect, useRef } from 'react'
import type { Chapter, Entry } from '../../reference/index.ts'
import { changesTable } from '../../reference/parameters.ts'
import { say } from '../../words/words.ts'
import { Sentence } from '../stage/Sentence.tsx'
import { useLab } from '../state/lab.ts'
import { Button } from '../ui/Button.tsx'
import styles from './article.module.css'
import { Blocks } from './Blocks.tsx'
import { ReleaseTimeline } from './ReleaseTimeline.tsx'
import { chapterId, pageOf, useReference } from './use-reference.ts'

function Link({ id }: { readonly id: string }) {
  const { byId } = useReference()
  const openEntry = useLab((state) => state.openEntry)
  const entry = byId.get(id)
  if (entry === undefined) return null
  return (
    <button type="button" className={styles.link} onClick={() => openEntry(id)}>
      {entry.wire ? <code>{entry.title}</code> : entry.title}
    </button>
  )
}

function See({ ids }: { readonly ids: readonly string[] }) {
  if (ids.length === 0) return null
  return (
    <section className={styles.see}>
      <h3>{say('reference.see')}</h3>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <Link id={id} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sources({ entry }: { readonly entry: Entry }) {
  const openEntry = useLab((state) => state.openEntry)
  if (entry.sources.length === 0) return null
  return (
    <section className={styles.see}>
      <h3>{say('reference.sources')}</h3>
      <ul>
        {entry.sources.map((source) => (
          <li key={source}>
            <button type="button" className={styles.link} onClick={() => openEntry(`source/${source}`)}>
              {say(`wire.sourceTitle.${source}`)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Show({ entry }: { readonly entry: Entry }) {
  const showEntry = useLab((state) => state.showEntry)
  const trouble = useLab((state) => state.exampleTrouble)
  const { example } = entry
  return (
    <div className={styles.show}>
      <Button look="primary" onClick={() => void showEntry(entry)}>
        {typeof example === 'string'
          ? say('reference.showScreen', { screen: say(`stage.frame.${example}`) })
          : say('reference.show')}
      </Button>
      <p role="status">{trouble === null ? '' : say('reference.showFailed')}</p>
    </div>
  )
}

function EntryPage({ entry }: { readonly entry: Entry }) {
  const openEntry = useLab((state) => state.openEntry)
  return (
    <>
      <button type="button" className={styles.chapter} onClick={() => openEntry(chapterId(entry.chapter))}>
        {say(`reference.chapter.${entry.chapter}`)}
      </button>
      <h2 className={styles.title} tabIndex={-1}>
        {entry.wire ? <code>{entry.title}</code> : entry.title}
      </h2>
      <p className={styles.summary}>
        <Sentence parts={entry.summary} />
      </p>
      <Blocks blocks={entry.blocks} />
      <Show entry={entry} />
      {entry.chapter === 'releases' && <ReleaseTimeline shown={entry.id} />}
      <See ids={entry.see} />
      <Sources entry={entry} />
    </>
  )
}

function ChapterPage({ chapter }: { readonly chapter: Chapter }) {
  const { entries } = useReference()
  const own = entries.filter((entry) => entry.chapter === chapter)
  return (
    <>
      <h2 className={styles.title} tabIndex={-1}>
        {say(`reference.chapter.${chapter}`)}
      </h2>
      <p className={styles.summary}>{say(`reference.about.${chapter}`)}</p>
      {chapter === 'releases' && <ReleaseTimeline shown={null} />}
      {(chapter === 'parameters' || chapter === 'dialects') && <Blocks blocks={[changesTable()]} />}
      <dl className={styles.entries}>
        {own.map(({ id, summary }) => (
          <div key={id}>
            <dt>
              <Link id={id} />
            </dt>
            <dd>
              <Sentence parts={summary} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

export function Article() {
  const reference = useReference()
  const id = useLab((state) => state.referencePage)
  const page = pageOf(reference, id)
  const box = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    box.current?.scrollTo(0, 0)
  }, [id])
  return (
    <section
      ref={box}
      className={styles.article}
      aria-label={say('reference.entry')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      data-panel="entry"
    >
      <article className={styles.page}>
        {page.kind === 'entry' ? <EntryPage entry={page.entry} /> : <ChapterPage chapter={page.chapter} />}
      </article>
    </section>
  )
}
