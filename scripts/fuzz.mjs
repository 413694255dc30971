// `npm run fuzz -- [--calls 100000] [--seed N] [--from N]`: hostile calls through the door of the real app, from within
// its page (e2e/fuzz.ts). A call that goes wrong is told in one line, with the command that makes it again.
import path from 'node:path'
import { withDisplay } from './lib/app.mjs'
import { build } from './lib/build.mjs'
import { root, runAsScript, runNode } from './lib/project.mjs'
import { setUp, setUpPackages } from './setup.mjs'

const args = process.argv.slice(2)

await runAsScript(import.meta.url, async () => {
  if (args.some((arg) => arg.startsWith('--target'))) {
    await setUpPackages()
    const program = path.join(root, 'bench', 'fuzz', 'index.ts')
    const { code } = await runNode(['--import', 'tsx', program, ...args], { output: 'show' })
    return code
  }
  await setUp()
  await build()
  const program = ['--import', 'tsx', path.join(root, 'e2e', 'fuzz.ts')]
  const { code } = await withDisplay((env) => runNode([...program, ...args], { env, output: 'show' }))
  return code
})
