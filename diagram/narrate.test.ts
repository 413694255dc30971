import { describe, expect, it } from 'vitest'
import { CHECKS, type Check, type FailedCheck, type Trace } from '../protocol/formats/trace.ts'
import { plain } from '../words/words.ts'
import {
  type Answered,
  asks,
  byRule,
  client,
  comparedOnce,
  DOWNLOAD_URL,
  FALLBACK_URL,
  forcedUpgrade,
  refused,
  Tape,
  versions,
  why,
} from './fixture.ts'
import { frameAt } from './frame.ts'
import { layout } from './layout.ts'
import { verdictAt, verdictOf } from './narrate.ts'

const told = (trace: Trace) => {
  const { tile, glyph, word, sentence, rule, seen } = verdictOf(trace)
  return { tile: `${tile} ${glyph}`, word, sentence: plain(sentence), rule: plain(rule), seen: plain(seen) }
}

const compared = (own: string, more: Partial<Answered> = {}) =>
  told(comparedOnce({ comparison: versions(own, '7.0.0813', '6.2.0205'), ...more }))

const failing = (check: Check, reason: FailedCheck['reason'], got: string, expected = ''): FailedCheck => ({
  check,
  reason,
  field: null,
  expected,
  got,
})

const CVQ = 'CVQ 3 0x0409 winnt 5.0 i386 MSNMSGR 6.0.0602 MSMSGS'

/** A line that a check does not let pass, answered with `code`. */
const checked = (failed: FailedCheck, code: number, closes = false) =>
  told(
    refused(
      CVQ,
      why({ failed, code, closes, passed: CHECKS.slice(0, CHECKS.indexOf(failed.check)) }),
      `${code} 3`,
    ),
  )

describe('a comparison', () => {
  it('that finds the recommended version', () => {
    expect(compared('7.0.0813')).toMatchObject({
      tile: 'ok check',
      word: 'Up to date',
      sentence: '7.0.0813 is the recommended version. Nothing to do.',
      rule: 'Rule 2, winnt, decided.',
      seen: 'No source shows a message for this answer; the person sees nothing of it.',
    })
  })

  it('that finds a newer version', () => {
    expect(compared('7.5.0324').sentence).toBe(
      '7.5.0324 is newer than the recommended 7.0.0813. Nothing to do.',
    )
  })

  it('that offers', () => {
    expect(compared('6.2.0208')).toMatchObject({
      tile: 'offer up',
      word: 'Upgrade offered',
      sentence: '6.2.0208 may stay. 7.0.0813 is offered.',
    })
  })

  it('exactly at the minimum: both readings are told', () => {
    expect(compared('6.2.0205').sentence).toBe(
      '6.2.0205 may stay. 7.0.0813 is offered. Sources differ: by the protocol page’s Old example it would have to leave.',
    )
    expect(compared('6.2.0205', { behaviour: 'minimum-inclusive' })).toMatchObject({
      tile: 'force up-to-bar',
      sentence:
        '6.2.0205 is the minimum itself, which this client counts as too old. It disconnects and installs 7.0.0813.',
    })
  })

  it('that forces', () => {
    expect(told(forcedUpgrade())).toEqual({
      tile: 'force up-to-bar',
      word: 'Must upgrade',
      sentence: '6.0.0602 is older than the minimum, 6.2.0205. The client disconnects and installs 7.0.0813.',
      rule: 'Rule 2, winnt, decided.',
      seen: 'The person is asked to install 7.0.0813 and cannot go on without it.',
    })
  })

  it('that sends back', () => {
    const comparison = versions('8.0', '7.0.0813', '6.2.0205', '7.5.0324')
    expect(told(comparedOnce({ comparison, behaviour: 'maximum' }))).toMatchObject({
      tile: 'offer down',
      word: 'Told to go back',
      sentence: '8.0 is newer than the highest allowed, 7.5.0324. It is told to go back and stays.',
    })
  })

  it('of the 8.0 beta', () => {
    expect(compared('6.0.0602', { behaviour: 'observed-8.0-beta' })).toMatchObject({
      tile: 'offer up',
      seen: 'The person sees nothing: on 8.0 beta no message was observed.',
    })
    expect(compared('8.0.0328', { behaviour: 'observed-8.0-beta' })).toMatchObject({
      tile: 'refuse slash',
      sentence: '7.0.0813 is not newer than 8.0.0328. This build shows error 81000305.',
      seen: 'A box says the service does not fit this version, 81000305, with Retry, Cancel and Help.',
    })
  })
})

