import { describe, expect, it } from 'vitest'
import { leftBehind, readSnapshot } from './snapshot.mjs'

const sum = (/** @type {string} */ digit) => digit.repeat(64)
const BEFORE = readSnapshot(
  'd 755 0:0 \t/etc\nf 644 0:0 \t/etc/a file\nl 777 0:0 /etc/a file\t/etc/link\n',
  `${sum('1')}  /etc/a file\n`,
)

describe('what a package leaves behind', () => {
  it('is nothing where all is as it was', () => {
    expect(BEFORE.size).toBe(3)
    expect(leftBehind(BEFORE, new Map(BEFORE))).toEqual([])
  })

  it('is a file more, a file less, other content, another owner, another aim of a link', () => {
    const after = readSnapshot(
      'd 755 7:7 \t/etc\nf 644 0:0 \t/etc/a file\nf 644 0:0 \t/opt/new\n',
      `${sum('2')}  /etc/a file\n${sum('3')}  /opt/new\n`,
    )
    expect(leftBehind(BEFORE, after)).toEqual([
      '/opt/new is left behind.',
      '/etc/link is gone.',
      '/etc is changed.',
      '/etc/a file is changed.',
    ])
    const aimed = readSnapshot(
      'd 755 0:0 \t/etc\nf 644 0:0 \t/etc/a file\nl 777 0:0 /elsewhere\t/etc/link\n',
      `${sum('1')}  /etc/a file\n`,
    )
    expect(leftBehind(BEFORE, aimed)).toEqual(['/etc/link is changed.'])
  })
})
