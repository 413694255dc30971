// From start to first paint and to the whole window, beside an empty React window packaged the same way on the same
// Electron: wall time from starting the process to the lines it prints when its page has been painted, ten pairs in
// turns. Twice: as a user starts it, who has started it before, and for the very first time. Run by `npm run bench`,
// which packages both and sees to a display.
import { type App, apps, startApp, withUserData } from './apps.ts'
import { checked } from './limits.ts'
import { type Comparison, compare, inPairs, type Pair } from './pairs.ts'

const PAIRS = 10
const LIMIT = 1.25
const AIM = 1.15

/** Milliseconds of wall time from starting the process. */
interface Start {
  /** To the first paint: for ours, the frame and the stage. */
  readonly firstPaint: number
  /** To the whole window. */
  readonly ready: number
}

async function start(app: App, userData: string): Promise<Start> {
  const running = startApp(app, userData)
  try {
    const firstPaint = await running.printed('cvq-lab:first-paint')
    return { firstPaint, ready: await running.printed('cvq-lab:ready') }
  } finally {
    await running.end()
  }
}

const { ours, empty } = apps()

/** The same settings for all starts: Chromium has its caches from the one before. */
const again = (): Promise<readonly Pair<Start>[]> =>
  withUserData((mine) =>
    withUserData((its) =>
      inPairs(
        PAIRS,
        () => start(ours, mine),
        () => start(empty, its),
      ),
    ),
  )

const fresh = (): Promise<readonly Pair<Start>[]> =>
  inPairs(
    PAIRS,
    () => withUserData((folder) => start(ours, folder)),
    () => withUserData((folder) => start(empty, folder)),
  )

const of = (pairs: readonly Pair<Start>[], moment: keyof Start): Comparison =>
  compare(pairs.map((pair) => ({ ours: pair.ours[moment], floor: pair.floor[moment] })))

const ms = (value: number): string => `${Math.round(value)} ms`
const line = (what: string, { ours, floor, ratio }: Comparison): string =>
  `  ${what}: CVQ Lab ${ms(ours)}, empty React window ${ms(floor)}: ${ratio.toFixed(2)} of the floor`

for (const [kind, measure] of Object.entries({ again, fresh })) {
  const pairs = await measure()
  const [firstPaint, ready] = [of(pairs, 'firstPaint'), of(pairs, 'ready')]
  checked(firstPaint.ratio <= LIMIT && ready.ratio <= LIMIT)
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ name: 'start', kind, pairs: PAIRS, firstPaint, ready }))
    continue
  }
  console.log(`start ${kind}, median of ${PAIRS} pairs (limit: ${LIMIT} of the floor, aim: ${AIM})`)
  console.log(line('first paint', firstPaint))
  console.log(line('whole window', ready))
}
