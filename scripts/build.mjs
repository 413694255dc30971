// `npm run build`: bundles the app into out/ and holds it against budget.json.
import { holdBudget } from './budget.mjs'
import { build } from './lib/build.mjs'
import { runAsScript, say, seconds } from './lib/project.mjs'
import { setUpPackages } from './setup.mjs'

await runAsScript(import.meta.url, async () => {
  await setUpPackages()
  const started = performance.now()
  await build()
  holdBudget()
  say(`Built into out/ in ${seconds(started)}.`)
  return 0
})
