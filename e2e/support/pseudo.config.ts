// How the app is built for the tests of its texts: as ever, but for the catalogue, which is put into the language
// nobody speaks on its way in. It is done here and not by a switch in the app, so that the product has neither.
import path from 'node:path'
import { mergeConfig } from 'electron-vite'
import { appBuild } from '../../electron.vite.config.ts'

/** Where it goes; the app's own out/ stays as it is. */
const out = process.env.CVQ_LAB_PSEUDO_OUT ?? ''
if (out === '') throw new Error('CVQ_LAB_PSEUDO_OUT must name the folder to build into')

const project = path.resolve(import.meta.dirname, '../..')
/** The catalogue, and the areas of it that are added later; each as its file declares it. */
const DECLARED: ReadonlyMap<string, string> = new Map([
  [path.join(project, 'words/en/index.ts'), 'en'],
  [path.join(project, 'words/en/later.ts'), 'later'],
])

const pseudo = {
  name: 'cvq-lab-pseudo-language',
  enforce: 'pre',
  transform(code: string, id: string) {
    const name = DECLARED.get(path.resolve(id))
    if (name === undefined) return null
    const declared = `export const ${name} = `
    if (!code.includes(declared)) throw new Error(`${id} no longer says "${declared}"`)
    return `import { pseudoCatalogue } from '../pseudo.ts'\n${code.replace(declared, 'const spoken = ')}\nexport const ${name} = pseudoCatalogue(spoken)\n`
  },
} as const

const spoken = { plugins: [pseudo] }

export default mergeConfig(appBuild(project, out), { main: spoken, preload: spoken, renderer: spoken })
