// The words of this field as the code, the window and the documents use them; docs/glossary.md is made from this.
// Where the protocol's sources have several names for a thing, the first is ours.

export const glossary = {
  answer:
    'The five parameters a server gives to CVQ or CVR: recommended, recommended again, minimum, download address, fallback address.',
  behaviour: 'How a client judges an answer. The sources describe more than one; a scenario says which.',
  bookmark: 'A point of a run that has a name.',
  branch: 'A run kept beside a scenario’s own: it says only what of it is another.',
  capture: 'Packets as they went over a network, in a file: pcap or pcapng.',
  catalogue: 'The real releases, systems and locales the app knows: <w>assets/catalogue/</w>.',
  cell: 'A kind of client with one class of systems, architectures and locales and one cohort: what a sweep judges once.',
  class:
    'The values of one axis that no rule tells apart, such as all locales of a policy without a rule on locales.',
  cohort: 'The part of all people a rule means: a hash of salt and handle, 0 to 99, below a bound.',
  connection: 'One TCP connection between a client and a server, from open to close.',
  CVQ: 'The command with which a client that shares no dialect asks which version it should be. On the dispatch server alone.',
  CVR: 'The same request within an agreed dialect; to the dispatch server from MSNP8 on.',
  CVR0: "The last name in every official client's VER: no dialect, but the way to CVQ.",
  dialect: 'A version of the protocol, MSNP2 to MSNP24.',
  difference: 'For whom what changes between two policies: groups of clients, counted, each with a witness.',
  'dispatch server (DS)':
    'The first server a client meets. It agrees on a dialect, answers CVQ, and sends the client on.',
  domain:
    'All clients that a policy is judged for: kinds of client, systems, architectures, locales and cohorts, each with each.',
  'download address, fallback address':
    'Where the new version is; the page to open when it cannot be fetched.',
  draft: 'The policy as it is being edited. It takes the place of the active one when it is activated.',
  end: 'How a journey ends: rests, stranded, loops, refused.',
  'error code': 'Three digits in place of an answer, with the TrID: 420, 710, 715, 731.',
  event: 'The smallest thing that happens in a run, at one virtual time. A trace is its events in order.',
  film: 'A rollout, played: by the hour, what happens to a population.',
  finding: 'A fault of a policy that lint found, with its rule, its witness and a repair.',
  fork: 'A run that is as another up to some event, and goes on with another client, policy, network or download.',
  handle: 'The address a person signs in with; the eighth parameter, from MSNP8 on.',
  hop: 'One pass of a journey: one client version, one connection, one outcome.',
  identification:
    'The seventh parameter: the code base of the program that asks. Not sent before MSNP4, empty before MSNP8.',
  journey: 'The hops a client makes as it installs what it is told to, until it stays as it is.',
  'kind of client':
    'A client program: a release of the catalogue, or a version the policy names, as the nearest release.',
  LCID: "Windows' number of a language and region, on the wire as <w>0x</w> and four hexadecimal digits.",
  lesson: 'Steps of text, of points in a run and of questions, in a scenario’s file.',
  library: 'The fifth parameter: the program that asks, such as <w>MSNMSGR</w>.',
  line: 'What stands between two line ends. A message of the protocol is one line.',
  lint: 'The search for faults in a policy, decided over the whole domain. <w>docs/decisions/0017</w> says what each is.',
  locale: 'The language and region an LCID stands for.',
  minimum: 'The oldest version that may connect. A client below it must upgrade.',
  'notification server (NS)': 'The server a client signs in to, after the dispatch server.',
  outage: 'Hours of a rollout in which no download completes.',
  outcome: 'What came of one hop: up to date, upgrade offered, upgrade forced, refused, and so on.',
  parameter: 'A token after the command and the TrID. Counted from 1; the TrID is not counted.',
  policy: 'What a server answers, and to whom: rules in order, and what holds otherwise.',
  recommended: "The newest version for a client's system.",
  'recorded run':
    'What somebody else’s client and server said to each other, read from a transcript or a capture. Nothing of it is executed.',
  release: 'A version of a client that was given to the public, with its values on the wire.',
  repair: 'A change of a policy after which its finding is gone. Applied and undone like any edit.',
  rollout:
    'A population over simulated days, under policies that change by date. The same seed gives the same film.',
  rule: 'One line of a policy: whom it matches, and the answer or the refusal.',
  scenario: 'A client, a policy, a network and a download. Running it gives a trace.',
  shadowed: 'Of a rule: it matches clients, and every one of them is answered by rules before it.',
  share: 'Of a population, the percent with one release and one locale.',
  stage: 'A part of a rollout that begins with some of the people: a rule with a cohort.',
  step: 'What the picture shows as one: a message, a decision, a comparison, a close. Some events make no step of their own.',
  stranded:
    'Of a client: it must upgrade and cannot, for the download is missing or fails, or it is refused after it upgraded.',
  sweep: 'Every client of a domain judged, and followed to the end of its journey.',
  system: 'Operating system and processor, as three parameters: type, version, architecture.',
  token: 'A piece of a line between separators; a run of spaces or tabs separates once.',
  trace:
    'Everything that happened in a run, in virtual time. All pictures, verdicts and exports are made from it.',
  transaction: 'A request and the answer that carries the same TrID.',
  transcript: 'What both sides said, line by line, in the notation of the CVQ page. It can be replayed.',
  TrID: 'The number of a transaction: 0 to 4294967295, chosen by the client, given back as the text it came in.',
  VER: 'The command with which a client offers dialects and the server names one.',
  verdict: 'The sentence that says what came of a run, by which rule, and what a person would have seen.',
  version: 'Dotted numbers, kept as text and compared part by part.',
  why: 'The reason of an answer: checks passed, rules tried with the first field of each that failed, the rule that won.',
  witness:
    'The smallest client that shows a finding or a difference: fewest fields other than the default client’s.',
} as const

/** The words themselves, by themselves: another language has others. */
export const glossaryWords = Object.fromEntries(Object.keys(glossary).map((word) => [word, word])) as {
  readonly [Word in keyof typeof glossary]: Word
}