describe('a refusal', () => {
  it.each([
    ['client', 'unknown-library', 'YCOMM', 420, 'MSNMSGR 6.0.0602 is not a known client.'],
    ['client', 'version-above-all', '99.9.9999', 420, 'MSNMSGR 6.0.0602 is not a known client.'],
    ['client', 'unknown-identification', 'NOPE', 420, 'NOPE is not a known identification.'],
    ['client', 'not-a-version', '7.x', 420, '7.x is not a version.'],
    ['locale', 'unknown-lcid', '0x1111', 710, '0x1111 is not in the language list.'],
    ['locale', 'not-an-lcid', '0xZZZZ', 710, '0xZZZZ does not have the form of a language.'],
  ] as const)('by the check of the %s: %s', (check, reason, got, code, sentence) => {
    expect(checked(failing(check, reason, got), code).sentence).toBe(
      `${sentence} The server replied ${code} 3.`,
    )
  })

  it.each([
    ['too-few', '1', '1 parameter arrived, 6 to 8 were expected.'],
    ['too-many', '9', '9 parameters arrived, 6 to 8 were expected.'],
  ] as const)('of a line with %s parameters', (reason, got, sentence) => {
    expect(checked(failing('parameters', reason, got, '6-8'), 731, true)).toMatchObject({
      word: 'Refused: malformed line',
      sentence: `${sentence} The server replied 731 3 and closed.`,
      rule: 'A fixed check decided, before any rule: parameters.',
      seen: 'No source shows the message; 731 is not in the official client’s error table.',
    })
  })

  it.each([
    ['second-ver', 'VER', 'A second VER is out of order.'],
    ['cvq-before-ver', 'CVQ', 'CVQ before VER is out of order.'],
    ['cvq-after-dialect', 'MSNP9', 'A query after MSNP9 was agreed is out of order.'],
  ] as const)('for the order of lines: %s', (reason, got, sentence) => {
    expect(checked(failing('state', reason, got), 715, true)).toMatchObject({
      word: 'Refused: out of order',
      sentence: `${sentence} The server replied 715 3 and closed.`,
    })
  })

  it('by a rule', () => {
    expect(told(refused(CVQ, byRule('beta-closed', 1, 420), '420 3'))).toMatchObject({
      word: 'Refused by a rule',
      sentence: 'Rule 2 refuses MSNMSGR 6.0.0602. The server replied 420 3.',
      rule: 'Rule 2, beta-closed, decided.',
    })
  })

  it('because no rule fits, or there are none', () => {
    expect(told(refused(CVQ, byRule('otherwise', 2, 420), '420 3'))).toMatchObject({
      word: 'Refused: no rule fits',
      sentence: 'No rule answers MSNMSGR 6.0.0602 on winnt 5.0. The server replied 420 3.',
      rule: 'No rule fitted; the policy’s otherwise decided.',
    })
    expect(told(refused(CVQ, byRule('otherwise', 0, 420), '420 3')).sentence).toBe(
      'This policy has no rules. Every client gets 420. The server replied 420 3.',
    )
  })
})

