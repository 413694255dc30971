import { mkdirSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LARGEST_FILE, readDescriptor, readText } from './text-file.ts'

let folder = ''
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvq-lab-text-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a file is its text, without a byte order mark', () => {
  expect(readText(file('plain', 'VER 1 MSNP9\r\nü'))).toEqual({ ok: true, value: 'VER 1 MSNP9\r\nü' })
  expect(readText(file('marked', '\ufeff{}'))).toEqual({ ok: true, value: '{}' })
})

test('a file that is not there, or below a file, is missing', () => {
  for (const name of [join(folder, 'none'), join(file('leaf', ''), 'below')]) {
    expect(readText(name)).toEqual({ ok: false, reason: { kind: 'missing-file' } })
  }
})

test('a folder cannot be read, and the system says why', () => {
  mkdirSync(join(folder, 'folder'))
  expect(readText(join(folder, 'folder'))).toEqual({
    ok: false,
    reason: { kind: 'unreadable', detail: 'EISDIR' },
  })
})

test('bytes that are not UTF-8 are no text', () => {
  const noise = new Uint8Array(10 * 1024 * 1024).map((_, i) => (i * 7919) % 256)
  for (const bytes of [new Uint8Array([0xff, 0xfe]), noise]) {
    expect(readText(file('noise', bytes))).toEqual({ ok: false, reason: { kind: 'not-text' } })
  }
})

test('a file over the limit is not read', () => {
  const large = file('large', '')
  truncateSync(large, LARGEST_FILE + 1)
  expect(readText(large)).toEqual({
    ok: false,
    reason: { kind: 'too-large', bytes: LARGEST_FILE + 1, limit: LARGEST_FILE },
  })
  expect(readText(file('edge', '12345'), 5)).toEqual({ ok: true, value: '12345' })
})

test('a descriptor is read to its end, or to the limit', () => {
  const long = 'x'.repeat(200_000)
  expect(readDescriptor(openSync(file('long', long), 'r'))).toEqual({ ok: true, value: long })
  expect(readDescriptor(openSync(file('long', long), 'r'), 100_000)).toMatchObject({
    reason: { kind: 'too-large' },
  })
})

test.runIf(process.platform === 'linux')('a device without an end stops at the limit', () => {
  expect(readText('/dev/zero', 1_000_000)).toMatchObject({ ok: false, reason: { kind: 'too-large' } })
})
