// The values of an axis as the heat map lines them up, each with its name: versions newest first, systems by family,
// languages as far as a rule tells them apart.

import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { CohortPoint, Domain } from '../../../protocol/formats/sweep.ts'
import { say } from '../../../words/words.ts'
import { type AxisName, PART_OF, type PartName } from './axes.ts'
import type { Bucket } from './bucket.ts'
import { languageBuckets } from './languages.ts'
import { systemBuckets } from './systems.ts'
import { versionKey } from './version-key.ts'

export interface Scale {
  readonly axis: AxisName
  readonly part: PartName
  readonly buckets: readonly Bucket[]
}

/** Buckets of values with the same key, in the order in which each key first comes. */
export function gathered<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [place, value] of values.entries()) {
    const key = keyOf(value)
    const known = places.get(key)
    if (known === undefined) places.set(key, [place])
    else known.push(place)
  }
  return places
}

const wireBucket = (text: string, values: readonly number[]): Bucket => ({
  key: text,
  name: text,
  mono: true,
  wire: '',
  group: '',
  spoken: text,
  full: text,
  values,
})

const wordBucket = (key: string, name: string, values: readonly number[]): Bucket => ({
  ...wireBucket(key, values),
  name,
  mono: false,
  spoken: name,
  full: name,
})

function versionBuckets({ kinds }: Domain): readonly Bucket[] {
  const sorted = [...gathered(kinds, ({ version }) => version)]
    .map(([version, values]) => ({ version, values, key: versionKey(version) }))
    .sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : 0))
  return sorted.map(({ version, values }) => wireBucket(version, values))
}

/** No text on the wire holds a space, so these keys are nobody's. */
const NOT_SENT = 'not sent'
const SENT_EMPTY = 'sent empty'

function identificationBucket(key: string, values: readonly number[]): Bucket {
  if (key === NOT_SENT) return wordBucket(key, say('heat.identification.notSent'), values)
  if (key === SENT_EMPTY) return wordBucket(key, say('heat.identification.empty'), values)
  return wireBucket(key, values)
}

function identificationBuckets({ kinds }: Domain): readonly Bucket[] {
  const places = gathered(kinds, ({ identification }) =>
    identification === null ? NOT_SENT : identification === '' ? SENT_EMPTY : identification,
  )
  return [...places].map(([key, values]) => identificationBucket(key, values))
}

function cohortName({ buckets }: CohortPoint): string {
  if (buckets.length === 0) return say('heat.cohort.everybody')
  return buckets
    .map(({ salt, from, below }) =>
      salt === ''
        ? say('heat.cohort.range', { from, below })
        : say('heat.cohort.saltRange', { salt, from, below }),
    )
    .join(', ')
}

const cohortBuckets = ({ cohorts }: Domain): readonly Bucket[] =>
  [...gathered(cohorts, cohortName)].map(([name, values]) => wordBucket(name, name, values))

function bucketsOf(domain: Domain, catalogue: Catalogue, axis: AxisName): readonly Bucket[] {
  const named = (places: ReadonlyMap<string, readonly number[]>) =>
    [...places].map(([text, values]) => wireBucket(text, values))
  switch (axis) {
    case 'version':
      return versionBuckets(domain)
    case 'system':
      return systemBuckets(domain, catalogue)
    case 'arch':
      return named(gathered(domain.archs.values, (arch) => arch))
    case 'language':
      return languageBuckets(domain, catalogue)
    case 'library':
      return named(gathered(domain.kinds, ({ library }) => library))
    case 'identification':
      return identificationBuckets(domain)
    case 'cohort':
      return cohortBuckets(domain)
  }
}

export const scaleOf = (domain: Domain, catalogue: Catalogue, axis: AxisName): Scale => ({
  axis,
  part: PART_OF[axis],
  buckets: bucketsOf(domain, catalogue, axis),
})
