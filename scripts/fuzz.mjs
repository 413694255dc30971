// `npm run fuzz -- [--calls 100000] [--seed N] [--from N]`: hostile calls through the door of the real app, from within
// its page (e2e/fuzz.ts). A call that goes wrong is told in one line, with the command that makes it again.
import path from 'node:path'
import { withDisplay } from './lib/app.mjs'
import { build } from './lib/build.mjs'
import { root, runAsScript, runNode } from './lib/project.mjs'
import { setUp } from './setup.mjs'

await runAsScript(import.meta.url, async () => {
  await setUp()
  await build()
  const program = ['--import', 'tsx', path.join(root, 'e2e', 'fuzz.ts')]
  const { code } = await withDisplay((env) =>
    runNode([...program, ...process.argv.slice(2)], { env, output: 'show' }),
  )
  return code
})
