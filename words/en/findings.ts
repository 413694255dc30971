// Texts of what lint finds in a policy: each finding's name, its sentence, why it matters, and its repair.

export const findings = {
  name: {
    loop: 'Upgrade loop',
    stranded: 'Stranded',
    downgrade: 'Silent downgrade',
    'recommended-below-minimum': 'Recommended below minimum',
    'minimum-out-of-reach': 'Minimum out of reach',
    'shadowed-rule': 'Shadowed rule',
    'dead-rule': 'Dead rule',
    'other-systems-installer': 'Another system’s installer',
    'same-file': 'One file for two systems',
    'url-missing': 'URL missing',
    'url-scheme': 'URL not http or https',
    'wrong-language': 'Wrong language',
    'cohort-fraction': 'Cohort as a fraction',
    'unanswered-system': 'System without a rule',
    'unanswered-library': 'Library without a rule',
    'long-journey': 'Long journey',
    'order-matters': 'Order matters',
  },
  /** Who answers: at the start of a sentence, and within one. */
  start: { rule: 'Rule {{n}}', rules: 'Rules {{list}}', otherwise: 'The answer for all others' },
  within: { rule: 'rule {{n}}', rules: 'rules {{list}}', otherwise: 'the answer for all others' },
  and: '{{first}} and {{last}}',
  /** {{Rule}} and {{Others}} begin a sentence, {{rule}} and {{others}} stand within one. */
  sentence: {
    loop: '{{Rule}} recommends <w>{{recommended}}</w> but requires <w>{{minimum}}</w>. The same client comes back to it.',
    loopOfMore:
      '{{Rule}} sends clients in a circle with {{others}}: <w>{{path}}</w>. It recommends <w>{{recommended}}</w> but requires <w>{{minimum}}</w>.',
    strandedNoDownload: '{{Rule}} makes clients upgrade to <w>{{recommended}}</w> but names no download.',
    strandedOtherwise:
      '{{Rule}} sends clients to <w>{{recommended}}</w>. No rule knows it on <w>{{system}}</w>: <w>{{code}}</w>.',
    strandedRule:
      '{{Rule}} sends clients to <w>{{recommended}}</w>. On <w>{{system}}</w>, rule {{n}} refuses it: <w>{{code}}</w>.',
    strandedCheck:
      '{{Rule}} sends clients to <w>{{recommended}}</w>. The server refuses what they are then: <w>{{code}}</w>.',
    downgrade: '{{Rule}} sends clients back: <w>{{own}}</w> has to install <w>{{recommended}}</w>.',
    'recommended-below-minimum':
      '{{Rule}} recommends <w>{{recommended}}</w> but requires <w>{{minimum}}</w>.',
    'minimum-out-of-reach':
      '{{Rule}} requires <w>{{minimum}}</w>, and nothing its clients are led to is newer than <w>{{newest}}</w>.',
    'shadowed-rule_one': '{{Others}} already answers every client {{rule}} could match.',
    'shadowed-rule_other': '{{Others}} already answer every client {{rule}} could match.',
    'dead-rule': '{{Rule}} matches no client there is.',
    'other-systems-installer':
      '{{Rule}} offers <w>{{recommended}}</w> to <w>{{types}}</w>. It runs on <w>{{runsOn}}</w> alone.',
    'same-file':
      '{{Rule}} and {{others}} name one file, <w>{{url}}</w>, for different versions on different systems.',
    urlMissingDownload: '{{Rule}} offers <w>{{recommended}}</w> but names no download.',
    urlMissingFallback: '{{Rule}} names no page to open when the download fails.',
    urlSchemeDownload: 'The download of {{rule}}, <w>{{url}}</w>, is no http or https address.',
    urlSchemeFallback: 'The fallback page of {{rule}}, <w>{{url}}</w>, is no http or https address.',
    'wrong-language':
      '{{Rule}} gives clients of the language <w>{{about}}</w> the address <w>{{url}}</w>. {{Better}} has one for them.',
    'cohort-fraction':
      '{{Rule}} takes in a cohort below <w>{{below}}</w>. The number is percent, from 0 to 100.',
    'unanswered-system': 'No rule answers <w>{{systems}}</w>. {{told}}',
    unansweredAll: 'No rule is switched on. {{told}}',
    noRules: 'This policy has no rules. {{told}}',
    'unanswered-library': 'No rule answers the library <w>{{libraries}}</w>. {{told}}',
    toldRefused: 'These clients get <w>{{code}}</w>.',
    toldAll: 'Every client gets <w>{{code}}</w>.',
    toldAnswered: 'The answer for all others tells them <w>{{recommended}}</w>.',
    'long-journey': '{{Rule}} begins a journey of {{hops}} upgrades: <w>{{path}}</w>.',
    'order-matters_one': '{{Rule}} shares {{count}} client with {{others}}, and would answer it differently.',
    'order-matters_other':
      '{{Rule}} shares {{count}} clients with {{others}}, and would answer them differently.',
  },
  why: {
    loop: 'The client downloads and installs the same thing again and again, and nobody gets in.',
    stranded: 'The client has to upgrade and cannot. Its user is locked out with no way on.',
    downgrade: 'The client installs an older program over a newer one, and nobody is asked.',
    'recommended-below-minimum':
      'Whoever installs what is recommended is still too old. It takes little to make a loop of it.',
    'minimum-out-of-reach': 'The minimum promises a version that nobody arrives at.',
    'shadowed-rule': 'The rule looks as if it were in force, and never is.',
    'dead-rule':
      'The rule says something about clients that do not exist. Often it is a misspelt name or an empty range.',
    'other-systems-installer': 'The installer does not start on that system.',
    'same-file': 'One of the two gets a program that was made for another system.',
    'url-missing': 'The client tells its user of an upgrade and has nothing to fetch or to show.',
    'url-scheme': 'Clients fetch by http and https alone.',
    'wrong-language': 'The user gets an installer in another language, although there is one in theirs.',
    'cohort-fraction': 'A rollout to a quarter of all people reaches one in a hundred.',
    'unanswered-system': 'These people are left to an answer that was not made for them.',
    'unanswered-library': 'These people are left to an answer that was not made for them.',
    'long-journey': 'Every upgrade on the way is a download, an installation and a chance to fail.',
    'order-matters': 'Moving one of the two rules changes what these clients are told.',
  },
  repair: {
    recommend: 'Recommend {{version}}',
    'lower-minimum': 'Lower the minimum to {{version}}',
    'require-nothing': 'Require nothing',
    'ask-nothing': 'Ask nothing of anybody',
    useCatalogue: 'Use the catalogue’s URL',
    useHttp: 'Write it with http://',
    usePage: 'Use the page {{url}}',
    useRule: 'Use the URL of rule {{n}}',
    useOthers: 'Use the URL for all others',
    limit: 'Limit rule {{n}} to {{systems}}',
    'move-above': 'Move above rule {{n}}',
    disable: 'Switch off rule {{n}}',
    'answer-version': 'Add a rule for {{version}}',
    answerThem: 'Add a rule for {{who}}',
    answerAll: 'Add a rule for everybody',
    'add-language': 'Add a rule for {{language}}',
    'add-both': 'Add a rule for both',
    percent: 'Make it {{percent}} %',
  },
} as const
