import { describe, expect, it } from 'vitest'
import { asset, cli, file, place, refused } from './fixture.ts'

const ASKED = 'C: CVQ 3 0x0409 winnt 5.0 i386 YCOMM 0.1.0023 MSMSGS'
const good = file('good/one.msnp.txt', `${ASKED}\nS: 420 3\n\nC: CVQ 6 spaghetti\nS: 731 6\nS: [closes]\n`)
const bad = file('bad.msnp', `# what the wiki says\n${ASKED}\nS: 710 3\n`)

describe('text', () => {
  it('says which connections passed', async () => {
    const out = `passed  ${good}:1\npassed  ${good}:4\n2 passed, 0 failed (2 exchanges)\n`
    expect(await cli('check', good)).toEqual({ code: 0, out, err: '' })
  })

  it('shows the difference, and why the server says what it says', async () => {
    const { code, out } = await cli('check', good, bad)
    expect(code).toBe(1)
    expect(out.split('\n').slice(2)).toEqual([
      `FAILED  ${bad}:2`,
      `    ${ASKED}`,
      '  - S: 710 3',
      '  + S: 420 3',
      '      YCOMM is not a known library',
      '2 passed, 1 failed (3 exchanges)',
      '',
    ])
  })
})

it('json has the counts and every connection', async () => {
  const { code, out } = await cli('check', good, bad, '--format', 'json')
  const { connections, ...counts } = JSON.parse(out)
  expect({ code, counts }).toEqual({ code: 1, counts: { passed: 2, failed: 1, exchanges: 3 } })
  expect(connections).toHaveLength(3)
  expect(connections[2]).toMatchObject({ file: bad, line: 2, passed: false })
  expect(connections[2].rows[2]).toMatchObject({ mark: 'got', text: 'S: 420 3', at: null })
})

it('junit has a case for each connection, its text escaped', async () => {
  const hostile = file('hostile.msnp.txt', 'C: <a b="c">&\u0001\nS: 420 1\n')
  const { code, out } = await cli('check', good, hostile, '--format', 'junit')
  expect(code).toBe(1)
  expect(out).toContain('<testsuites tests="3" failures="1">')
  expect(out).toContain('C: &lt;a b=&quot;c&quot;&gt;&amp;\\x01')
  expect(out.match(/<testcase /g)).toHaveLength(3)
})

describe('files', () => {
  it('of a folder and those below it, in order, other files passed over', async () => {
    file('many/b.msnp', 'C: OUT\n')
    file('many/a/x.msnp.txt', 'C: OUT\n')
    file('many/page.md', '# A page\n\n```\nC: OUT\n```\n')
    file('many/empty.md', '# No transcript here\n')
    file('many/a.policy.json', '{}')
    const { code, out } = await cli('check', place('many'))
    expect(code).toBe(0)
    expect(out.match(/many.*/g)).toEqual(['many/a/x.msnp.txt:1', 'many/b.msnp:1', 'many/page.md:4'])
  })

  it('of the app: all transcripts pass', async () => {
    const { code, out } = await cli('check', asset('transcripts'))
    expect(code).toBe(0)
    expect(out).toMatch(/\n[0-9]{2,} passed, 0 failed/)
  })

  it.each([
    ['no transcript in it', 'none.md', '# Nothing\n', /none\.md holds no transcript/],
    ['noise', 'noise.msnp.txt', Uint8Array.of(0xff, 0xfe, 0xfd), /noise\.msnp\.txt is not text/],
    [
      '10 MB of it',
      'long.msnp.txt',
      'x'.repeat(10_000_000),
      /line 1 is "x{60}"; expected a line that begins with/,
    ],
    ['nothing to continue', 'dots.msnp.txt', '.. a\n', /line 1 is "\.\. a"; expected a line before it/],
    [
      'lines after the close',
      'after.msnp.txt',
      'S: [closes]\nC: OUT\n',
      /line 2 is "C: OUT"; expected nothing after/,
    ],
    [
      'a policy that is not there',
      'own.msnp.txt',
      '# policy: no.policy.json\nC: OUT\n',
      /no\.policy\.json: there is no/,
    ],
    [
      'a policy that is no policy',
      'odd.msnp.txt',
      '# policy: builtin:x\nC: OUT\n',
      /odd\.msnp\.txt: policy is/,
    ],
  ])('with %s: one sentence', async (_, name, content, sentence) => {
    expect(await cli('check', file(name, content))).toEqual(refused(expect.stringMatching(sentence)))
  })

  it('that are missing, or folders without a transcript', async () => {
    expect(await cli('check', place('nowhere'))).toEqual(refused(expect.stringContaining('no such file')))
    file('bare/readme.txt', 'C: OUT\n')
    expect(await cli('check', place('bare'))).toEqual(refused(expect.stringContaining('holds no transcript')))
  })
})

describe('the policy', () => {
  const refusing = (code: number) => ({
    format: 'cvq-lab/policy@1',
    name: 'refuses',
    dialects: [],
    rules: [],
    otherwise: { refuse: code },
    server: { knownClients: 'any' },
  })
  file('own/beside.policy.json', refusing(601))
  const own = file(
    'own/own.msnp.txt',
    `# policy: beside.policy.json\n${ASKED}\nS: 601 3\n\n${ASKED}\nS: 420 3\n`,
  )

  it('is the one a connection names, beside it, else seed', async () => {
    expect((await cli('check', own)).out).toContain('2 passed, 0 failed')
  })

  it('is for all the one that --policy names', async () => {
    const named = file('named.policy.json', refusing(911))
    expect((await cli('check', own, '--policy', named)).out).toContain('0 passed, 2 failed')
    expect((await cli('check', own, '--policy', 'builtin:seed')).out).toContain('1 passed, 1 failed')
  })
})
