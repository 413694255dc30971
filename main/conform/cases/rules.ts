// Conformance cases: answers known word for word, under the conformance policy (docs/examples/conformance.policy.json).

import type { ConformanceCase } from '../case.ts'
import { due, greet, hears, may, must, say, told } from './build.ts'

export const RULES_CASES: readonly ConformanceCase[] = [
  must(
    'rules/1.1',
    { source: 'seed', needs: ['ver', 'cvq', 'known-policy'] },
    told(
      '0x0409 winnt 5.1 i386 MSNMSGR 7.0.0777 MSMSGS example@hotmail.com',
      'CVQ 2 8.1.0178 8.1.0178 7.0.0777 http://download.example/setup.exe http://help.example/',
    ),
  ),
  must(
    'rules/1.2',
    { source: 'seed', needs: ['ver', 'cvq', 'known-policy'] },
    told(
      '0x0409 winnt 5.1 i386 MSNMSGR 7.0.0002 MSMSGS example@hotmail.com',
      'CVQ 2 7.5.0324 8.0.0566 6.2.0205 http://download.example/setup.exe http://help.example/',
    ),
  ),
  must(
    'rules/1.3',
    { source: 'seed', needs: ['ver', 'cvq', 'known-policy'] },
    told(
      '0x0409 winnt 5.1 i386 MSNMSGR 14.0.8050.1202 MSMSGS example@hotmail.com',
      'CVQ 2 14.0.8117.0416 14.0.8117.0416 14.0.8064 http://download.example/setup.exe http://help.example/',
    ),
  ),
  must(
    'rules/1.4',
    { source: 'capture', needs: ['ver', 'cvq', 'known-policy'] },
    told(
      '0x0409 winnt 5.1 i386 MSNMSGR 7.0.0003 MSMSGS example@hotmail.com',
      'CVQ 2 1.0.0000 1.0.0000 7.0.0425 http://download.example/setup.exe http://help.example/',
    ),
  ),
  may(
    'rules/1.5',
    { source: 'ours', decision: 5, needs: ['ver', 'cvq', 'known-policy'] },
    told(
      '0x0409 winnt 5.1 i386 MSNMSGR 7.0.0001 MSMSGS example@hotmail.com',
      'CVQ 2 7.5.0324 7.5.0324 6.2.0205',
    ),
  ),
  may(
    'rules/1.6',
    { source: 'wiki', needs: ['ver', 'known-policy'] },
    greet,
    say('CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 7.0.0777 MSMSGS example@hotmail.com'),
    ...hears(
      due.exactly('CVR 2 8.1.0178 8.1.0178 7.0.0777 http://download.example/setup.exe http://help.example/'),
    ),
  ),
  may(
    'rules/2.1',
    { source: 'capture', needs: ['ver', 'cvq', 'known-policy'] },
    told(
      '0x040c winnt 5.1 i386 MSNMSGR 7.0.0777 MSMSGS example@hotmail.com',
      'CVQ 2 7.0.0816 7.0.0816 6.2.0205 http://download.example/fr/setup.exe http://help.example/fr',
    ),
  ),
  may(
    'rules/2.2',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    told(
      '0x0C0C winnt 5.1 i386 MSNMSGR 7.0.0777 MSMSGS example@hotmail.com',
      'CVQ 2 7.0.0816 7.0.0816 6.2.0205 http://download.example/fr/setup.exe http://help.example/fr',
    ),
  ),
  may(
    'rules/2.3',
    { source: 'capture', needs: ['ver', 'cvq', 'known-policy'] },
    told(
      '0x0409 win 4.10 i386 MSMSGS 1.0.0863',
      'CVQ 2 5.0.0537 5.0.0537 1.0.0863 http://download.example/setup.exe http://help.example/',
    ),
  ),
  may(
    'rules/2.4',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    told(
      '0x0409 win 4.90 i386 MSMSGS 3.6.0025 MSMSGS example@hotmail.com',
      'CVQ 2 4.7.0041 4.7.0041 1.0.0863 http://download.example/setup.exe http://help.example/',
    ),
  ),
  may(
    'rules/2.5',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    told(
      '0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com',
      'CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://download.example/setup.exe http://help.example/',
    ),
  ),
  may(
    'rules/2.6',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    told(
      '0x0409 winnt 5.1 i386 MSNMSGR 6.2.0205 MSMSGS example@hotmail.com',
      'CVQ 2 8.1.0178 8.1.0178 7.0.0777 http://download.example/setup.exe http://help.example/',
    ),
  ),
  may(
    'rules/2.7',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    told(
      '0x0409 winnt 5.1 i386 MSNMSGR 6.2.205 MSMSGS example@hotmail.com',
      'CVQ 2 8.1.0178 8.1.0178 7.0.0777 http://download.example/setup.exe http://help.example/',
    ),
  ),
  may(
    'rules/2.8',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    told(
      '0x0409 winnt 5.1 i386 MSNMSGR 6.10.0001 MSMSGS example@hotmail.com',
      'CVQ 2 8.1.0178 8.1.0178 7.0.0777 http://download.example/setup.exe http://help.example/',
    ),
  ),
  may(
    'rules/2.9',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    told(
      '0x0409 winnt 5.1 i386 MSNMSGR 9.0.0001 MSMSGS example@hotmail.com',
      'CVQ 2 8.1.0178 8.1.0178 7.0.0777 http://download.example/setup.exe http://help.example/',
    ),
  ),
  may(
    'rules/2.10',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    told(
      '0x0409 winnt 5.1 i386 MSNMSGR 6.9.0602.0001 MSMSGS example@hotmail.com',
      'CVQ 2 8.1.0178 8.1.0178 7.0.0777 http://download.example/setup.exe http://help.example/',
    ),
  ),
  may(
    'rules/2.11',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    told(
      '0x0409 winnt 5.1 i386 MSNMSGR 6 MSMSGS example@hotmail.com',
      'CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://download.example/setup.exe http://help.example/',
    ),
  ),
  may(
    'rules/2.12',
    { source: 'capture', needs: ['ver', 'cvq', 'known-policy'] },
    told(
      '0x0409 winnt 5.1 i386 MSNMSGR 8.5.1288 BC01 example@hotmail.com',
      'CVQ 2 8.5.1302 8.5.1302 8.1.0178 http://download.example/setup.exe http://help.example/',
    ),
  ),
  may(
    'rules/2.13',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    told('0x0409 winnt 5.1 ppc MSNMSGR 8.5.1288 BC01 example@hotmail.com', '420 2'),
  ),
  may(
    'rules/2.14',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    told(
      '0x0409 winnt 5.1 i386 MSNMSGR 8.5.1302 MSMSGS',
      'CVQ 2 8.1.0178 8.1.0178 7.0.0777 http://download.example/setup.exe http://help.example/',
    ),
  ),
  may(
    'rules/2.15',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    told('0x0409 winnt 5.1 i386 MSG80BETA 8.0.0328 MSMSGS example@hotmail.com', '600 2'),
  ),
  may(
    'rules/2.16',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    told('0x0409 mac 10.2.0 ppc MSNMSGR 3.5.1 MSMSGS example@hotmail.com', '420 2'),
  ),
  may(
    'rules/2.17',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    told('0x0409 WINNT 5.1 i386 MSNMSGR 7.0.0777 MSMSGS example@hotmail.com', '420 2'),
  ),
  may(
    'rules/2.18',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    told(
      '0x0409 winnt 5.1 i386 MSNMSGR 7.0.0004 MSMSGS Alice@Hotmail.com',
      'CVQ 2 7.5.0324 7.5.0324 7.0.0004 http://download.example/setup.exe http://help.example/',
    ),
  ),
  may(
    'rules/2.19',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    told(
      '0x0409 winnt 5.1 i386 MSNMSGR 7.0.0004 MSMSGS bob@hotmail.com',
      'CVQ 2 7.0.0004 7.0.0004 6.2.0205 http://download.example/setup.exe http://help.example/',
    ),
  ),
  may(
    'rules/2.20',
    { source: 'ours', decision: 13, needs: ['ver', 'cvq', 'known-policy'] },
    told(
      '0x0409 winnt 5.1 i386 MSNMSGR 7.0.0004 MSMSGS',
      'CVQ 2 7.0.0004 7.0.0004 6.2.0205 http://download.example/setup.exe http://help.example/',
    ),
  ),
]
