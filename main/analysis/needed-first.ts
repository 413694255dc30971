// Which named versions are taken as which programs. All, where they fit; else those that are needed most: versions
// named themselves before those beside them, and programs with the versions of their own rules before any others.

import type { Naming, Program } from './named.ts'
import type { NamedVersion } from './named-versions.ts'

/** A version as a program that no release is; null: as the nearest release. */
export interface Choice {
  readonly version: NamedVersion
  readonly program: Program | null
}

export interface Offered {
  readonly namings: readonly Naming[]
  /** Oldest first. */
  readonly versions: readonly NamedVersion[]
  readonly programs: readonly Program[]
  /** Whether a version is taken as the nearest release too: not where there is none, or one of that very version. */
  readonly asNearest: (version: NamedVersion) => boolean
}

const nameOf = ({ library, identification }: Program): string => JSON.stringify([library, identification])

/** By version named: the programs of the rules that name it; all programs, where such a rule names none of them. */
function programsByVersion({ namings, programs, versions }: Offered): ReadonlyMap<string, readonly number[]> {
  const places = new Map(programs.map((program, place) => [nameOf(program), place]))
  const keys = new Map(versions.map(({ version, key }) => [version, key]))
  const all = programs.map((_, place) => place)
  const found = new Map<string, readonly number[]>()
  for (const naming of namings) {
    const own = naming.programs.flatMap((program) => places.get(nameOf(program)) ?? [])
    for (const version of naming.versions) {
      const key = keys.get(version)
      if (key === undefined) continue
      const before = found.get(key) ?? []
      if (before !== all) found.set(key, own.length === 0 ? all : [...new Set([...before, ...own])])
    }
  }
  return found
}

/** Numbers of choices: `version * (programs + 1) + program + 1`, 0 in place of the last two for the nearest release. */
function* inOrderOfNeed(offered: Offered): Generator<number> {
  const { versions, programs, asNearest } = offered
  const step = programs.length + 1
  const together = programsByVersion(offered)
  for (const itself of [true, false]) {
    for (const [v, version] of versions.entries()) {
      if (version.itself !== itself) continue
      if (asNearest(version)) yield v * step
      for (const program of together.get(version.of) ?? []) yield v * step + program + 1
    }
  }
  for (const v of versions.keys()) for (const p of programs.keys()) yield v * step + p + 1
}

function neededMost(offered: Offered, most: number): readonly number[] {
  const numbers = new Set<number>()
  for (const number of inOrderOfNeed(offered)) {
    if (numbers.size >= most) break
    numbers.add(number)
  }
  return [...numbers].sort((a, b) => a - b)
}

function everything({ versions, programs, asNearest }: Offered): readonly number[] {
  const step = programs.length + 1
  return versions.flatMap((version, v) => [
    ...(asNearest(version) ? [v * step] : []),
    ...programs.map((_, p) => v * step + p + 1),
  ])
}

/** At most so many choices, in the order of versions; and how many more there are. */
export function chosen(
  offered: Offered,
  most: number,
): { readonly choices: readonly Choice[]; readonly leftOut: number } {
  const { versions, programs, asNearest } = offered
  const all = versions.filter(asNearest).length + versions.length * programs.length
  const numbers = all <= most ? everything(offered) : neededMost(offered, most)
  const step = programs.length + 1
  const choices = numbers.flatMap((number) => {
    const version = versions[Math.floor(number / step)]
    return version === undefined ? [] : [{ version, program: programs[(number % step) - 1] ?? null }]
  })
  return { choices, leftOut: all - numbers.length }
}