describe('a run without an answer to CVQ', () => {
  const dialect = (chosen: string) => why({ dialect: { offered: client.offers, spoken: [], chosen } })

  it('whose protocol was agreed', () => {
    const trace = new Tape()
      .connects()
      .sends('client', 'VER 1 MSNP9 CVR0')
      .decides(dialect('MSNP9'), 'VER 1 MSNP9')
      .judges('dialect-agreed')
      .trace()
    expect(told(trace)).toMatchObject({
      tile: 'ok check',
      word: 'Protocol agreed, no CVQ',
      sentence: 'The server chose MSNP9. The client goes on with it and sends no CVQ.',
      rule: 'The choice of protocol decided; no rule was asked.',
    })
  })

  it('with nothing shared', () => {
    const trace = new Tape()
      .connects()
      .sends('client', 'VER 1 MSNP9')
      .decides({ ...dialect('0'), closes: true }, 'VER 1 0')
      .judges('no-shared-dialect')
      .trace()
    expect(told(trace).sentence).toBe(
      'The server speaks none of MSNP9 MSNP8 CVR0. The server replied VER 1 0 and closed.',
    )
  })

  it('in a protocol without CVQ', () => {
    const failed = failing('state', 'dialect-without-cvq', 'MSNP24')
    const trace = new Tape()
      .connects()
      .sends('client', CVQ)
      .decides(why({ failed, closes: true }), null)
      .closes('server')
      .judges('no-cvq')
      .trace()
    expect(told(trace)).toMatchObject({
      word: 'No CVQ in this protocol',
      sentence: 'MSNP24 has no CVQ. The server closed without a reply.',
    })
  })

  it('because a line was lost', () => {
    const trace = new Tape().connects().loses('client', CVQ).waits(5000).judges('connection-lost').trace()
    expect(told(trace)).toMatchObject({
      word: 'Connection lost',
      sentence: 'The CVQ line was lost on the way. No answer came.',
      rule: 'No rule was asked.',
    })
  })

  it('because the server says nothing, or breaks off', () => {
    const quiet = new Tape().connects().sends('client', CVQ)
    expect(told(quiet.waits(5000).judges('connection-lost').trace()).sentence).toBe('No answer came in 5 s.')
    const broken = new Tape().connects().sends('client', CVQ).closes('network').judges('connection-lost')
    expect(told(broken.trace()).sentence).toBe('The connection broke before an answer came.')
  })

  it('because the line was none', () => {
    const failed = failing('trid', 'missing-trid', '')
    const trace = new Tape()
      .connects()
      .sends('client', 'CVQ')
      .decides(why({ failed, closes: true }), null)
      .closes('server')
      .judges('connection-lost')
      .trace()
    expect(told(trace).sentence).toBe('No TrID on the line. The server closed without a reply.')
  })

  it('with a reply the client does not understand', () => {
    const trace = new Tape()
      .connects()
      .sends('client', CVQ)
      .decides(byRule('odd'), 'CVQ 9 what')
      .judges('not-understood')
      .trace()
    expect(told(trace).sentence).toBe('The client does not understand the reply CVQ 9 what.')
  })
})

describe('a journey', () => {
  const comparison = versions('6.0.0602', '7.0.0813', '6.2.0205')
  const stranding = (outcome: 'fails' | 'stalls') =>
    asks(new Tape(40, 'stranded'), { comparison }).closes('client').downloads(DOWNLOAD_URL, outcome)

  it('is stranded when the download fails or stalls', () => {
    expect(told(stranding('fails').opens(FALLBACK_URL).trace())).toMatchObject({
      tile: 'strand exclaim',
      word: 'Stranded',
      sentence: 'Download failed at 41 %. The client opened http://messenger.msn.com instead.',
      seen: 'The person gets the page http://messenger.msn.com instead of an installer.',
    })
    expect(told(stranding('stalls').trace())).toMatchObject({
      sentence: 'Download stalled at 41 %. There is no fallback page to open.',
      seen: 'The person is asked to upgrade and gets neither an installer nor a page.',
    })
  })

  it('is stranded when there is nothing to download', () => {
    const trace = asks(new Tape(40, 'stranded'), { comparison, urls: '' }).closes('client').trace()
    expect(told(trace).sentence).toBe(
      'The reply names no file to download. There is no fallback page to open.',
    )
  })

  it('is stranded when the upgrade is refused later', () => {
    const tape = asks(new Tape(40, 'stranded'), { comparison }).closes('client')
    const trace = tape
      .installs('6.0.0602', '7.0.0813')
      .connects('7.0.0813')
      .sends('client', CVQ)
      .decides(byRule('otherwise', 1, 420), '420 3')
      .judges('refused', { code: 420 })
      .trace()
    expect(told(trace)).toMatchObject({
      tile: 'strand exclaim',
      sentence: 'On winnt 5.0 the client installs 7.0.0813. No rule knows it there: 420.',
      seen: 'The person has installed what was asked for and is refused all the same.',
    })
  })

  it('loops where a rule requires more than it recommends', () => {
    const below = versions('6.1.0211', '6.1.0211', '6.2.0205')
    const trace = asks(new Tape(40, 'loops'), { comparison: below }).installs('6.1.0211', '6.1.0211').trace()
    expect(told(trace)).toMatchObject({
      tile: 'loop loop',
      word: 'Upgrade loop',
      sentence:
        'Rule 2 recommends 6.1.0211 but requires 6.2.0205. The same client comes back to the same rule.',
    })
  })

  it('loops where versions lead round', () => {
    const back = versions('7.0.0813', '8.0', '7.5')
    const tape = asks(new Tape(40, 'loops'), { comparison }).installs('6.0.0602', '7.0.0813')
    const trace = asks(tape, { comparison: back }).installs('7.0.0813', '6.0.0602').trace()
    expect(told(trace).sentence).toBe(
      'The upgrades lead 6.0.0602 → 7.0.0813 → 6.0.0602: a client comes back that was there before.',
    )
  })

  it('tells what came of the last hop where it is not up to date', () => {
    const tape = asks(new Tape(), { comparison }).closes('client').installs('6.0.0602', '7.0.0813')
    const trace = tape.connects('7.0.0813').judges('connection-lost').trace()
    expect(told(trace).sentence).toMatch(/ Then, as 7\.0\.0813: connection lost\.$/)
  })
})

