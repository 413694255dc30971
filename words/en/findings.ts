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
} as const
