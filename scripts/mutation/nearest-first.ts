// The order of the test files for a mutant: those beside it first, for they know it best and the first that fails ends
// the run. Vitest's own order begins with the slowest.
import path from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

export class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const mutated = this.ctx.config.related ?? []
    return files.toSorted((a, b) => distance(a.moduleId, mutated) - distance(b.moduleId, mutated))
  }
}

/** 0 for the tests of a mutated file, 1 in its folder, 2 in a folder around it, else 3. */
function distance(test: string, mutated: readonly string[]): number {
  const subject = test.replace(/\.test\.ts$/, '.ts')
  if (mutated.includes(subject)) return 0
  const folder = path.dirname(test)
  if (mutated.some((file) => path.dirname(file) === folder)) return 1
  return mutated.some((file) => file.startsWith(`${folder}/`)) ? 2 : 3
}
