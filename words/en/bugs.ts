// What each planted bug does wrong, in one sentence with the server as its subject (main/conform/bugs).

export const bugs = {
  area: {
    framing: 'Making lines of bytes',
    trid: 'Transaction identifiers',
    ver: 'Agreeing on a dialect',
    state: 'What came before',
    parameters: 'Parameters',
    locale: 'Languages',
    client: 'Clients and versions',
    order: 'The order of the checks',
    answer: 'What the answer is made of',
    verbs: 'Other commands',
    closing: 'Closing',
    memory: 'What is kept too long',
  },
  does: {
    'lf-needs-cr': 'It takes LF without CR for a part of the line, and waits for more.',
    'cr-ends-line': 'It takes CR alone for the end of a line.',
    'split-line-lost': 'It throws away the beginning of a line that comes in two packets.',
    'packet-ends-line': 'It takes the end of a packet for the end of the line.',
    'cr-lf-apart': 'It keeps the CR as part of the line when the LF comes in the next packet.',
    'empty-line-closes': 'It closes at an empty line.',
    'nul-ends-line': 'It reads a line as far as a NUL, and passes over the rest.',
    'pipelined-second-dropped': 'It answers the first line of a packet, and passes over the others.',
    'pipelined-in-reverse': 'It answers the lines of one packet from the last to the first.',
    'long-line-cut': 'It cuts a line that is too long, and answers what is left of it.',
    'line-limit-128': 'It closes at a line of more than 128 bytes, which a long handle makes of a query.',

    'trid-leading-zeros': 'It echoes the TrID as a number: its leading zeros are gone.',
    'trid-over-limit-wraps': 'It takes a TrID above 4294967295 and echoes what is left of it in 32 bits.',
    'trid-signed': 'It echoes a TrID above 2147483647 as a negative number.',
    'trid-zero-refused': 'It closes at the TrID 0.',
    'trid-must-rise': 'It closes at a TrID that is not above the one before.',
    'trid-missing-taken': 'It answers a command without a TrID, as if it were 0.',
    'error-trid-stale': 'It puts the TrID of the request before into an error.',

    'second-ver-answered': 'It answers a second VER as it did the first.',
    'second-ver-stays-open': 'It refuses a second VER with 715, and does not close.',
    'case-folded-dialect': 'It takes a dialect in small letters for the one in capitals.',
    'cvr0-always-named': 'It answers CVR0 also where CVR0 was not offered.',
    'cvr0-only-last': 'It sees CVR0 in the last place of an offer alone.',
    'cvr0-before-dialect': 'It chooses CVR0 although it speaks a dialect that was offered.',
    'servers-order': 'It picks a dialect by its own order, and not by the client’s.',
    'nothing-shared-stays-open': 'It answers VER with 0, and does not close.',

    'ver-after-cvq-refused': 'It refuses VER after CVQ.',
    'ver-forgotten-after-cvq': 'It forgets at CVQ that there was a VER, and answers another one.',
    'cvq-once': 'It refuses a second query on a connection.',
    'msnp24-has-cvq': 'It answers CVQ after it has agreed on MSNP24, which has no CVQ.',

    'five-parameters-taken':
      'It lets a query of five parameters pass, and stumbles over the missing version.',
    'nine-parameters-taken': 'It passes over what stands behind the eighth parameter.',
    'seven-parameters-refused': 'It refuses a query of seven parameters, which has no handle.',
    'empty-seventh-refused': 'It refuses the empty seventh parameter of MSNP4 to MSNP7.',
    'double-space-empty': 'It sees an empty parameter between two spaces.',
    'tab-no-separator': 'It takes a tab for a part of the parameter.',

    'neutral-lcid-refused': 'It does not know a language without its country, such as 0x0009.',
    'lcid-lower-case-refused': 'It does not know a language with a to f in small letters, such as 0x040c.',
    'lcid-form-only': 'It takes whatever has the form of a language for one, such as 0x1111.',

    'versions-as-text': 'It compares versions as text: 9 is above 14.',
    'version-above-all-answered': 'It answers a client that is newer than any there is.',
    'four-part-version-refused': 'It refuses a version of four parts, as they are from 14.x on.',
    'unknown-library-answered': 'It answers a client whose library nobody knows.',
    'system-type-case-folded': 'It takes WINNT for winnt.',

    '710-after-420': 'It looks at the client before the language: where both are wrong it answers 420.',
    '731-after-710': 'It looks at the language before it counts: a short line gets 710.',

    'minimum-first': 'It names the minimum first, and the recommended versions behind it.',
    'build-unpadded': 'It writes versions as numbers: 6.2.205 for 6.2.0205.',
    'cvr-without-fallback': 'It leaves the second address out where the command is CVR.',
    'error-without-trid': 'It sends an error without its TrID.',

    'cvr-answered-as-cvq': 'It answers CVR with CVQ.',
    'verbs-case-folded': 'It takes a command in small letters for the one in capitals.',
    'out-answered': 'It answers OUT before it closes.',
    'unknown-command-ignored': 'It passes over a command it does not know, and stays.',
    'usr-unanswered': 'It closes at USR without a word, where it should say 911.',
    'usr-stays-open': 'It answers USR with 911, and does not close.',

    'no-close-after-731': 'It answers 731, and does not close.',
    'answers-after-close': 'It answers what is left of a packet when it ought to have closed.',

    'answers-kept-by-version':
      'It keeps its answer for a version, and gives it to the next client of that version, whatever its system.',
    'answers-kept-with-trid': 'It keeps an answer with its TrID, and gives both to whoever asks the same.',
    'ver-kept-for-all': 'It keeps one VER for all: the second client’s is refused as a second VER.',
    'refused-once-refused-always': 'It refuses all that comes on a connection on which it has refused once.',
    'locale-checked-once': 'It looks at the language of the first query on a connection, and of no other.',
  },
} as const
