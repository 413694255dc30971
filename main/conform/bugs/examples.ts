// Where each planted bug shows: what is sent on one or more connections of one server, a text for each packet, and what
// the server with the bug says. For tests; the right server says something else.

import type { BugName } from '../../../protocol/bug-names.ts'
import { answered, OLD, policyWith, query } from '../../server/fixture.ts'
import type { CompiledPolicy } from '../../server/policy.ts'

export interface Example {
  readonly policy: CompiledPolicy
  /** The packets of each connection, in order. */
  readonly connections: readonly (readonly string[])[]
  /** What is said to all of it, as transcripts write it. */
  readonly said: readonly string[]
}

const seed = policyWith()
/** Speaks dialects too, as the built-in `ns` does. */
const speaking = policyWith({ dialects: ['MSNP8', 'MSNP9', 'MSNP24'] })
/** Names a version of two digits in front, as the catalogue does. */
const modern = policyWith({ otherwise: { answer: { ...OLD, recommended: '14.0.8064' } } })

const CLOSES = '[closes]'
const shows = (packets: readonly string[], said: readonly string[], policy = seed): Example => ({
  policy,
  connections: [packets],
  said,
})
const line = (text: string): string => `${text}\r\n`
const showsTo = (lines: readonly string[], said: readonly string[], policy = seed): Example =>
  shows(lines.map(line), said, policy)

const cvr = (text: string): string => text.replace('CVQ', 'CVR')
/** Six parameters, as MSNP2 has them. */
const six = query({ identification: '', handle: '' })
const seven = query({ handle: '' })
const refused = query({ library: 'YCOMM' })

