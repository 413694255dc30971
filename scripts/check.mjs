// `npm run check`: the checks that are quick enough for every change, all at once.
import { runAsScript, say, seconds } from './lib/project.mjs'
import { laws, lint, types, unit } from './lib/stages.mjs'
import { setUpPackages } from './setup.mjs'

await runAsScript(import.meta.url, async () => {
  await setUpPackages()
  const verdicts = await Promise.all([types, lint, laws, unit].map(timed))
  return verdicts.every(Boolean) ? 0 : 1
})

/** @param {import('./lib/stages.mjs').Stage} stage */
async function timed({ name, check }) {
  const started = performance.now()
  const { ok, output, counts } = await check()
  say(`${name}: ${ok ? 'ok' : 'FAILED'}${counts ? `, ${counts.passed} passed` : ''} (${seconds(started)})`)
  if (!ok) say(output.trimEnd())
  return ok
}
