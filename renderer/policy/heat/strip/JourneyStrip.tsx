// The journey of the chosen client: a small picture, and what happened in a sentence.

import { useMemo } from 'react'
import { verdictOf } from '../../../../diagram/narrate.ts'
import type { Client } from '../../../../protocol/formats/client.ts'
import type { Policy } from '../../../../protocol/formats/policy.ts'
import { say } from '../../../../words/words.ts'
import { Sentence } from '../../../stage/Sentence.tsx'
import { ShapeView } from '../../../stage/ShapeView.tsx'
import { useSize } from '../../../stage/use-size.ts'
import { pathOf } from '../journey/path.ts'
import { journeyName, journeyPicture } from '../journey/picture.ts'
import styles from './strip.module.css'
import { type Traced, useTrace } from './use-trace.ts'

const ROOT = 16

function Picture({ traced, width }: { readonly traced: Traced; readonly width: number }) {
  const path = useMemo(() => pathOf(traced.trace, traced.policy), [traced])
  const picture = useMemo(() => journeyPicture(path, width), [path, width])
  const verdict = useMemo(() => verdictOf(traced.trace), [traced])
  return (
    <>
      <svg
        role="img"
        aria-label={say('heat.journey.name', { journey: journeyName(path) })}
        className={styles.picture}
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        style={{ width: `${picture.width / ROOT}rem`, height: `${picture.height / ROOT}rem` }}
      >
        {picture.shapes.map((shape, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the shapes of one picture never change places
          <ShapeView key={i} shape={shape} light={null} />
        ))}
      </svg>
      <p className={styles.sentence}>
        <Sentence parts={verdict.sentence} />
      </p>
    </>
  )
}

interface Props {
  readonly client: Client
  readonly policy: Policy
}

export function JourneyStrip({ client, policy }: Props) {
  const [box, { width, root }] = useSize<HTMLDivElement>()
  const traced = useTrace(client, policy)
  return (
    <div ref={box} className={styles.journey}>
      {traced !== null && width > 0 && <Picture traced={traced} width={Math.floor(width / root)} />}
    </div>
  )
}
