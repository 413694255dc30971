// The axes a heat map can have: which part of a client each looks at. Version, library and identification are all
// of the client program, so two of them split the same part of the domain.

import type { Domain } from '../../../protocol/formats/sweep.ts'

/** In the order they are offered. */
export const AXES = ['version', 'system', 'arch', 'language', 'library', 'identification', 'cohort'] as const
export type AxisName = (typeof AXES)[number]

/** The factors of a domain, slowest first. */
export const PARTS = ['kind', 'system', 'arch', 'locale', 'cohort'] as const
export type PartName = (typeof PARTS)[number]

export const PART_OF: Readonly<Record<AxisName, PartName>> = {
  version: 'kind',
  system: 'system',
  arch: 'arch',
  language: 'locale',
  library: 'kind',
  identification: 'kind',
  cohort: 'cohort',
}

/** How many values a part has, and which classes no rule tells apart they are in. */
export interface Part {
  readonly values: number
  readonly classes: number
  /** By value: its class. */
  readonly classOf: Uint32Array
}

const apart = (values: number): Part => ({
  values,
  classes: values,
  classOf: Uint32Array.from({ length: values }, (_, value) => value),
})

export function partOf(domain: Domain, name: PartName): Part {
  switch (name) {
    case 'kind':
      return apart(domain.kinds.length)
    case 'cohort':
      return apart(domain.cohorts.length)
    default: {
      const axis = { system: domain.systems, arch: domain.archs, locale: domain.locales }[name]
      return { values: axis.values.length, classes: axis.sizes.length, classOf: axis.classOf }
    }
  }
}
