// How large the package is, unpacked, beside the empty window's. Run by `npm run bench`.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { apps } from './apps.ts'
import { checked } from './limits.ts'

const LIMIT = 1.05

/** Bytes of all files below a folder. */
function sizeOf(folder: string | null): number {
  if (folder === null) throw new Error('only a package has a size')
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

const { ours, empty } = apps()
const [bytes, floorBytes] = [sizeOf(ours.folder), sizeOf(empty.folder)]
const ratio = bytes / floorBytes
checked(ratio <= LIMIT)
if (process.argv.includes('--json')) console.log(JSON.stringify({ name: 'size', bytes, floorBytes, ratio }))
else {
  const mb = (value: number): string => `${(value / 1e6).toFixed(1)} MB`
  console.log(`size of the package, unpacked (limit: ${LIMIT} of the floor)`)
  console.log(
    `  CVQ Lab ${mb(bytes)}, empty React window ${mb(floorBytes)}: ${ratio.toFixed(3)} of the floor`,
  )
}
