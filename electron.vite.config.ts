// How the app is built: main and preload for Electron's Node, the renderer for its Chromium. Everything is bundled,
// so that nothing is looked up in node_modules at run time. The targets are those of the oldest Electron the app runs
// on (33, the stand-in): the pinned package's own would be too new for it.
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const NODE = 'node20.18'
const CHROMIUM = 'chrome130'

const place = (file: string) => path.resolve(import.meta.dirname, file)

/** For Electron's Node. Paths are absolute. */
export const nodeBuild = (outDir: string, entry: Readonly<Record<string, string>>) => ({
  outDir,
  target: NODE,
  minify: true,
  externalizeDeps: false,
  rollupOptions: { input: entry },
})

/** For Electron's Chromium. Paths are absolute. */
export const pageBuild = (outDir: string, page: string) => ({
  outDir,
  target: CHROMIUM,
  minify: true,
  rollupOptions: { input: { index: page } },
})

const preload = nodeBuild(place('out/preload'), { preload: place('main/preload.ts') })

/** The app, and what its worker threads run. */
const main = { index: place('main/shell/index.ts'), worker: place('main/shell/worker/worker.ts') }

export default defineConfig({
  main: { build: nodeBuild(place('out/main'), main) },
  preload: {
    build: {
      ...preload,
      // A sandboxed preload is one CommonJS file, whatever the package's type.
      rollupOptions: { ...preload.rollupOptions, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react()],
    build: pageBuild(place('out/renderer'), place('renderer/index.html')),
  },
})
