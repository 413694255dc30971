// Where the app's own files stand, `assets/` and `package.json`: the same whether this runs from the sources, from the
// built bundle, whose pieces lie deeper, or from an archive of it.

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The nearest folder above `from` that holds a package's file; throws where there is none. */
export function rootAbove(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from
  const above = dirname(from)
  if (above === from) throw new Error('package.json is in no folder above the program')
  return rootAbove(above)
}

export const appRoot = (): string => rootAbove(import.meta.dirname)