export const EXAMPLES: Readonly<Record<BugName, Example>> = {
  'lf-needs-cr': shows([`${query()}\n`], []),
  'cr-ends-line': shows([`${query()}\r`], [answered()]),
  'split-line-lost': shows([query(), '\r\n'], []),
  'packet-ends-line': shows(['CVQ 1 0x0409', line(query().slice(12))], ['731 1', CLOSES]),
  'cr-lf-apart': shows(['VER 1 MSNP8 CVR0\r', '\n'], ['VER 1 0', CLOSES]),
  'empty-line-closes': showsTo(['', query()], [CLOSES]),
  'nul-ends-line': showsTo([`${seven}\0x`], [answered()]),
  'pipelined-second-dropped': shows([line(query()) + line(query({}, '2'))], [answered()]),
  'pipelined-in-reverse': shows([line(query()) + line(query({}, '2'))], [answered('2'), answered()]),
  'long-line-cut': showsTo([query({ handle: 'x'.repeat(2000) })], [answered()]),
  'line-limit-128': showsTo([query({ handle: `${'x'.repeat(100)}@hotmail.com` })], [CLOSES]),

  'trid-leading-zeros': showsTo([query({}, '007')], [answered('7')]),
  'trid-over-limit-wraps': showsTo([query({}, '4294967297')], [answered()]),
  'trid-signed': showsTo([query({}, '4294967295')], [answered('-1')]),
  'trid-zero-refused': showsTo([query({}, '0')], [CLOSES]),
  'trid-must-rise': showsTo([query({}, '2'), query({}, '1')], [answered('2'), CLOSES]),
  'trid-missing-taken': showsTo(['VER MSNP8 CVR0'], ['VER 0 CVR0']),
  'error-trid-stale': showsTo([query({}, '2'), query({ locale: '0x1111' }, '3')], [answered('2'), '710 2']),

  'second-ver-answered': showsTo(['VER 1 CVR0', 'VER 2 CVR0'], ['VER 1 CVR0', 'VER 2 CVR0']),
  'second-ver-stays-open': showsTo(
    ['VER 1 CVR0', 'VER 2 CVR0', query({}, '3')],
    ['VER 1 CVR0', '715 2', answered('3')],
  ),
  'case-folded-dialect': showsTo(['VER 1 cvr0'], ['VER 1 CVR0']),
  'cvr0-always-named': showsTo(['VER 1 MSNP8', query({}, '2')], ['VER 1 CVR0', answered('2')]),
  'cvr0-only-last': showsTo(['VER 1 CVR0 MSNP8'], ['VER 1 0', CLOSES]),
  'cvr0-before-dialect': showsTo(['VER 1 MSNP8 CVR0'], ['VER 1 CVR0'], speaking),
  'servers-order': showsTo(['VER 1 MSNP9 MSNP8 CVR0'], ['VER 1 MSNP8'], speaking),
  'nothing-shared-stays-open': showsTo(['VER 1 MSNP8', query({}, '2')], ['VER 1 0', answered('2')]),

  'ver-after-cvq-refused': showsTo([query(), 'VER 2 CVR0'], [answered(), '715 2', CLOSES]),
  'ver-forgotten-after-cvq': showsTo(
    ['VER 1 CVR0', query({}, '2'), 'VER 3 CVR0'],
    ['VER 1 CVR0', answered('2'), 'VER 3 CVR0'],
  ),
  'cvq-once': showsTo([query(), query({}, '2')], [answered(), '715 2', CLOSES]),
  'msnp24-has-cvq': showsTo(['VER 1 MSNP24 CVR0', query({}, '2')], ['VER 1 MSNP24', answered('2')], speaking),

  'five-parameters-taken': showsTo(['CVQ 1 0x0409 winnt 5.1 i386 MSNMSGR'], ['420 1']),
  'nine-parameters-taken': showsTo([`${query()} more`], [answered()]),
  'seven-parameters-refused': showsTo([seven], ['731 1', CLOSES]),
  'empty-seventh-refused': showsTo([`${six} `], ['731 1', CLOSES]),
  'double-space-empty': showsTo([seven.replace(' winnt', '  winnt')], ['420 1']),
  'tab-no-separator': showsTo([query().replace('CVQ ', 'CVQ\t')], [CLOSES]),

  'neutral-lcid-refused': showsTo([query({ locale: '0x0009' })], ['710 1']),
  'lcid-lower-case-refused': showsTo([query({ locale: '0x040c' })], ['710 1']),
  'lcid-form-only': showsTo([query({ locale: '0x1111' })], [answered()]),

  'versions-as-text': showsTo([query({ client: '9.0.0001' })], ['420 1'], modern),
  'version-above-all-answered': showsTo([query({ client: '99.9.9999' })], [answered()]),
  'four-part-version-refused': showsTo([query({ client: '6.0.0602.0001' })], ['420 1']),
  'unknown-library-answered': showsTo([refused], [answered()]),
  'system-type-case-folded': showsTo([query({ type: 'WINNT' })], [answered()]),

  '710-after-420': showsTo([query({ locale: '0x1111', library: 'YCOMM' })], ['420 1']),
  '731-after-710': showsTo(['CVQ 6 spaghetti'], ['710 6']),

  'minimum-first': showsTo([query()], ['CVQ 1 6.2.0205 7.0.0813 7.0.0813 http://c http://d']),
  'build-unpadded': showsTo([query()], ['CVQ 1 7.0.813 7.0.813 6.2.205 http://c http://d']),
  'cvr-without-fallback': showsTo([cvr(query())], ['CVR 1 7.0.0813 7.0.0813 6.2.0205 http://c']),
  'error-without-trid': showsTo([refused], ['420']),

  'cvr-answered-as-cvq': showsTo([cvr(query())], [answered()]),
  'verbs-case-folded': showsTo([query().toLowerCase().slice(0, 3) + query().slice(3)], [answered()]),
  'out-answered': showsTo(['OUT'], ['OUT', CLOSES]),
  'unknown-command-ignored': showsTo(['SYN 1', query({}, '2')], [answered('2')]),
  'usr-unanswered': showsTo(
    ['VER 1 MSNP8 CVR0', 'USR 2 TWN I example@hotmail.com'],
    ['VER 1 MSNP8', CLOSES],
    speaking,
  ),
  'usr-stays-open': showsTo(
    ['VER 1 MSNP8 CVR0', 'USR 2 TWN I example@hotmail.com', cvr(query({}, '3'))],
    ['VER 1 MSNP8', '911 2', cvr(answered('3'))],
    speaking,
  ),

  'no-close-after-731': showsTo(['CVQ 6 spaghetti', query({}, '7')], ['731 6', answered('7')]),
  'answers-after-close': shows(
    [line('CVQ 6 spaghetti') + line(query({}, '7'))],
    ['731 6', answered('7'), CLOSES],
  ),

  'answers-kept-by-version': {
    policy: seed,
    connections: [[line(query())], [line(query({ type: 'win', version: '4.10' }))]],
    said: [answered(), answered()],
  },
  'answers-kept-with-trid': {
    policy: seed,
    connections: [[line(query())], [line(query({}, '2'))]],
    said: [answered(), answered()],
  },
  'ver-kept-for-all': {
    policy: seed,
    connections: [[line('VER 1 CVR0')], [line('VER 1 CVR0')]],
    said: ['VER 1 CVR0', '715 1', CLOSES],
  },
  'refused-once-refused-always': showsTo([refused, query({}, '2')], ['420 1', '420 2']),
  'locale-checked-once': showsTo([query(), query({ locale: '0x1111' }, '2')], [answered(), answered('2')]),
}
