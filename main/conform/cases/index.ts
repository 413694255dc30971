// All conformance cases, in the order in which they are reported.

import type { ConformanceCase } from '../case.ts'
import { CVQ_CHECKS_CASES } from './cvq-checks.ts'
import { CVQ_FORM_CASES } from './cvq-form.ts'
import { CVR_CASES } from './cvr.ts'
import { ERR_CASES } from './err.ts'
import { FRAME_CASES } from './frame.ts'
import { LIMITS_CASES } from './limits.ts'
import { OUT_CASES } from './out.ts'
import { RULES_CASES } from './rules.ts'
import { RULES_KNOWN_CASES } from './rules-known.ts'
import { TRID_CASES } from './trid.ts'
import { USR_CASES } from './usr.ts'
import { VER_CASES } from './ver.ts'

export const CASES: readonly ConformanceCase[] = [
  ...FRAME_CASES,
  ...VER_CASES,
  ...TRID_CASES,
  ...CVQ_FORM_CASES,
  ...CVQ_CHECKS_CASES,
  ...CVR_CASES,
  ...USR_CASES,
  ...OUT_CASES,
  ...ERR_CASES,
  ...LIMITS_CASES,
  ...RULES_CASES,
  ...RULES_KNOWN_CASES,
]
