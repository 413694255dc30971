// Conformance cases: OUT, and commands that are none.

import type { ConformanceCase } from '../case.ts'
import { closesSilently, due, GREETED, GREETING, greet, hears, may, must, query, raw, say } from './build.ts'

export const OUT_CASES: readonly ConformanceCase[] = [
  must('out/1.1', { source: 'draft', needs: ['ver'] }, greet, say('OUT'), closesSilently),
  may('out/1.2', { source: 'ours', decision: 13, needs: ['ver'] }, say('OUT'), closesSilently),
  may(
    'out/1.3',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'answer', 'stays'] },
    greet,
    say(query('2')),
    ...hears(due.reply('2')),
    say('OUT'),
    closesSilently,
  ),
  may('out/1.4', { source: 'ours', decision: 13, needs: ['ver'] }, greet, say('OUT now'), closesSilently),
  must('out/1.5', { source: 'draft', needs: ['ver'] }, say(GREETING, 'OUT'), ...hears(GREETED, due.closes)),
  may(
    'out/1.6',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq'] },
    say(GREETING, 'OUT', query('2')),
    ...hears(GREETED, due.closes),
  ),
  may(
    'out/1.7',
    { source: 'draft', needs: ['ver'] },
    greet,
    ...raw('O', 'U', 'T', '\r', '\n'),
    closesSilently,
  ),
  may('out/2.1', { source: 'hypothetic', needs: ['ver'] }, greet, say('SYN 2 0'), closesSilently),
  may('out/2.2', { source: 'wiki', needs: ['ver'] }, greet, say('INF 2'), closesSilently),
  may('out/2.3', { source: 'ours', decision: 13, needs: ['ver'] }, greet, say('PNG'), closesSilently),
  may('out/2.4', { source: 'ours', decision: 13, needs: ['ver'] }, greet, say('CHG 2 NLN'), closesSilently),
  may(
    'out/2.5',
    { source: 'ours', decision: 13, needs: ['ver'] },
    greet,
    say('CVQX 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com'),
    closesSilently,
  ),
  may(
    'out/2.6',
    { source: 'ours', decision: 13, needs: ['ver'] },
    greet,
    say('VERSION 2 CVR0'),
    closesSilently,
  ),
  may('out/2.7', { source: 'draft', needs: ['ver'] }, greet, say('out'), closesSilently),
  may(
    'out/2.8',
    { source: 'ours', decision: 13, needs: ['ver'] },
    greet,
    say('GET / HTTP/1.1'),
    closesSilently,
  ),
  may('out/2.9', { source: 'ours', decision: 13, needs: ['ver'] }, greet, say('731 2'), closesSilently),
  may('out/2.10', { source: 'ours', decision: 13, needs: ['ver'] }, greet, say('\0\x01\x02'), closesSilently),
  may('out/2.11', { source: 'draft', needs: ['ver'] }, say('ver 1 LAB1 CVR0'), closesSilently),
  may('out/2.12', { source: 'draft', needs: ['ver', 'cvq'] }, greet, say('cvq 2 {client}'), closesSilently),
  may('out/2.13', { source: 'draft', needs: ['ver', 'cvq'] }, greet, say('Cvq 2 {client}'), closesSilently),
  may(
    'out/2.14',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq'] },
    say(GREETING, 'SYN 2 0', query('3')),
    ...hears(GREETED, due.closes),
  ),
]
