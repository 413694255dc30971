// Unit, property and golden tests: they stand beside what they test. End-to-end tests are Playwright's (e2e/).
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{protocol,diagram,words,reference,main,renderer,scripts,bench}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    // As every program does that says all there is to say.
    setupFiles: ['words/whole.ts'],
    allowOnly: false,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
})