describe('the verdict as play goes on', () => {
  const at = (trace: Trace, step: number, progress: number) => {
    const drawing = layout(trace, { width: 624, unfolded: false })
    const { begins = 0, lasts = 0 } = drawing.steps[step - 1] ?? {}
    const { tile, word, sentence } = verdictAt(trace, drawing, frameAt(drawing, begins + lasts * progress))
    return `${tile} · ${word} · ${plain(sentence)}`
  }

  it('tells nothing before the client has compared', () => {
    const trace = forcedUpgrade()
    expect(at(trace, 1, 0)).toBe('none · No verdict yet · Press Play, or Right Arrow for one step.')
    expect(at(trace, 6, 1)).toBe('none · No verdict yet · The negotiation is under way.')
    expect(at(trace, 7, 0.5)).toContain('No verdict yet')
    expect(at(trace, 7, 0.9)).toBe(
      'force · Must upgrade · 6.0.0602 is older than the minimum, 6.2.0205. The client disconnects and installs 7.0.0813.',
    )
  })

  it('counts the download, and returns to the verdict', () => {
    const trace = forcedUpgrade()
    expect(at(trace, 9, 0.63)).toBe(
      'force · Must upgrade · The client is downloading 7.0.0813: 5.7 of 9.1 MB.',
    )
    expect(at(trace, 10, 1)).toContain('older than the minimum')
  })

  it('tells of the failed download when it has failed, and of the dead end when it is reached', () => {
    const trace = asks(new Tape(40, 'stranded'), { comparison: versions('6.0.0602', '7.0.0813', '6.2.0205') })
      .closes('client')
      .downloads(DOWNLOAD_URL, 'fails')
      .opens(FALLBACK_URL)
      .trace()
    expect(at(trace, 9, 0.5)).toContain('is downloading')
    expect(at(trace, 9, 1)).toContain('force · Must upgrade: download failed · Download failed at 41 %.')
    expect(at(trace, 10, 1)).toContain('Must upgrade: download failed')
    expect(at(trace, 11, 0.1)).toContain('strand · Stranded · Download failed at 41 %.')
  })
})

describe('a server that does not say why it answers so', () => {
  const asking = () => new Tape().connects().sends('client', CVQ)
  const UNSAID = 'The server does not say why.'

  it('is quoted', () => {
    const refused = asking().sends('server', '731 2').judges('refused', { code: 731 })
    expect(told(refused.trace())).toMatchObject({
      word: 'Refused',
      sentence: 'The server answered 731 2.',
      rule: UNSAID,
    })
    const odd = asking().sends('server', '420').judges('not-understood')
    expect(told(odd.trace()).sentence).toBe('420 is no answer that the command allows.')
  })

  it('may close without an answer', () => {
    const closed = asking().closes('server').judges('connection-lost')
    expect(told(closed.trace())).toMatchObject({
      sentence: 'The server closed before it answered.',
      rule: UNSAID,
    })
  })

  it('is compared with as any other', () => {
    const comparison = versions('6.0.0602', '7.0.0813', '6.2.0205')
    const forced = asking()
      .sends('server', 'CVQ 2 7.0.0813 7.0.0813 6.2.0205')
      .judges('upgrade-forced', { comparison })
    expect(told(forced.trace()).rule).toBe(UNSAID)
    expect(told(forced.trace()).sentence).toContain('older than the minimum')
  })
})
