// `npm run e2e -- ARGUMENTS`: builds the app and runs the end-to-end tests alone, with Playwright's own arguments.
import { build } from './lib/build.mjs'
import { runAsScript } from './lib/project.mjs'
import { endToEnd } from './lib/stages.mjs'
import { setUp } from './setup.mjs'

await runAsScript(import.meta.url, async () => {
  await setUp()
  await build()
  const { ok } = await endToEnd(process.argv.slice(2), 'show')
  return ok ? 0 : 1
})
