// Clients for the sweep's benchmark: domains of about as many as asked for, and the bare loop over them.

import type { Axis, Domain } from '../protocol/formats/sweep.ts'

/** The first values of an axis of which each is a class of its own. */
const firstOf = <Value>({ values }: Axis<Value>, count: number): Axis<Value> => ({
  values: values.slice(0, count),
  classOf: Uint32Array.from({ length: count }, (_, place) => place),
  standsFor: Uint32Array.from({ length: count }, (_, place) => place),
  sizes: new Uint32Array(count).fill(1),
})

/** A part of a domain in which all values are told apart: fewer locales, and where one is too many, fewer kinds. */
export function withClients(domain: Domain, clients: number): Domain {
  const { kinds, systems, archs, locales, cohorts } = domain
  const perKind = systems.values.length * archs.values.length * cohorts.length
  const languages = Math.round(clients / (perKind * kinds.length))
  const taken = Math.min(Math.max(1, languages), locales.values.length)
  const most = Math.min(Math.round(clients / (perKind * taken)), kinds.length)
  return {
    ...domain,
    kinds: kinds.slice(0, most),
    locales: firstOf(locales, taken),
    clients: perKind * taken * most,
  }
}

/** One field of every axis, by value. */
export interface Fields {
  readonly kinds: Int32Array
  readonly systems: Int32Array
  readonly archs: Int32Array
  readonly locales: Int32Array
  readonly cohorts: Int32Array
}

export const fieldsOf = ({ kinds, systems, archs, locales, cohorts }: Domain): Fields => ({
  kinds: Int32Array.from(kinds, ({ version }) => Number.parseInt(version, 10)),
  systems: Int32Array.from(systems.values, ({ version }) => Number.parseInt(version, 10)),
  archs: Int32Array.from(archs.values, (arch) => arch.length),
  locales: Int32Array.from(locales.values, (locale) => Number.parseInt(locale, 16)),
  cohorts: Int32Array.from(cohorts, ({ inside }) => inside.length),
})

const at = (field: Int32Array, place: number): number => field[place] ?? 0

/** The floor: every client singly, each of its fields read; gives a sum of them all. */
export function readAll({ kinds, systems, archs, locales, cohorts }: Fields): number {
  let sum = 0
  for (let kind = 0; kind < kinds.length; kind++)
    for (let system = 0; system < systems.length; system++)
      for (let arch = 0; arch < archs.length; arch++)
        for (let locale = 0; locale < locales.length; locale++)
          for (let cohort = 0; cohort < cohorts.length; cohort++)
            sum =
              (sum +
                at(kinds, kind) +
                at(systems, system) +
                at(archs, arch) +
                at(locales, locale) +
                at(cohorts, cohort)) |
              0
  return sum
}
