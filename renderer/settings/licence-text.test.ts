import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Licence } from '../../main/contract-settings.ts'
import { flowing } from './licence-text.ts'

const licences: readonly Licence[] = JSON.parse(
  readFileSync(new URL('../../assets/licences.json', import.meta.url), 'utf8'),
)

describe('the text of a licence', () => {
  it('joins the lines of a paragraph', () => {
    const text = [
      'Permission is hereby granted, free of charge, to any person obtaining',
      'a copy of this software and associated documentation files (the',
      '"Software"), to deal in the Software without restriction.',
    ]
    expect(flowing(text.join('\n'))).toBe(text.join(' '))
  })

  it('keeps short lines, blank ones, lists, and the end of a sentence', () => {
    const kept = [
      'MIT License',
      '',
      'Copyright (c) Somebody',
      'Copyright (c) Somebody Else of Some Company with a Long Name and a Place.',
      'This license is copied below, and is also available with a list of questions at:',
      'http://scripts.sil.org/OFL',
      '-----------------------------------------------------------',
      'PREAMBLE',
      '  Indented, as long as it likes to be, so that it would be full if it were not',
      '  * marked',
    ].join('\n')
    expect(flowing(kept)).toBe(kept)
  })

  it('says the same words in the same order, of every licence in the app', () => {
    const words = (text: string) => text.split(/\s+/)
    expect(licences.length).toBeGreaterThan(5)
    for (const { text } of licences) expect(words(flowing(text))).toEqual(words(text))
  })
})
