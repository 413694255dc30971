// Builds the empty window as the app is built, into out/empty-window.
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { nodeBuild, pageBuild } from '../../electron.vite.config.ts'

const HERE = import.meta.dirname
const OUT = join(HERE, '..', '..', 'out', 'empty-window')

export default defineConfig({
  main: { build: nodeBuild(join(OUT, 'main'), { index: join(HERE, 'main.ts') }) },
  renderer: {
    root: HERE,
    base: './',
    plugins: [react()],
    build: pageBuild(join(OUT, 'renderer'), join(HERE, 'index.html')),
  },
})
