// What is made of a run, by format: text and bytes by the pure exports, pictures and paper by the window's engine.

import { runOf, scenarioOfBranch } from '../../../protocol/branch.ts'
import type { Scenario } from '../../../protocol/formats/scenario.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { fail, ok, type Result } from '../../../protocol/result.ts'
import type { ShareFormat, ShareOrder, ShareRefusal } from '../../contract-share.ts'
import { exportOf } from '../../export/exports.ts'
import {
  type Handout,
  type HandoutRun,
  handoutPage,
  MOST_STEPS,
  stepsOf,
} from '../../export/handout/index.ts'
import { picturePage } from '../../export/picture-page.ts'
import type { ExportFormat, ExportResources, ExportRun } from '../../export/source.ts'
import { type Press, SCALE } from './press.ts'

/**
 * The tallest and the widest picture, in pixels: what the engines of all systems can hold in one piece. Whoever has a
 * longer run gets it as SVG, which has no limit.
 */
export const LARGEST_PICTURE = 16_384

export interface Means {
  readonly press: Pick<Press, 'picture' | 'print'>
  /** The fonts and the rest of what goes into exports. */
  resources(): ExportResources
  simulate(scenario: Scenario): Trace
}

export type Content = string | Uint8Array

/** Makes it; what cannot be made is known before anything slow begins. */
export type Making = Result<() => Promise<Content>, ShareRefusal>

type Order = Omit<ShareOrder, 'format'> & { readonly format: ShareFormat }

const isExport = (format: ShareFormat): format is ExportFormat => format !== 'png' && format !== 'pdf'

/** The file's ending, with its dot. */
export const endingOf = (format: ShareFormat): string =>
  isExport(format) ? exportOf(format).ending : `.${format}`

export function making(order: Order, means: Means): Making {
  const { format } = order
  if (isExport(format)) return ok(() => Promise.resolve(exported(format, order, means)))
  return format === 'png' ? picture(order, means) : paper(order, means)
}

function branchesOf(scenario: Scenario, { simulate }: Means): readonly ExportRun[] {
  return (scenario.branches ?? []).map((branch) => {
    const run = scenarioOfBranch(scenario, branch)
    return { scenario: run, trace: simulate(run) }
  })
}

function exported(format: ExportFormat, order: Order, means: Means): Content {
  const { trace, scenario, theme } = order
  const branches = scenario === null ? [] : branchesOf(scenario, means)
  const source = { trace, scenario, ...(branches.length === 0 ? {} : { branches }) }
  return exportOf(format).make(source, means.resources(), { theme })
}

function picture(order: Order, means: Means): Making {
  const svg = exportOf('svg').make({ trace: order.trace, scenario: null }, means.resources(), {
    theme: order.theme,
  })
  const page = picturePage(String(svg))
  const pixels = Math.max(page.width, page.height) * SCALE
  if (pixels > LARGEST_PICTURE) return fail({ kind: 'too-tall', pixels, limit: LARGEST_PICTURE })
  return ok(() => means.press.picture(page))
}

/** A lesson's handout is of the scenario's own runs; of a run without a lesson, of that run. */
function handoutOf({ trace, scenario }: Order, { simulate }: Means): Handout {
  const lesson = scenario?.lesson ?? null
  if (scenario === null || lesson === null)
    return { title: trace.title, lesson: null, runs: [{ name: null, trace }] }
  const asked = new Set(lesson.steps.flatMap(({ run = null }) => run ?? []))
  const branches = (scenario.branches ?? [])
    .filter(({ name }) => asked.has(name))
    .map((branch): HandoutRun => ({ name: branch.name, trace: simulate(scenarioOfBranch(scenario, branch)) }))
  return {
    title: scenario.title,
    lesson,
    runs: [{ name: null, trace: simulate(runOf(scenario)) }, ...branches],
  }
}

function paper(order: Order, means: Means): Making {
  const handout = handoutOf(order, means)
  const steps = stepsOf(handout)
  if (steps > MOST_STEPS) return fail({ kind: 'too-long', steps, limit: MOST_STEPS })
  return ok(() => means.press.print(handoutPage(handout, means.resources().fonts)))
}
