// `npm run build`: bundles the app into out/.
import { build } from './lib/build.mjs'
import { runAsScript, say, seconds } from './lib/project.mjs'
import { setUpPackages } from './setup.mjs'

await runAsScript(import.meta.url, async () => {
  await setUpPackages()
  const started = performance.now()
  await build()
  say(`Built into out/ in ${seconds(started)}.`)
  return 0
})
