// Runs tests as Vitest does, but makes a test of whether a file of them can be loaded: Stryker looks at tests alone, and
// would take a change that keeps a file from loading for one that nothing notices.
import { test } from 'vitest'
import { VitestTestRunner } from 'vitest/runners'

// biome-ignore lint/style/noDefaultExport: Vitest takes the default export of the file it is told.
export default class extends VitestTestRunner {
  override async importFile(filepath: string, source: 'collect' | 'setup'): Promise<unknown> {
    try {
      return await super.importFile(filepath, source)
    } catch (error) {
      if (source === 'setup') throw error
      test('the file can be loaded', () => {
        throw error
      })
      return undefined
    }
  }
}
