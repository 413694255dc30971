// Conformance cases: long lines, many connections. No source gives a limit; the figures are ours.

import type { ConformanceCase } from '../case.ts'
import {
  closesSilently,
  due,
  GREETED,
  GREETING,
  greet,
  hears,
  may,
  on,
  othersAreServed,
  raw,
  say,
} from './build.ts'

export const LIMITS_CASES: readonly ConformanceCase[] = [
  may(
    'limits/1.1',
    { source: 'ours', decision: 13, needs: ['ver'] },
    say(`VER 1 ${'L'.repeat(480)} CVR0`),
    ...hears(GREETED),
  ),
  may(
    'limits/1.2',
    { source: 'ours', decision: 13, needs: ['ver'] },
    say(`VER 1 ${'L'.repeat(1013)} CVR0`),
    ...hears(GREETED),
  ),
  may(
    'limits/1.3',
    { source: 'ours', decision: 13, needs: ['ver'] },
    ...raw(`VER 1 ${'L'.repeat(1013)} CVR0`, '\r', '\n'),
    ...hears(GREETED),
  ),
  may(
    'limits/1.4',
    { source: 'ours', decision: 13, needs: ['ver'] },
    greet,
    say('L'.repeat(1025)),
    closesSilently,
  ),
  may(
    'limits/1.5',
    { source: 'ours', decision: 13, needs: ['ver'] },
    say(`VER 1 ${'L'.repeat(1014)} CVR0`),
    closesSilently,
  ),
  may(
    'limits/1.6',
    { source: 'ours', decision: 13, needs: ['ver'] },
    greet,
    ...raw('L'.repeat(1026)),
    closesSilently,
  ),
  may(
    'limits/1.7',
    { source: 'ours', decision: 13, needs: ['ver'] },
    greet,
    ...raw(...Array.from({ length: 16 }, () => 'L'.repeat(4096))),
    closesSilently,
  ),
  may(
    'limits/1.8',
    { source: 'ours', decision: 13, needs: ['ver'] },
    greet,
    say('é'.repeat(600)),
    closesSilently,
  ),
  may(
    'limits/1.9',
    { source: 'ours', decision: 13, needs: ['ver'] },
    ...raw(`${GREETING}\r\n${'L'.repeat(2000)}`),
    ...hears(GREETED, due.closes),
    othersAreServed,
  ),
  may(
    'limits/1.10',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq'] },
    greet,
    say(
      `CVQ 2 {locale} {type} {system} {arch} {library} {version} {identification} ${'x'.repeat(2000)}@hotmail.com`,
    ),
    closesSilently,
  ),
  may(
    'limits/2.1',
    { source: 'ours', decision: 36, needs: ['ver'] },
    Array.from({ length: 30 }, (_, i) => on(i, ...raw('VER 1 '))).flat(),
    ...on(40, ...greet),
  ),
  may(
    'limits/2.2',
    { source: 'ours', decision: 36, needs: ['ver'] },
    Array.from({ length: 20 }, (_, i) => on(i, ...greet)).flat(),
    Array.from({ length: 20 }, (_, i) => on(i, say('OUT'), ...hears(due.closes))).flat(),
    ...on(40, ...greet),
  ),
]
