import { describe, expect, it } from 'vitest'
import { entryOfField, entryOfLine } from './entry-of.ts'

describe('the reference’s entry for a token', () => {
  it('is the field’s', () => {
    expect(entryOfField('locale', '0x0409')).toBe('field/locale')
  })

  it('is the dialect’s own, where the tables know it', () => {
    expect(entryOfField('dialect', 'MSNP8')).toBe('dialect/MSNP8')
    expect(entryOfField('dialect', 'CVR0')).toBe('dialect/CVR0')
    expect(entryOfField('dialect', '0')).toBe('dialect/0')
    expect(entryOfField('dialect', 'MSNP99')).toBe('field/dialect')
  })

  it('is the code’s own, where the tables know it', () => {
    expect(entryOfField('code', '420')).toBe('error/420')
    expect(entryOfField('code', '999')).toBe('field/code')
  })
})

describe('the reference’s entry for a line', () => {
  it.each([
    ['VER 1 MSNP8 CVR0', 'command/VER'],
    ['CVQ 2 spaghetti', 'command/CVQ'],
    ['USR 3 TWN I a@b.c', 'command/USR'],
    ['OUT', 'command/OUT'],
    ['731 6', 'error/731'],
    ['USR 3 OK', 'command/USR'],
    ['', null],
  ])('%s', (line, entry) => {
    expect(entryOfLine(line)).toBe(entry)
  })
})
