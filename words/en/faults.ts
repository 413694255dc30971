// Texts of what is wrong with a file or a field of one: where, what stands there, what was expected, what to do.

export const faults = {
  'missing-file': '{{file}}: there is no such file. Check its name and folder. Nothing was changed.',
  unreadable: '{{file}} cannot be read: the system says {{detail}}. Nothing was changed.',
  'too-large':
    '{{file}} has {{bytes}} bytes, and at most {{limit}} are read. Expected a smaller file. Nothing was changed.',
  'not-json':
    '{{file}} is not JSON: line {{line}}, column {{column}} breaks its rules. Expected a JSON file. Nothing was changed.',
  'not-text':
    '{{file}} is not text: it holds bytes that are not UTF-8. Expected a UTF-8 file. Nothing was changed.',
  'too-deep':
    '{{file}} holds lists or objects more than {{limit}} deep in one another. No file of CVQ Lab is so deep. Nothing was changed.',
  'unknown-format': '{{file}}: format is {{got}}; expected {{expected}}. Nothing was changed.',
  'newer-format':
    '{{file}}: format is {{got}}, which a newer CVQ Lab writes; expected {{expected}}. Update CVQ Lab to read it. Nothing was changed.',
  'unknown-key':
    '{{file}}: {{place}} has an unknown key {{key}}; the nearest known one is {{nearest}}. Nothing was changed.',
  'missing-key': '{{file}}: {{place}} lacks the key {{key}}. Add it. Nothing was changed.',
  'wrong-value': '{{file}}: {{place}} is {{got}}; expected {{expected}}. Nothing was changed.',
  /** Stands for the place where the whole file is meant. */
  whole: 'the file',
  or: '{{first}} or {{last}}',
  expected: {
    text: 'text in quotes',
    number: 'a whole number, 0 or more',
    between: 'a whole number from {{first}} to {{last}}',
    position: 'a whole number, 1 or more',
    milliseconds: 'a whole number of milliseconds from 0 to 3600000',
    boolean: 'true or false',
    list: 'a list in square brackets',
    object: 'an object in curly brackets',
    version: 'a version such as 6.2.0205',
    range: 'a range of versions such as >=4.10 <5.0',
    lcid: 'a locale such as 0x0409: 0x and four hexadecimal digits',
    'locale-or-language': 'a locale such as 0x0409, or a language such as fr',
    token: 'one word without spaces',
    'token-or-empty': 'one word without spaces, or nothing between the quotes',
    line: 'one line of text',
    'trace-line': 'a line that begins with "C: " or "S: "',
    trid: 'a whole number from 0 to 4294967295',
    'error-code': 'one of the error codes {{choices}}',
    percentage: 'a number from 0 to 100',
    choice: '{{choices}}',
    kind: '{{choices}}',
    format: '{{choices}}',
    'rule-id': 'a name on one line that no other rule has, and not "otherwise"',
    'answer-or-refuse': 'an object with either "answer" or "refuse"',
    outage: 'hours of which "fromHour" is before "toHour"',
    shares: 'shares that together are at most 100 percent',
    'rollout-policies': 'a list of policies, one of which begins at day 0 and no two on the same day',
    release: 'the version of a release in the catalogue, such as {{choices}}',
    'known-locale': 'a locale or language of the language list, such as 0x0409 or en',
    choices: 'a list of at least two choices',
    steps: 'a list of at least one step',
    changes: 'changes in order, each after a later event than the one before it',
    branches: 'branches of which no two have the same name',
    title: 'a title',
    policy: 'a policy, "builtin:NAME", or a file beside this one',
    'named-policy': '{{choices}}, or a file beside this one',
    client: 'a client, "builtin:NAME", or a file beside this one',
    'named-client': '{{choices}}, or a file beside this one',
  },
} as const
