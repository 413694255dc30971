// What is on a system, so that it can be said what a package has left behind.

/** Not the system: its own books and caches of packages, what ran, and the user's folder. */
const ELSEWHERE = [
  '/home',
  '/proc',
  '/dev',
  '/tmp',
  '/run',
  '/mnt',
  '/var/cache/apt',
  '/var/cache/ldconfig',
  '/var/lib/apt',
  '/var/log',
  '/var/lib/dpkg/status',
  '/var/lib/dpkg/status-old',
  '/var/lib/dpkg/lock',
  '/var/lib/dpkg/triggers/Lock',
]

/** The smallest Debian has it, of no package and empty: dpkg takes it away with the last package that was in it. */
const EMPTIED = '/opt'

const LIST = `find / ${ELSEWHERE.map((place) => `-path ${place} -prune`).join(' -o ')} -o -printf '%y %m %U:%G %l\\t%p\\n'`
// The size of a folder and the time of a file say nothing of what is in it.
const SUMS = `find / ${ELSEWHERE.map((place) => `-path ${place} -prune`).join(' -o ')} -o -type f -print0 | xargs -0 sha256sum --`

/** @typedef {ReadonlyMap<string, string>} Snapshot what each thing is, by its path */

/** @param {import('./debian.mjs').Debian} debian @returns {Promise<Snapshot>} */
export async function takeSnapshot(debian) {
  const [list, sums] = [await debian.asRoot(['sh', '-c', LIST]), await debian.asRoot(['sh', '-c', SUMS])]
  return readSnapshot(list.stdout, sums.stdout)
}

/** @param {string} list @param {string} sums @returns {Snapshot} */
export function readSnapshot(list, sums) {
  const contents = new Map(sums.split('\n').map((line) => [line.slice(66), line.slice(0, 64)]))
  return new Map(
    list
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [kind = '', file = ''] = line.split('\t')
        return [file, `${kind} ${contents.get(file) ?? ''}`]
      }),
  )
}

/**
 * @param {Snapshot} before @param {Snapshot} after
 * @returns {string[]} a sentence for each thing that is not as it was
 */
export function leftBehind(before, after) {
  const added = [...after.keys()].filter((file) => !before.has(file)).map((file) => `${file} is left behind.`)
  const taken = [...before.keys()]
    .filter((file) => !after.has(file) && file !== EMPTIED)
    .map((file) => `${file} is gone.`)
  const altered = [...before].flatMap(([file, kind]) => {
    const now = after.get(file)
    return now === undefined || now === kind ? [] : [`${file} is changed.`]
  })
  return [...added, ...taken, ...altered]
}
