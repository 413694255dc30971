// Texts of the screen Reference: the protocol's pages in our own words. Facts are from the sources that
// protocol/sources.ts names; each entry says which.

/** A text of several paragraphs is one entry; they are divided by line ends. */
const paragraphs = (...texts: readonly string[]): string => texts.join('\n')

export const reference = {
  title: 'Reference',
  search: 'Search the reference',
  searchHint: 'A command, a field, a code, a version, a word',
  found_one: '{{count}} entry',
  found_other: '{{count}} entries',
  nothing: 'Nothing is called “{{query}}” here',
  nothingHint: 'Search for a command such as VER, a field such as locale, or a code such as 420.',
  clear: 'Show all',
  contents: 'Contents',
  entry: 'Entry',
  show: 'Show it in a run',
  showScreen: 'Show it on the screen {{screen}}',
  shownAs: 'Shows {{title}}',
  showFailed: 'This run could not be made. The picture shows the run before it.',
  see: 'See also',
  sources: 'Sources',
  link: 'In the reference',
  linkTo: '{{name}} in the reference',
  example: 'Example: {{title}}',
  chapter: {
    commands: 'Commands',
    parameters: 'Parameters',
    dialects: 'Dialects',
    errors: 'Error codes',
    differences: 'Where sources differ',
    releases: 'Releases',
    glossary: 'Glossary',
    sources: 'Sources',
  },
  about: {
    commands: 'What a client and a dispatch server say to each other before anybody signs in.',
    parameters: 'What stands after the TrID. The TrID itself is not counted.',
    dialects: 'The versions of the protocol, and how each sends CVQ.',
    errors: 'Three digits in place of an answer. The sources do not agree on what they mean.',
    differences: 'Where two sources say different things, the app shows both and lets you switch.',
    releases: 'The client programs of the catalogue, by when they came out.',
    glossary: 'Words as the window and the documents use them.',
    sources: 'Where the facts come from.',
  },
  form: {
    asks: 'The client asks',
    answers: 'The server answers',
    refuses: 'Or it refuses',
    refusesAll: 'This server refuses',
  },
  command: {
    VER: {
      summary: 'Agrees on a dialect: a version of the protocol that both sides speak.',
      body: paragraphs(
        'The client lists the dialects it speaks, best first, and puts <w>CVR0</w> last. The server names one.',
        'If it names a dialect, the two go on in it and no <w>CVQ</w> is sent. If <w>CVR0</w> is the only name left, they share none, and the client asks with <w>CVQ</w> what version it should be.',
        'If not even that is shared, the answer is <w>0</w> and the server closes.',
        '<w>VER</w> may come once on a connection. A second one is answered with <w>715</w>, and the server closes.',
      ),
    },
    CVQ: {
      summary: 'Asks which version of the client should run here. For clients that share no dialect.',
      body: paragraphs(
        'The client says what it is: its language, its system, the program and its version. The server answers with a recommended version, the same once more, a minimum, the address of a download and an address to open when the download fails.',
        'The client compares. Below the minimum it leaves and upgrades. Below the recommended version it may stay, and an upgrade is offered.',
        'The server only states numbers: it does not throw anybody out. The client does that to itself.',
        'Only the dispatch server answers <w>CVQ</w>. It went with MSNP24.',
      ),
    },
    CVR: {
      summary: 'The same question within an agreed dialect.',
      body: paragraphs(
        'Request and answer are those of <w>CVQ</w>. From MSNP8 on it is the second step of every sign-in, on the dispatch server and again on the notification server; before, the client sent it when it was signed in.',
        'The official client took the answer of either command for the other.',
      ),
    },
    USR: {
      summary: 'Begins signing in. Here it is refused: this server has no accounts.',
      body: paragraphs(
        'From MSNP8 on a client signs in through the dispatch server: <w>VER</w>, <w>CVR</w>, <w>USR</w>, in one packet or in three. It names a way to sign in, the state <w>I</w>, and who signs in. A server with accounts sends such a client on to another one with <w>XFR</w>, or asks for the proof.',
        'Ours knows nobody. Where a dialect from MSNP8 to MSNP23 was agreed, it answers <w>911</w>, whatever stands in the line, and closes: every client has words for that.',
        'Before <w>VER</w>, after <w>CVR0</w>, up to MSNP7 and in MSNP24 it is no command here, and the server closes without a reply.',
      ),
    },
    OUT: {
      summary: 'The client says goodbye.',
      body: paragraphs('It has no TrID and no answer: the server closes the connection.'),
    },
  },
  field: {
    TrID: paragraphs(
      'The client numbers its requests; the answer carries the number of its request, as the text it came in. Numbers go on counting when the client connects again.',
      'Without one the server cannot answer: it closes.',
    ),
    dialect: paragraphs(
      'A name such as <w>MSNP8</w>. The order is the client’s wish; names are compared exactly.',
    ),
    code: paragraphs(
      'Stands where an answer’s command would stand. The TrID after it says which request failed.',
    ),
    locale: paragraphs(
      'Four hexadecimal digits after <w>0x</w>: the LCID of the language and region. It decides which download is named.',
      'A number that is in no list of languages is refused with <w>710</w>.',
    ),
    'system-type': paragraphs(
      'Seen: <w>win</w> for Windows 95, 98 and Me, <w>winnt</w> for the NT line, <w>mac</w>. Programs of others sent <w>linux</w>.',
    ),
    'system-ver': paragraphs(
      'Two numbers: <w>4.10</w> is Windows 98, <w>5.1</w> is Windows XP. From Windows Live Messenger 14 on there are three, as in <w>6.0.0</w> for Vista.',
    ),
    'system-arch': paragraphs(
      '<w>i386</w> on every Windows, <w>ppc</w> on the Mac. No official client sent another.',
    ),
    'requesting-library': paragraphs(
      'The program by its file: <w>MSMSGS</w> up to 4.7, <w>MSNMSGR</w> from 5.0 on, <w>MSG80BETA</w> for the 8.0 betas, <w>macmsgs</w> on the Mac.',
      'A name that no release and no rule has is refused with <w>420</w>.',
    ),
    'client-version': paragraphs(
      'Major, minor and build, the build with four digits: <w>6.0.0602</w>. From 14.x on there are four numbers. They are compared number by number from the left, not as decimals and not as text.',
    ),
    'client-identification': paragraphs(
      'The name of the code base. MSNP2 and 3 do not have it; MSNP4 to 7 send it empty in CVQ, so that the line ends in a space; from MSNP8 on it is filled.',
    ),
    'user-handle': paragraphs('The address that is to sign in. It came with MSNP8.'),
    'recommended-version': paragraphs(
      'The version the server would like this client to be. A newer client is up to date.',
    ),
    'recommended-version-2': paragraphs(
      'Equal to the first in every answer that was captured. A guess is that it once meant the highest version allowed.',
    ),
    'minimum-allowed-version': paragraphs(
      'A client below it leaves by itself and upgrades. Servers answered the next command all the same: nobody enforced it on the wire.',
    ),
    'download-url': paragraphs('The file to fetch and run. It depends on the language and on the system.'),
    'security-package': paragraphs(
      'What proves who it is: <w>MD5</w> is a password’s sum, up to MSNP7; <w>TWN</w> a ticket of Passport, from MSNP8; <w>SSO</w> one of Windows Live, from MSNP15.',
    ),
    'sign-in-state': paragraphs(
      '<w>I</w> begins. <w>S</w> answers what the server asked in between, so that what follows is no longer who signs in but the proof.',
    ),
    'sign-in-handle': paragraphs(
      'The address of the account. This server has none, so it is known to nobody.',
    ),
    'fallback-url': paragraphs('The page that is opened when the download fails for whatever reason.'),
  },
  since: 'Since {{dialect}}.',
  sentBy: {
    C: 'Parameter {{index}} of the request.',
    S: 'Parameter {{index}} of the answer.',
    USR: 'Parameter {{index}} of USR.',
  },
  changes: {
    title: 'What changed when',
    dialect: 'Dialect',
    parameters: 'Parameters of CVQ',
    identification: 'Identification',
    firstClient: 'First client',
    none: 'no CVQ',
    unknown: 'not known',
  },
  dialect: {
    real: 'A client that speaks it best sends CVQ with {{count}} parameters; the identification is {{how}}.',
    withoutCvq: 'It has no CVQ: a server closes when one is sent.',
    first: 'The first client known to offer it is {{version}}.',
    noFirst: 'No client is known that offered it first.',
    cvrOnDispatch: '<w>CVR</w> belongs to the dispatch server’s commands in it.',
    CVR0: paragraphs(
      'No dialect, but the last name in the <w>VER</w> of every official client: what is left when nothing is shared. It came with the first public release.',
      'Servers before August 2008 repeated it beside the dialects they shared. So it means “nothing shared” only where it stands alone.',
    ),
    none: paragraphs(
      'A reserved name: the server shares nothing with this client, not even <w>CVR0</w>. It closes.',
    ),
  },
  error: {
    meaning: 'Here it means: {{meaning}}.',
    readings: 'What each source says',
    source: 'Source',
    says: 'Says',
    connection: 'After it: {{closes}}.',
  },
  differ: {
    first: 'Here: {{reading}}.',
    reading: 'Reading',
    by: 'Given by',
    ours: 'The app follows the first.',
    switched: 'A switch of the setup chooses another.',
    unswitched: 'There is nothing to switch: no run would differ, or the other reading cannot be run.',
  },
  release: {
    summary: '{{product}} {{version}}',
    came: 'Came out {{date}}.',
    undated: 'No source has its date.',
    onWire: 'On the wire',
    offers: 'Offers',
    runsOn: 'Runs on',
    evidence: 'How its version is known',
    download: 'Download',
    noDownload: 'no address is known',
    notSent: 'not sent',
    empty: 'sent empty',
    by: {
      capture: 'from a captured exchange',
      'server-reply': 'from a server’s answer',
      imitation: 'from a program that imitates it',
      listing: 'from a list of versions',
      memory: 'from memory',
    },
    timeline: 'Releases over time',
    timelineNote: 'Hollow marks have no known date and stand where their version would.',
    timelineSummary_one: 'One release of the catalogue over time.',
    timelineSummary_other:
      '{{count}} releases of the catalogue over time, from {{from}} to {{to}}, in {{lanes}} lines of products.',
  },
  source: { gives_one: 'One entry rests on it.', gives_other: '{{count}} entries rest on it.' },
} as const
