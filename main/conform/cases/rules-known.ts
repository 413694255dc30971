// Conformance cases: which clients are known, VER word for word, and the switches of a policy.

import type { ConformanceCase } from '../case.ts'
import { due, greet, hears, may, must, on, othersAreServed, say, told } from './build.ts'

export const RULES_KNOWN_CASES: readonly ConformanceCase[] = [
  must(
    'rules/3.1',
    { source: 'seed', needs: ['ver', 'cvq', 'known-policy'] },
    told('0x0409 winnt 5.0 i386 YCOMM 0.1.0023 MSMSGS', '420 2'),
  ),
  must(
    'rules/3.2',
    { source: 'seed', needs: ['ver', 'cvq', 'known-policy'] },
    told('0x0409 winnt 5.0 i386 MSNMSGR 99.9.9999 MSMSGS', '420 2'),
  ),
  may(
    'rules/3.3',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    told('0x0409 winnt 5.1 i386 msnmsgr 7.0.0777 MSMSGS example@hotmail.com', '420 2'),
  ),
  may(
    'rules/3.4',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    told('0x0409 winnt 5.1 i386 MSNMSGR 7.0.0777 YCOMM example@hotmail.com', '420 2'),
  ),
  may(
    'rules/3.5',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    told('0x0409 winnt 5.1 i386 MSNMSGR 7.x MSMSGS example@hotmail.com', '420 2'),
  ),
  may(
    'rules/3.6',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    told('0x0409 winnt 5.1 i386 MSNMSGR 30.0.0001 MSMSGS example@hotmail.com', '420 2'),
  ),
  may(
    'rules/3.7',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    greet,
    say('CVQ 2 0x0409 winnt 5.1 i386 YCOMM 7.0.0777 MSMSGS example@hotmail.com'),
    ...hears(due.exactly('420 2')),
    say('CVQ 3 0x0409 winnt 5.1 i386 MSNMSGR 7.0.0777 MSMSGS example@hotmail.com'),
    ...hears(
      due.exactly('CVQ 3 8.1.0178 8.1.0178 7.0.0777 http://download.example/setup.exe http://help.example/'),
    ),
  ),
  may(
    'rules/3.8',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    greet,
    say('CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 7.0.0777 MSMSGS example@hotmail.com'),
    ...hears(
      due.exactly('CVQ 2 8.1.0178 8.1.0178 7.0.0777 http://download.example/setup.exe http://help.example/'),
    ),
    say('CVQ 3 0x1111 winnt 5.1 i386 MSNMSGR 7.0.0777 MSMSGS example@hotmail.com'),
    ...hears(due.exactly('710 3')),
  ),
  may(
    'rules/3.9',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    ...on(
      1,
      ...greet,
      say('CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com'),
      ...hears(
        due.exactly(
          'CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://download.example/setup.exe http://help.example/',
        ),
      ),
    ),
    greet,
    say('CVQ 2 0x0409 win 4.10 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com'),
    ...hears(
      due.exactly('CVQ 2 5.0.0537 5.0.0537 1.0.0863 http://download.example/setup.exe http://help.example/'),
    ),
  ),
  may(
    'rules/3.10',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    ...on(
      1,
      ...greet,
      say('CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 7.0.0777 MSMSGS example@hotmail.com'),
      ...hears(
        due.exactly(
          'CVQ 2 8.1.0178 8.1.0178 7.0.0777 http://download.example/setup.exe http://help.example/',
        ),
      ),
    ),
    ...on(
      2,
      ...greet,
      say('CVQ 7 0x0409 winnt 5.1 i386 MSNMSGR 7.0.0777 MSMSGS example@hotmail.com'),
      ...hears(
        due.exactly(
          'CVQ 7 8.1.0178 8.1.0178 7.0.0777 http://download.example/setup.exe http://help.example/',
        ),
      ),
    ),
  ),
  may(
    'rules/4.1',
    { source: 'draft', needs: ['ver', 'known-policy'] },
    say('VER 1 MSNP12 MSNP9 MSNP8 CVR0'),
    ...hears(due.exactly('VER 1 MSNP12')),
  ),
  may(
    'rules/4.2',
    { source: 'ours', decision: 13, needs: ['ver', 'known-policy'] },
    say('VER 1 MSNP8 MSNP12 MSNP9 CVR0'),
    ...hears(due.exactly('VER 1 MSNP8')),
  ),
  may(
    'rules/4.3',
    { source: 'ours', decision: 13, needs: ['ver', 'known-policy'] },
    say('VER 1 MSNP11 MSNP10 MSNP9 CVR0'),
    ...hears(due.exactly('VER 1 MSNP9')),
  ),
  may(
    'rules/4.4',
    { source: 'ours', decision: 13, needs: ['ver', 'known-policy'] },
    say('VER 1 msnp9 CVR0'),
    ...hears(due.exactly('VER 1 CVR0')),
  ),
  may(
    'rules/5.1',
    { source: 'msnpiki', needs: ['ver', 'other-policies'], policy: 'all-names' },
    say('VER 1 MSNP9 LAB1 MSNP8 CVR0'),
    ...hears(due.exactly('VER 1 MSNP9 MSNP8 CVR0')),
    othersAreServed,
  ),
  may(
    'rules/5.2',
    { source: 'msnpiki', needs: ['ver', 'other-policies'], policy: 'all-names' },
    say('VER 1 CVR0 MSNP8'),
    ...hears(due.exactly('VER 1 MSNP8 CVR0')),
    othersAreServed,
  ),
  may(
    'rules/5.3',
    { source: 'msnpiki', needs: ['ver', 'other-policies'], policy: 'all-names' },
    say('VER 1 MSNP8'),
    ...hears(due.exactly('VER 1 MSNP8')),
    othersAreServed,
  ),
  may(
    'rules/5.4',
    { source: 'ours', decision: 13, needs: ['other-policies'], policy: 'strict-order' },
    say('CVQ 1 0x0409 winnt 5.1 i386 MSNMSGR 7.0.0777 MSMSGS example@hotmail.com'),
    ...hears(due.exactly('715 1'), due.closes),
  ),
  may(
    'rules/5.5',
    { source: 'ours', decision: 13, needs: ['other-policies'], policy: 'strict-order' },
    say('VER 1 MSNP8 CVR0'),
    ...hears(due.exactly('VER 1 MSNP8')),
    say('CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 7.0.0777 MSMSGS example@hotmail.com'),
    ...hears(due.exactly('715 2'), due.closes),
  ),
  may(
    'rules/5.6',
    { source: 'wiki', needs: ['other-policies'], policy: 'strict-count' },
    say('VER 1 MSNP2 CVR0'),
    ...hears(due.exactly('VER 1 CVR0')),
    say('CVQ 2 0x0409 win 4.10 i386 MSMSGS 1.0.0863 MSMSGS'),
    ...hears(due.exactly('731 2'), due.closes),
  ),
  may(
    'rules/5.7',
    { source: 'wiki', needs: ['other-policies'], policy: 'strict-count' },
    say('VER 1 MSNP4 CVR0'),
    ...hears(due.exactly('VER 1 CVR0')),
    say('CVQ 2 0x0409 win 4.10 i386 MSMSGS 1.0.0863 '),
    ...hears(
      due.exactly('CVQ 2 5.0.0537 5.0.0537 1.0.0863 http://download.example/setup.exe http://help.example/'),
    ),
  ),
  may(
    'rules/5.8',
    { source: 'capture', needs: ['other-policies'], policy: 'any-client' },
    greet,
    say('CVQ 2 0x0409 winnt 5.1 i386 YCOMM 6.0.0602 MSMSGS example@hotmail.com'),
    ...hears(
      due.exactly('CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://download.example/setup.exe http://help.example/'),
    ),
  ),
  may(
    'rules/5.9',
    { source: 'wiki', needs: ['other-policies'], policy: 'closes-after-answer' },
    greet,
    say('CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 7.0.0777 MSMSGS example@hotmail.com'),
    ...hears(
      due.exactly('CVQ 2 8.1.0178 8.1.0178 7.0.0777 http://download.example/setup.exe http://help.example/'),
      due.closes,
    ),
  ),
  may(
    'rules/5.10',
    { source: 'seed', needs: ['other-policies'], policy: 'closes-after-420' },
    greet,
    say('CVQ 2 0x0409 winnt 5.1 i386 YCOMM 7.0.0777 MSMSGS example@hotmail.com'),
    ...hears(due.exactly('420 2'), due.closes),
  ),
  may(
    'rules/5.11',
    { source: 'bitlbee', needs: ['other-policies'], policy: 'closes-after-710' },
    greet,
    say('CVQ 2 0x1111 winnt 5.1 i386 MSNMSGR 7.0.0777 MSMSGS example@hotmail.com'),
    ...hears(due.exactly('710 2'), due.closes),
  ),
]
