// A file as it is named from outside: by its path, or, as Linux desktops do, by an address such as
// `file:///home/a%20b.cvq`.

import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * @param folder what a relative path starts from
 * @returns an absolute path; of an address that names no file of this machine, the words themselves as a path, so that
 *   who gave them sees them again in the sentence that there is no such file
 */
export function givenPath(word: string, folder: string): string {
  if (!/^file:\/\//i.test(word)) return resolve(folder, word)
  try {
    return resolve(fileURLToPath(word))
  } catch {
    return resolve(folder, word)
  }
}
