// The built-in lessons for their tests: each with its runs and what comes of them.

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Assets, loadAssets } from '../../main/files.ts'
import { simulate } from '../../main/simulation/index.ts'
import { runOf, scenarioOfBranch } from '../../protocol/branch.ts'
import type { Lesson } from '../../protocol/formats/lesson.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import type { LessonTraces } from '../../protocol/lesson-faults.ts'

export const ASSETS = resolve(import.meta.dirname, '../../assets')

function assetsOrThrow(): Assets {
  const loaded = loadAssets(ASSETS)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.reason))
  return loaded.value
}
export const assets = assetsOrThrow()
export const textOf = (path: string): string => readFileSync(join(ASSETS, path), 'utf8')

export interface Taught {
  readonly name: string
  readonly scenario: Scenario
  readonly lesson: Lesson
  /** Its runs by name; its own is ''. */
  readonly runs: ReadonlyMap<string, Scenario>
  readonly traces: LessonTraces
}

export const run = (scenario: Scenario): Trace => simulate(scenario, assets.catalogue)

/** The lesson of a scenario with its runs; none when it has no lesson. */
export function taught(name: string, scenario: Scenario): readonly Taught[] {
  const { lesson, branches = [] } = scenario
  if (lesson === undefined) return []
  const own = branches.map((branch) => [branch.name, scenarioOfBranch(scenario, branch)] as const)
  const traces = { main: run(runOf(scenario)), branches: new Map(own.map(([key, each]) => [key, run(each)])) }
  return [{ name, scenario, lesson, runs: new Map([['', runOf(scenario)], ...own]), traces }]
}
export const lessons = assets.scenarios.flatMap(({ name, scenario }) => taught(name, scenario))

export function lessonNamed(name: string): Taught {
  const found = lessons.find((lesson) => lesson.name === name)
  if (found === undefined) throw new Error(`there is no lesson ${name}`)
  return found
}

/** The trace a step plays on. */
export function traceOf({ main, branches }: LessonTraces, name: string | undefined): Trace {
  const trace = name === undefined ? main : branches.get(name)
  if (trace === undefined) throw new Error(`there is no run ${name}`)
  return trace
}
