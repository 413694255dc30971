// Texts of the command line.

export const cli = {
  name: 'cvq-lab',
  usage: {
    main: `cvq-lab COMMAND

Client-version negotiation of MSN Messenger, from VER and CVQ to a verdict.

  run FILE…      runs scenarios and prints what happens
  check FILE…    replays transcripts against the server and shows each difference
  serve          is the dispatch server on TCP
  query          is the client, against any server on TCP
  lint POLICY    finds what is wrong with a policy
  sweep POLICY   judges every client there is under a policy
  diff A B       tells for whom what changes between two policies
  rollout FILE   plays a population over days under policies that change by date
  conform        judges a dispatch server, ours or any on TCP, by the conformance cases
  vopr           plays random sessions under faults and holds every answer against an oracle
  bench          measures, each figure beside its floor
  doctor         says what is wrong with this installation

  --help         this text; after a command, the text of that command, as help COMMAND is
  --version      the version

A FILE or POLICY that is - is standard input; a POLICY may be builtin:NAME. Exit codes: 0 fine; 1 a finding, a
difference or a failed expectation; 2 bad usage or bad input, with one sentence on standard error.`,
    run: `cvq-lab run FILE… [--format FORMAT] [--out FILE] [--seed N]

Runs scenarios (*.cvq.json) on a virtual clock, and the branches they keep. Where a scenario or a branch says what it
expects and something else comes, the exit code is 1. What is written is the scenario's own run.

  --format F     text: each step with its virtual time, the why and the verdict
                 json: the trace; of several files one array
                 mermaid, plantuml: a sequence diagram as text
                 svg: the picture, its fonts inside
                 pcapng: a capture for Wireshark, real IPv4 and TCP
                 junit: a test case for each expectation, a suite for each branch
                 html: a page that plays, with nothing beside it
  --out FILE     writes there instead of to standard output; of several files a folder. - is standard output, which
                 takes one file alone of mermaid, svg, pcapng and html
  --seed N       a whole number in place of each scenario's own seed`,
    check: `cvq-lab check FILE… [--policy FILE] [--format text|json|junit]

Replays transcripts against the server: C lines are sent, and the server must say the S lines, byte for byte.
A FILE is a transcript (*.msnp.txt, *.msnp), a Markdown page (*.md, *.markdown) whose fenced blocks hold some, or a
folder of them. Standard input may be either. The exit code is 1 if any differs.

  --policy FILE  the policy of the server, or builtin:NAME; else the one a connection names in a comment
                 (# policy: …), else builtin:seed
  --format F     text: a line for each connection, a difference for each that differs. json, junit: for programs`,
    serve: `cvq-lab serve [--host 127.0.0.1] [--port 1863] [--policy FILE] [--bug NAME] [--bugs]
              [--format text|jsonl] [--LIMIT N]…

Listens on TCP and answers VER, CVQ and CVR, and USR with 911. The first line of standard output is
listening on HOST:PORT, and its log follows. SIGINT or SIGTERM ends it.

  --host HOST    the address to listen on; where it is not of this machine alone, other machines may connect
  --port N       0 takes any free one
  --policy FILE  the policy, or builtin:NAME; else builtin:seed
  --bug NAME     plants a bug: the server does one thing wrong, and the second line says so
  --bugs         prints the names of the bugs, what each does wrong, and ends
  --format F     of the log: text, or jsonl with the why of each answer

Over a limit the server refuses what is new, says so in the log, and serves the rest (docs/serve.md):

  --connections N             open at a time; else 10000
  --connections-per-second N  from one address; else 1000
  --idle-seconds N            without a whole line, or a reply taken; else 300
  --line-bytes N              of one line without its end; else 1024
  --lines-per-second N        of one connection; else 10000
  --memory-bytes N            kept for one connection; else 1048576`,
    query: `cvq-lab query [--host 127.0.0.1] [--port 1863] [--client FILE] [--format text|json]

Opens one connection to a server as the client would, and judges its answer. Nothing is downloaded.
The exit code is 0 for any answer, 1 when the connection is lost or the answer is not understood.

  --client FILE  the client (*.client.json), or builtin:NAME for that scenario's; else the start scenario's
  --format F     text, or json: the trace`,
    lint: `cvq-lab lint POLICY [--format text|json|junit]

Finds what is wrong with a policy for the clients there are: every release of the catalogue and every version the
policy names, on every system, in every language, in and out of every cohort. The worst comes first, each with the
smallest client that shows it and a repair. The exit code is 1 if anything is found.

  POLICY         a file (*.policy.json), builtin:NAME, or - for standard input
  --format F     text; json: the findings; junit: one test case for each kind of finding`,
    sweep: `cvq-lab sweep POLICY [--format text|json|csv] [--grouped]

Judges every client there is under a policy, and follows each to the end of its journey.

  POLICY         a file (*.policy.json), builtin:NAME, or - for standard input
  --format F     text: totals, rules, and a map of versions by systems. json: the totals. csv: a row for each client,
                 with the columns version, library, identification, systemType, systemVersion, arch, locale, cohorts,
                 outcome, code, rule, end, hops
  --grouped      csv: locales that no rule tells apart are one row; its last column, clients, counts them`,
    diff: `cvq-lab diff A B [--format text|json]

Tells for whom what changes when policy B takes the place of policy A: how many clients, and the smallest of each
group. The exit code is 1 if anything changes for anybody. A rule that is renamed alone changes nothing.

  A, B           policies: files (*.policy.json) or builtin:NAME; one of them may be - for standard input
  --format F     text, or json: every group`,
    rollout: `cvq-lab rollout FILE [--format text|json|csv]

Plays a population over days under policies that change by date. The same file gives the same figures everywhere.

  FILE           a rollout (*.rollout.json), or - for standard input
  --format F     text: a table by day; json, csv: for programs`,
    conform: `cvq-lab conform [--host HOST] [--port N] [--format text|json|junit] [--section LIST] [--case LIST]
                [--quiet MS] [--bug NAME] [--known] [--strict] [--list] [--bugs]

Judges a dispatch server by the conformance cases (docs/conformance.md). Without a host and a port it is our own, in
this process. A case is a must, what any such server does, or a may, what some did. The exit code is 0 when every must
passed, 1 when one failed, 2 when there is no server.

  --host H       the server's host; 127.0.0.1 where only the port is given
  --port N       its port; 1863 where only the host is given
  --format F     text; json: every case with what was said; junit: one test suite for each section
  --section LIST only areas (ver) or sections (ver/2), with commas between
  --case LIST    only these cases (ver/2.3), with commas between
  --quiet MS     a server that says nothing for so many milliseconds does not answer, else 200; where a line or a
                 close is due, it has five times as long
  --bug NAME     our own server with a planted bug; cvq-lab serve --bugs says which there are
  --known        the server answers by docs/examples/conformance.policy.json: judge what it says word for word
  --strict       a may that failed makes the exit code 1, too
  --list         say which cases there are, and judge nothing
  --bugs         every planted bug with the cases that catch it; the exit code is 1 when one is missed`,
    vopr: `cvq-lab vopr [--sessions N] [--seed N] [--seconds N] [--bug NAME] [--kinds LIST] [--coverage] [--transcript]
             [--format text|json]

Plays random sessions under faults: server, clients, network, clock, downloads and policies in one thread, every
answer held against an oracle written apart (docs/vopr.md). The first answer that differs is a failure: it is made as
small as it goes, the last line is the command that plays it again, and the exit code is 1.

  --sessions N   at least so many connections; else 100000, or as many as --seconds has room for
  --seed N       the seed of the first world; 0 unless given. World N is always the world of seed N
  --seconds N    ends after so long at the latest
  --bug NAME     against a server with this planted bug; cvq-lab serve --bugs says which there are
  --kinds LIST   only these kinds of fault, with commas between; a wrong name says which there are
  --coverage     prints also in how many worlds each two kinds of fault struck; text alone
  --transcript   prints all that happens and nothing else: the same, byte for byte, for the same seed; text alone
  --format F     text, or json: for programs`,
    bench: `cvq-lab bench [--only NAME] [--json]

Measures, each figure beside its floor in the same run. It works in the repository.

  --only NAME    one of them alone; a wrong name says which there are
  --json         for programs`,
    doctor: `cvq-lab doctor [--format text|json]

Looks at this installation: its data and program files, Electron, the sandbox, the display, your own files, the desktop.
One line each: ok, a note, WRONG with what was expected and what to do, or that it cannot be told here. Nothing is
changed. The exit code is 1 if anything is wrong.

  --format F     text, or json: for programs`,
  },
  fault: {
    'no-command': 'No command is given. Expected one of {{commands}}; cvq-lab --help says what each does.',
    'unknown-command':
      'There is no command {{got}}. Expected one of {{commands}}; cvq-lab --help says what each does.',
    'unknown-option': '{{command}} has no option {{got}}. Expected {{options}}.',
    'no-value': '{{option}} has no value. Expected {{option}} {{value}}.',
    'no-value-taken': '{{option}} takes no value, but {{got}} is given. Leave it out.',
    'no-file': '{{command}} needs a FILE, and none is given.',
    'no-files': '{{command}} takes no FILE, but {{got}} is given. Leave it out.',
    'few-files': '{{command}} needs {{names}}, and {{given}} is given.',
    none: 'none',
    'only-one': 'only one',
    'many-files': '{{command}} takes {{names}} alone, but {{got}} is given too. Leave it out.',
    'one-stdin':
      '{{command}} reads standard input once, and - is given for both. Name a file for one of them.',
    and: ' and ',
    'only-with': '{{option}} goes with {{with}}. Leave it out, or add {{with}}.',
    choice: '{{option}} is {{got}}; expected {{choices}}.',
    number: '{{option}} is {{got}}; expected a whole number from {{from}} to {{to}}.',
    host: '--host is {{got}}; expected a name or an address alone, such as 127.0.0.1 or ::1. Its port is given by --port.',
    internal:
      'This is a fault of CVQ Lab itself: {{detail}}. Please report it with the command that was given.',
    'no-bench':
      'bench works in the repository of CVQ Lab, not in the app. Give the command npm run bench there.',
  },
  file: {
    stdin: 'standard input',
    'not-written':
      '{{file}} cannot be written: the system says {{detail}}. It is as it was. Expected a place where files may be made.',
    'not-put-out':
      'Standard output cannot be written: the system says {{detail}}. What is there is not whole.',
    'no-transcripts':
      '{{file}} holds no transcript. Expected files *.msnp.txt, *.msnp or *.md with lines that begin with "C: ".',
    transcript: {
      'not-a-transcript-line':
        '{{file}}: line {{line}} is {{got}}; expected a line that begins with "C: ", "S: ", ".. " or "#".',
      'nothing-to-continue':
        '{{file}}: line {{line}} is {{got}}; expected a line before it that ".. " can continue.',
      'after-close': '{{file}}: line {{line}} is {{got}}; expected nothing after [closes].',
    },
  },
  socket: {
    'port-in-use': '{{place}} is in use by another program. Expected a free port; --port 0 takes any.',
    'not-allowed':
      '{{place}} may not be used: the system says {{code}}. Expected a port that this user may open; those below 1024 mostly are the system’s.',
    'unknown-host':
      '{{place}} is not an address here: the system says {{code}}. Expected a host that can be reached.',
    refused: '{{place}} refuses the connection. Expected a server that listens there.',
    broken: '{{place}} breaks the connection: the system says {{code}}. Expected an answer.',
    'no-answer': '{{place}} does not answer. Expected a server that listens there.',
    other: '{{place}} cannot be used: the system says {{code}}.',
  },
  run: {
    heading: '{{title}}\npolicy {{policy}}, seed {{seed}}',
    connection: 'Connection {{number}}, {{version}}',
    verdict: 'Verdict: {{word}}.',
    lesson: '{{file}}, step {{step}} of its lesson: {{fault}}',
    branch: '{{file}}, branch {{branch}}',
    'own-file': '{{file}} is one of the files to run and would be written over. Give --out another name.',
    'one-each':
      'Several files of {{format}} do not go into one standard output. Give --out a folder, or run one FILE at a time.',
    missed: {
      value: '{{file}}: expected {{what}} {{expected}}, got {{got}}.',
      line: '{{file}}: expected the line {{expected}}, which does not occur.',
      'line-after': '{{file}}: expected the line {{expected}} after {{after}}, where it does not occur.',
    },
    nothing: 'none',
  },
  why: {
    rule: 'rule {{rule}}',
    otherwise: 'no rule fits: otherwise',
    dialect: 'policy speaks {{spoken}}',
    dialects: { none: 'no dialect' },
    leaves: 'the client leaves',
    tried: '{{rule}}: {{failed}} is {{got}}, expected {{expected}}',
    nothing: 'not sent',
  },
  check: {
    passed: 'passed  {{place}}',
    failed: 'FAILED  {{place}}',
    count: '{{passed}} passed, {{failed}} failed',
    exchanges_one: '{{count}} exchange',
    exchanges_other: '{{count}} exchanges',
    suite: 'transcripts',
    difference: 'The server says something else than the transcript.',
  },
  serve: {
    listening: 'listening on {{place}}',
    planted: 'warning: this server has the planted bug {{name}}, and its log does not say why it answers so',
    noBug:
      '--bug is {{name}}, and there is no such bug; did you mean {{nearest}}? serve --bugs prints them all.',
    unsaid: 'planted bug',
    opened: '#{{connection}} {{peer}} connects',
    asked: '#{{connection}} C: {{line}}',
    tooLong: '#{{connection}} C sends more than a line may have, without its end; it is not kept',
    replied: '#{{connection}} S: {{line}}   ({{why}})',
    closes: '#{{connection}} S: [closes]   ({{why}})',
    closed: {
      client: '#{{connection}} closed by the client',
      server: '#{{connection}} closed by the server',
      network: '#{{connection}} closed by the network',
      idleness: '#{{connection}} closed: nothing came of it for too long',
      limit: '#{{connection}} closed: it passed a limit',
      stopped: '#{{connection}} closed: the server stops',
    },
    limit: {
      lineBytes: '#{{connection}} limit lineBytes: a line is longer',
      linesPerSecond: '#{{connection}} limit linesPerSecond: it asks faster, and has to wait',
      memoryBytes: '#{{connection}} limit memoryBytes: it does not take its replies',
      idleSeconds: '#{{connection}} limit idleSeconds: no line was completed in time',
    },
    refused: {
      connections_one: '{{peer}} is refused, limit connections: as many are open',
      connections_other:
        '{{count}} connections are refused, limit connections: as many are open; the last from {{peer}}',
      connectionsPerSecond_one: '{{peer}} is refused, limit connectionsPerSecond: it connects more often',
      connectionsPerSecond_other:
        '{{count}} connections are refused, limit connectionsPerSecond; the last from {{peer}}',
    },
    beyond:
      'Warning: other machines may connect to this server. Whoever does has the protocol’s answers, and what they send comes into the log. --host 127.0.0.1 keeps it to this machine.',
    elsewhere:
      '{{place}} is no address of this machine: the system says {{code}}. Expected one that is, such as 127.0.0.1.',
    noLog:
      'The log cannot be written any more: the system says {{detail}}. The server goes on without it; SIGINT or SIGTERM ends it.',
    'left-out_one': '{{count}} entry is left out: the log was not read in time',
    'left-out_other': '{{count}} entries are left out: the log was not read in time',
  },
  conform: {
    noCase:
      'There is no case {{name}}. The nearest is {{nearest}}; cvq-lab conform --list says which there are.',
    bugElsewhere:
      '--bug plants a bug into our own server, but a host or a port is given. Leave out one of the two.',
    knownHere:
      '--known is of a server elsewhere, but no host and no port is given. Leave it out: ours is known.',
    listed: '{{address}}  {{level}}  {{source}}: {{statement}}',
    bugs: {
      more: 'and {{count}} more',
      missed: 'MISSED by every case',
      told: '{{caught}} of {{count}} planted bugs are caught, {{musts}} of them by what any such server must do.',
    },
  },
  query: {
    title: 'Query to {{place}}',
    refused: '{{word}}, {{code}}',
  },
  lint: {
    heading_one: '{{policy}}: {{findings}} in {{count}} client.',
    heading_other: '{{policy}}: {{findings}} in {{clients}} clients.',
    nothing: 'nothing found',
    findings_one: '{{count}} finding',
    findings_other: '{{count}} findings',
    title: '{{number}}  {{name}}: {{rule}}',
    rule: 'rule {{number}}, {{id}}',
    otherwise: 'otherwise',
    why: 'Why it matters: {{why}}',
    client: 'Smallest client: {{client}}',
    clients_one: '({{count}} client in all)',
    clients_other: '({{clients}} clients in all)',
    nobody: 'It concerns no client there is.',
    repair: 'Repair: {{repair}}.',
    suite: 'lint of {{policy}}',
  },
  sweep: {
    heading: '{{policy}}: {{clients}} clients, judged in {{judged}} groups.',
    outcomes: 'At the first sign-in',
    ends: 'At the end of the journey',
    rules: 'Rules, and the clients each answers',
    map: 'Versions by systems',
    to: 'to {{to}}',
    versions: '({{count}} versions)',
    legend: {
      'up-to-date': 'up to date',
      other: 'no CVQ, or no answer to it',
      'upgrade-offered': 'upgrade offered',
      'upgrade-forced': 'must upgrade, and rests there',
      refused: 'refused',
      stranded: 'stranded',
      loops: 'upgrade loop',
    },
    mixed: 'and others that matter less',
    more_one: 'and {{count}} more; --format json has all',
    more_other: 'and {{count}} more; --format json has all',
    off: 'switched off',
    none: 'no rule asked',
  },
  end: {
    refused: 'Refused at once',
    stranded: 'Stranded',
    loops: 'In a circle',
    rests: 'At rest',
  },
  diff: {
    heading_one: '{{changed}} of {{clients}} clients changes from {{before}} to {{after}}.',
    heading_other: '{{changed}} of {{clients}} clients change from {{before}} to {{after}}.',
    unchanged: 'Nothing changes for any of {{clients}} clients from {{before}} to {{after}}.',
    clients_one: '{{count}} client: {{client}}',
    clients_other: '{{clients}} clients, such as {{client}}',
    outcome: 'outcome',
    recommended: 'recommended',
    minimum: 'minimum',
    download: 'download',
    fallback: 'fallback',
    rule: 'rule',
    end: 'end',
    nothing: 'none',
    becomes: '{{before}} → {{after}}',
    newer: '→ {{after}}',
    hops_one: '{{end}} after {{count}} upgrade',
    hops_other: '{{end}} after {{count}} upgrades',
    more_one: 'and {{count}} more group; --format json has all',
    more_other: 'and {{count}} more groups; --format json has all',
  },
  rollout: {
    heading_one: '{{clients}} clients over {{count}} day, seed {{seed}}.',
    heading_other: '{{clients}} clients over {{count}} days, seed {{seed}}.',
    policy: 'Day {{day}}: {{policy}}',
    column: {
      day: 'day',
      signIns: 'sign-ins',
      exchanges: 'exchanges',
      peak: 'peak/h',
      upgrades: 'upgrades',
      refusals: 'refused',
      strandings: 'stranded',
      loops: 'loops',
      failedDownloads: 'failed downloads',
    },
    happened: 'What happened, by day',
    states: 'Where the clients stand at each day’s end',
    state: {
      unseen: 'not seen yet',
      'up-to-date': 'up to date',
      'upgrade-offered': 'offered',
      'upgrade-forced': 'must upgrade',
      refused: 'refused',
      stranded: 'stranded',
      loops: 'in a loop',
      other: 'no CVQ',
    },
    versions: 'Versions, at the first day’s end and the last’s',
  },
} as const
