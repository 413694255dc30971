// The tests that mutants are put to (scripts/mutate.mjs): those of the folder itself. What other folders' tests would
// notice beyond that does not count.
import { defineConfig } from 'vitest/config'
import { NearestFirst } from './scripts/mutation/nearest-first.ts'

const TESTS: Readonly<Record<string, string>> = {
  // The JSON Schemas are made of the formats, and compared with those that are published.
  protocol: '{protocol,scripts/schemas}',
  'main/server': 'main/server',
  'main/client': 'main/client',
}

export default defineConfig({
  test: {
    include: [`${TESTS[process.env.CVQ_MUTATE ?? 'protocol']}/**/*.test.ts`],
    setupFiles: ['scripts/mutation/steady.ts'],
    sequence: { sequencer: NearestFirst },
    isolate: false,
    restoreMocks: true,
  },
})
