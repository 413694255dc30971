// What `vopr` does not take, in the sentence it says so with.

import { describe, expect, it } from 'vitest'
import { cli, refused } from './fixture.ts'

it('says the range of seeds in whole numbers', async () => {
  expect(await cli('vopr', '--seed', '-1')).toEqual(
    refused('--seed is -1; expected a whole number from 0 to 4503599627370495.\n'),
  )
})

describe('--kinds', () => {
  const transcript = (kinds: string) => cli('vopr', '--sessions', '300', '--transcript', '--kinds', kinds)

  it('takes blanks about its commas', async () => {
    const { code, out } = await transcript(' nul , reset,')
    expect(code).toBe(0)
    expect(out).toBe((await transcript('nul,reset')).out)
    for (const kind of out.match(/(?<= ! )[a-z-]+/g) ?? []) expect(['nul', 'reset']).toContain(kind)
  })

  it.each([
    ['nul, resett', /^--kinds is resett; expected .*reset, /],
    [' , ', /^--kinds is {2}, ; expected /],
  ])('%j is one sentence with all there are', async (kinds, sentence) => {
    expect(await cli('vopr', '--kinds', kinds)).toEqual(refused(expect.stringMatching(sentence)))
  })
})

it.each(['coverage', 'transcript'])('--%s is text alone, and says so', async (flag) => {
  expect(await cli('vopr', `--${flag}`, '--format', 'json')).toEqual(
    refused(`--${flag} goes with --format text. Leave it out, or add --format text.\n`),
  )
})

it('plays worlds from the largest seed on', async () => {
  const { code, out } = await cli('vopr', '--seed', '4503599627370495', '--sessions', '1')
  expect(code).toBe(0)
  expect(out).toContain('4503599627370495')
})
