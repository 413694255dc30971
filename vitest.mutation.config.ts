// The tests that mutants are put to (scripts/mutate.mjs): those of the folder itself. What other folders' tests would
// notice beyond that does not count.
import { defineConfig } from 'vitest/config'
import { NearestFirst } from './scripts/mutation/nearest-first.ts'

const TESTS: Readonly<Record<string, string>> = {
  // The JSON Schemas and the protocol's page are made of the formats and the tables, and compared with those published.
  protocol: '{protocol,scripts/schemas,scripts/documents}',
  'main/server': 'main/server',
  'main/client': 'main/client',
}

export default defineConfig({
  test: {
    include: [`${TESTS[process.env.CVQ_MUTATE ?? 'protocol']}/**/*.test.ts`],
    setupFiles: ['scripts/mutation/steady.ts', 'words/whole.ts'],
    sequence: { sequencer: NearestFirst },
    runner: 'scripts/mutation/runner.ts',
    isolate: false,
    testTimeout: 60_000,
    restoreMocks: true,
  },
})
