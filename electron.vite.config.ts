// How the app is built: main and preload for Electron's Node, the renderer for its Chromium. Everything is bundled,
// so that nothing is looked up in node_modules at run time. The targets are those of the oldest Electron the app runs
// on (33, the stand-in): the pinned package's own would be too new for it.
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { notesPackages } from './scripts/lib/bundled.mjs'

const NODE = 'node20.18'
const CHROMIUM = 'chrome130'

/** For Electron's Node. Paths are absolute. */
export const nodeBuild = (outDir: string, entry: Readonly<Record<string, string>>) => ({
  outDir,
  target: NODE,
  minify: true,
  externalizeDeps: false,
  rollupOptions: { input: entry },
})

/**
 * For Electron's Chromium. Paths are absolute. All that the first screen needs is one script and one style sheet: each
 * request at the start costs a millisecond, and cut along what other screens share it were seventy of them.
 */
export const pageBuild = (outDir: string, page: string) => ({
  outDir,
  target: CHROMIUM,
  minify: true,
  rollupOptions: {
    input: { index: page },
    output: { codeSplitting: { groups: [{ name: 'first-screen', tags: ['$initial' as const] }] } },
  },
})

/** Areas of the catalogue that only the command line says: the window is built without their texts. */
const OF_COMMANDS = /[\\/]words[\\/]en[\\/](cli|doctor)\.ts$/

const withoutWordsOfCommands = {
  name: 'cvq-lab:without-words-of-commands',
  load(file: string) {
    const area = OF_COMMANDS.exec(file)?.[1]
    return area === undefined ? null : `export const ${area} = {}`
  },
}

/** The whole app, from the project's folder into another; both absolute. */
export function appBuild(project: string, out: string) {
  const from = (file: string) => path.join(project, file)
  const into = (folder: string) => path.join(out, folder)
  const preload = nodeBuild(into('preload'), { preload: from('main/preload.ts') })
  return {
    main: {
      plugins: [notesPackages('main')],
      // The app, and what its worker threads run.
      build: nodeBuild(into('main'), {
        index: from('main/shell/index.ts'),
        worker: from('main/shell/worker/worker.ts'),
      }),
    },
    preload: {
      plugins: [notesPackages('preload')],
      build: {
        ...preload,
        // A sandboxed preload is one CommonJS file, whatever the package's type.
        rollupOptions: {
          ...preload.rollupOptions,
          output: { format: 'cjs', entryFileNames: '[name].cjs' } as const,
        },
      },
    },
    renderer: {
      root: from('renderer'),
      base: './',
      plugins: [react(), withoutWordsOfCommands, notesPackages('renderer')],
      build: pageBuild(into('renderer'), from('renderer/index.html')),
    },
  }
}

const PROJECT = import.meta.dirname

export default defineConfig(appBuild(PROJECT, path.join(PROJECT, 'out')))
