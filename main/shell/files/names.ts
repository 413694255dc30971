// Names of files as they may be shown and written: a name from the disk may hold anything, a title may too.

import { basename, dirname, relative, sep } from 'node:path'

/**
 * Characters that show as nothing, break a line, or turn the text around them: control characters and the marks of
 * writing direction. A name such as `policy<RTL mark>nosj.exe` is not to be read as another.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** A path's last part with what cannot be seen made visible, as \\u{202E}; of a very long one the middle is left out. */
export const shownName = (path: string): string => shown(shortened(basename(path)))

/** What a file names another by: from beside it, never from the top of the disk. */
export const shownBeside = (path: string, other: string): string =>
  shown(shortened(relative(dirname(path), other) || '.'))

const LONGEST_SHOWN = 100

function shortened(name: string): string {
  if (name.length <= LONGEST_SHOWN) return name
  return `${name.slice(0, LONGEST_SHOWN * 0.7)}…${name.slice(-LONGEST_SHOWN * 0.3)}`
}

const shown = (name: string): string =>
  name.replace(
    UNSEEN,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`,
  )

const LONGEST_FOLDER = 48

/** A file's folder for reading: the user's own is `~`, and of a long one only the end. */
export function shownFolder(path: string, home: string): string {
  const folder = dirname(path)
  const inside = home !== '' && (folder === home || folder.startsWith(home + sep))
  const short = inside ? `~${folder.slice(home.length)}` : folder
  const parts = short.split(sep)
  while (parts.length > 2 && parts.join(sep).length > LONGEST_FOLDER) parts.splice(1, 1)
  const whole = parts.length === short.split(sep).length
  const [first = '', ...rest] = parts
  return shown(whole ? short : [first, '…', ...rest].join(sep))
}

const LONGEST_NAME = 60
/** What some system or other does not allow in a name. */
const NOT_IN_NAMES = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu

/** A file's name from a title, such as `October 2003.policy.json`. */
export function fileName(title: string, otherwise: string, ending: string): string {
  const name = title.replace(NOT_IN_NAMES, ' ').replace(/\s+/g, ' ').slice(0, LONGEST_NAME)
  // No hidden file, and none whose name Windows would cut.
  return `${name.replace(/^[. ]+|[. ]+$/g, '') || otherwise}${ending}`
}

/** The endings our files go by, the longest first. */
const ENDINGS = ['.policy.json', '.rollout.json', '.client.json', '.cvq.json', '.cvq', '.json']

/** Where the older content of a file is kept: `october.backup-@0.json` beside `october.cvq.json`. */
export function backupName(path: string, format: string, copy: number): string {
  const ending = ENDINGS.find((each) => path.endsWith(each) && basename(path) !== each) ?? ''
  const number = /@[0-9]+$/.exec(format)?.[0] ?? ''
  return `${path.slice(0, path.length - ending.length)}.backup-${number}${copy === 1 ? '' : `-${copy}`}.json`
}
