// Runs tests as Vitest does, but for two things.
import { type RunnerTask, type RunnerTestFile, test } from 'vitest'
import { VitestTestRunner } from 'vitest/runners'

/** Tests of how fast something is: code that can be changed while it runs is slow, and says nothing of it. */
const OF_SPEED = /within a second|^a million |however long they are/

// biome-ignore lint/style/noDefaultExport: Vitest takes the default export of the file it is told.
export default class extends VitestTestRunner {
  /**
   * Whether a file of tests can be loaded is a test of its own: Stryker looks at tests alone, and would take a change
   * that keeps a file from loading for one that nothing notices.
   */
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

  onCollected(files: readonly RunnerTestFile[]): void {
    for (const file of files) skipThoseOfSpeed(file.tasks)
  }
}

function skipThoseOfSpeed(tasks: readonly RunnerTask[]): void {
  for (const task of tasks) {
    if (task.type === 'suite') skipThoseOfSpeed(task.tasks)
    else if (OF_SPEED.test(task.name)) task.mode = 'skip'
  }
}
