// How the app is built: main and preload for Electron's Node, the renderer for its Chromium. Everything is bundled,
// so that nothing is looked up in node_modules at run time. The targets are those of the oldest Electron the app runs
// on (33, the stand-in): the pinned package's own would be too new for it.
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const NODE = 'node20.18'
const CHROMIUM = 'chrome130'

const place = (file: string) => path.resolve(import.meta.dirname, file)

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: NODE,
      minify: true,
      externalizeDeps: false,
      rollupOptions: { input: { index: place('main/shell/index.ts') } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: NODE,
      minify: true,
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: place('main/preload.ts') },
        // A sandboxed preload is one CommonJS file, whatever the package's type.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      target: CHROMIUM,
      minify: true,
      rollupOptions: { input: { index: place('renderer/index.html') } },
    },
  },
})
