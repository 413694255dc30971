import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeTextFile } from './write-file.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvq-lab-write-'))
  file = join(folder, 'october.policy.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

const isWindows = process.platform === 'win32'
/** Root may write anywhere, so what is forbidden cannot be tried. */
const isRoot = process.getuid?.() === 0

const modeOf = (path: string): number => statSync(path).mode & 0o777

describe('a file that is not there', () => {
  test('is written, as UTF-8, with nothing left beside it', async () => {
    await writeTextFile(file, 'Grüße\n')
    expect(readFileSync(file, 'utf8')).toBe('Grüße\n')
    expect(readdirSync(folder)).toEqual(['october.policy.json'])
  })

  test.skipIf(isWindows)('may be read by whoever the system lets read new files', async () => {
    const plain = join(folder, 'plain')
    writeFileSync(plain, '')
    await writeTextFile(file, 'new')
    expect(modeOf(file)).toBe(modeOf(plain))
  })
})

describe('a file that is there', () => {
  test('is replaced as a whole', async () => {
    writeFileSync(file, 'a much longer text than the new one')
    await writeTextFile(file, 'new')
    expect(readFileSync(file, 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['october.policy.json'])
  })

  test.skipIf(isWindows).each([0o600, 0o664, 0o755])('keeps its permissions: %o', async (mode) => {
    writeFileSync(file, 'old')
    chmodSync(file, mode)
    await writeTextFile(file, 'new')
    expect(modeOf(file)).toBe(mode)
  })

  test.skipIf(isWindows)('is written through a symbolic link, which stays one', async () => {
    const elsewhere = join(folder, 'elsewhere')
    mkdirSync(elsewhere)
    const real = join(elsewhere, 'real.json')
    writeFileSync(real, 'old')
    symlinkSync(real, file)
    await writeTextFile(file, 'new')
    expect(readFileSync(real, 'utf8')).toBe('new')
    expect(lstatSync(file).isSymbolicLink()).toBe(true)
    expect(readlinkSync(file)).toBe(real)
    expect(readdirSync(elsewhere)).toEqual(['real.json'])
  })

  test('is open for reading all the while: who reads it has the old text or the new', async () => {
    const texts = ['a'.repeat(200_000), 'b'.repeat(200_000)]
    writeFileSync(file, texts[0] ?? '')
    const writing = writeTextFile(file, texts[1] ?? '')
    let finished = false
    void writing.then(() => {
      finished = true
    })
    while (!finished) {
      expect(texts).toContain(readFileSync(file, 'utf8'))
      await new Promise(setImmediate)
    }
    expect(readFileSync(file, 'utf8')).toBe(texts[1])
  })
})

describe('what cannot be written leaves everything as it was', () => {
  const failure = (): Promise<unknown> => expect(writeTextFile(file, 'new')).rejects.toThrow()

  test('a folder that is not there', async () => {
    await expect(writeTextFile(join(folder, 'none', 'x.json'), 'new')).rejects.toMatchObject({
      code: 'ENOENT',
    })
    expect(readdirSync(folder)).toEqual([])
  })

  test('a folder in the way', async () => {
    mkdirSync(file)
    await expect(writeTextFile(file, 'new')).rejects.toMatchObject({ code: 'EISDIR' })
    expect(readdirSync(folder)).toEqual(['october.policy.json'])
  })

  test.skipIf(isWindows)('a device, which is not put aside', async () => {
    symlinkSync('/dev/null', file)
    await expect(writeTextFile(file, 'new')).rejects.toMatchObject({ code: 'ENOTSUP' })
    expect(readlinkSync(file)).toBe('/dev/null')
  })

  test('a file where a folder is wanted', async () => {
    writeFileSync(file, 'old')
    await expect(writeTextFile(join(file, 'x.json'), 'new')).rejects.toMatchObject({ code: 'ENOTDIR' })
    expect(readFileSync(file, 'utf8')).toBe('old')
  })

  test('a name too long for the system', async () => {
    file = join(folder, 'x'.repeat(300))
    await failure()
    expect(readdirSync(folder)).toEqual([])
  })

  test.skipIf(isWindows || isRoot)('a file that may not be written', async () => {
    writeFileSync(file, 'old')
    chmodSync(file, 0o444)
    await expect(writeTextFile(file, 'new')).rejects.toMatchObject({ code: 'EACCES' })
    expect(readFileSync(file, 'utf8')).toBe('old')
  })

  test.skipIf(isWindows || isRoot)('a folder that may not be written to', async () => {
    writeFileSync(file, 'old')
    chmodSync(folder, 0o555)
    await expect(writeTextFile(file, 'new')).rejects.toMatchObject({ code: 'EACCES' })
    chmodSync(folder, 0o755)
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['october.policy.json'])
  })
})
