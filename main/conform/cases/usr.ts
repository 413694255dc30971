// Conformance cases: USR: as far as a login gets.

import type { ConformanceCase } from '../case.ts'
import { closesSilently, due, either, greet, hears, may, othersAreServed, query, raw, say } from './build.ts'

export const USR_CASES: readonly ConformanceCase[] = [
  may(
    'usr/1.1',
    { source: 'ours', decision: 35, needs: ['ver', 'cvr-dialect'] },
    say('VER 1 LAB1 {cvrDialect} CVR0'),
    ...hears(due.agreed('1', '{cvrDialect}')),
    say('USR 2 TWN I example@hotmail.com'),
    either([due.error('2', 911), due.closes], [due.command('2', 'USR', 'XFR')]),
    othersAreServed,
  ),
  may(
    'usr/1.2',
    { source: 'ours', decision: 35, needs: ['ver', 'cvr-dialect'] },
    say('VER 1 LAB1 {cvrDialect} CVR0'),
    ...hears(due.agreed('1', '{cvrDialect}')),
    say(query('2', 'CVR')),
    ...hears(due.judged('2')),
    say('USR 3 TWN I example@hotmail.com'),
    either([due.error('3', 911), due.closes], [due.command('3', 'USR', 'XFR')]),
    othersAreServed,
  ),
  may(
    'usr/1.3',
    { source: 'capture', needs: ['ver', 'cvr-dialect'] },
    say('VER 1 LAB1 {cvrDialect} CVR0', 'CVR 2 {client}', 'USR 3 TWN I example@hotmail.com'),
    ...hears(due.agreed('1', '{cvrDialect}'), due.judged('2')),
    either([due.error('3', 911), due.closes], [due.command('3', 'USR', 'XFR')]),
    othersAreServed,
  ),
  may(
    'usr/1.4',
    { source: 'capture', needs: ['ver', 'cvr-dialect'] },
    ...raw(
      'VER 1 LAB1 {cvrDialect} CVR0',
      '\r',
      '\nCVR 2 {client}',
      '\r\nUS',
      'R 3 TWN I exam',
      'ple@hotmail.com\r\n',
    ),
    ...hears(due.agreed('1', '{cvrDialect}'), due.judged('2')),
    either([due.error('3', 911), due.closes], [due.command('3', 'USR', 'XFR')]),
    othersAreServed,
  ),
  may(
    'usr/1.5',
    { source: 'ours', decision: 35, needs: ['ver', 'cvr-dialect'] },
    say('VER 1 LAB1 {cvrDialect} CVR0'),
    ...hears(due.agreed('1', '{cvrDialect}')),
    say('USR 2 SSO I example@hotmail.com'),
    either([due.error('2', 911), due.closes], [due.command('2', 'USR', 'XFR')]),
    othersAreServed,
  ),
  may(
    'usr/1.6',
    { source: 'ours', decision: 35, needs: ['ver', 'cvr-dialect'] },
    say('VER 1 LAB1 {cvrDialect} CVR0'),
    ...hears(due.agreed('1', '{cvrDialect}')),
    say('USR 4294967295 MD5 I example@hotmail.com'),
    either([due.error('4294967295', 911), due.closes], [due.command('4294967295', 'USR', 'XFR')]),
    othersAreServed,
  ),
  may(
    'usr/2.1',
    { source: 'hypothetic', needs: ['ver'] },
    greet,
    say('USR 2 TWN I example@hotmail.com'),
    closesSilently,
  ),
  may(
    'usr/2.2',
    { source: 'ours', decision: 35, needs: ['ver'] },
    say('USR 1 TWN I example@hotmail.com'),
    closesSilently,
  ),
  may(
    'usr/2.3',
    { source: 'ours', decision: 13, needs: ['ver', 'cvr-dialect'] },
    say('VER 1 LAB1 {cvrDialect} CVR0'),
    ...hears(due.agreed('1', '{cvrDialect}')),
    say('USR TWN I example@hotmail.com'),
    closesSilently,
  ),
]
