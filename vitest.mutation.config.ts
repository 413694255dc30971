// The tests that mutants are put to (scripts/mutate.mjs): those of the folder, and of who calls it and is quick.
import { defineConfig } from 'vitest/config'
import { NearestFirst } from './scripts/mutation/nearest-first.ts'

const TESTS: Readonly<Record<string, string>> = {
  protocol: 'protocol,main/server,main/client,scripts/schemas',
  'main/server': 'main/server,main/simulation',
  'main/client': 'main/client,main/simulation',
}

export default defineConfig({
  test: {
    include: [`{${TESTS[process.env.CVQ_MUTATE ?? 'protocol']}}/**/*.test.ts`],
    setupFiles: ['scripts/mutation/steady.ts'],
    sequence: { sequencer: NearestFirst },
    isolate: false,
    restoreMocks: true,
  },
})
