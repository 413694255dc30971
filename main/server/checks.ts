// The checks a version query meets before any rule, in their order (docs/decisions/0006). Each gives
// what failed, for the answer and for the why alike.

import type { VersionQuery } from '../../protocol/commands.ts'
import { bestDialect, CVR0, dialectNamed, signsInOnDispatch } from '../../protocol/dialects.ts'
import type { Check, FailedCheck } from '../../protocol/formats/trace.ts'
import { isKnownLcid, isLcid } from '../../protocol/lcid.ts'
import type { WireLine } from '../../protocol/line.ts'
import { FEWEST_PARAMETERS, MOST_PARAMETERS } from '../../protocol/parameters.ts'
import { isTrid } from '../../protocol/trid.ts'
import { compareVersions, isVersion } from '../../protocol/version.ts'
import type { Stage } from './action.ts'
import type { Facts } from './facts.ts'
import type { CompiledPolicy } from './policy.ts'

const failed = (
  check: Check,
  reason: FailedCheck['reason'],
  field: FailedCheck['field'],
  expected: string,
  got: string,
): FailedCheck => ({ check, reason, field, expected, got })

/** Every command but OUT carries a TrID. */
export function checkTrid({ parameters }: WireLine): FailedCheck | null {
  const trid = parameters[0]?.text
  if (isTrid(trid)) return null
  return failed('trid', trid === undefined ? 'missing-trid' : 'bad-trid', 'TrID', '0-4294967295', trid ?? '')
}

export const unknownCommand = (command: string): FailedCheck =>
  failed('command', 'unknown-command', null, 'VER CVQ CVR OUT', command)

/** After a dialect in which the dispatch server takes CVR, a client that signs in has nobody to sign in to: nothing it could send here would do. */
export const noAccounts = ({ agreed }: Stage, command: string): FailedCheck | null =>
  command === 'USR' && agreed !== null && signsInOnDispatch(agreed)
    ? failed('command', 'no-accounts', null, '', command)
    : null

export const lineTooLong = (longest: number): FailedCheck =>
  failed('command', 'line-too-long', null, String(longest), `>${longest}`)

export const secondVer = (stage: Stage): FailedCheck | null =>
  stage.agreed === null ? null : failed('state', 'second-ver', null, 'CVQ', 'VER')

/** Whether a query may come at this stage. After a dialect that has no CVQ the command is not there at all. */
export function checkStage({ agreed }: Stage, verb: string, policy: CompiledPolicy): FailedCheck | null {
  const strict = policy.switches.order === 'strict'
  if (agreed === null) return strict ? failed('state', 'cvq-before-ver', null, 'VER', verb) : null
  if (agreed === CVR0) return null
  if (strict) return failed('state', 'cvq-after-dialect', null, CVR0, agreed)
  return dialectNamed(agreed)?.cvqParameters === null
    ? failed('state', 'dialect-without-cvq', null, CVR0, agreed)
    : null
}

/** Strict: as many as the best dialect offered has; the empty seventh of MSNP4 to 7 counts in those alone. */
function strictCount(offered: readonly string[], counted: number, trailing: boolean): FailedCheck | null {
  const { cvqParameters, seventh } = bestDialect(offered)
  const expected = cvqParameters ?? MOST_PARAMETERS
  const got = seventh === 'empty' && trailing ? counted + 1 : counted
  if (got === expected) return null
  return failed('parameters', got < expected ? 'too-few' : 'too-many', null, String(expected), String(got))
}

export function checkCount(
  query: VersionQuery,
  trailing: boolean,
  { offered }: Stage,
  policy: CompiledPolicy,
): FailedCheck | null {
  const counted = query.parameters.length - (trailing ? 1 : 0)
  if (policy.switches.parameters === 'strict' && offered !== null)
    return strictCount(offered, counted, trailing)
  if (counted >= FEWEST_PARAMETERS && counted <= MOST_PARAMETERS) return null
  const reason = counted < FEWEST_PARAMETERS ? 'too-few' : 'too-many'
  return failed('parameters', reason, null, `${FEWEST_PARAMETERS}-${MOST_PARAMETERS}`, String(counted))
}

export function checkLocale({ locale }: Facts): FailedCheck | null {
  if (isKnownLcid(locale)) return null
  const reason = isLcid(locale) ? 'unknown-lcid' : 'not-an-lcid'
  return failed('locale', reason, 'locale', '0x0409', locale)
}

/** Library, version, identification, in the order in which they stand on the line. */
export function checkClient(facts: Facts, { known }: CompiledPolicy): FailedCheck | null {
  if (known === null) return null
  const { library, version, identification } = facts
  const client = (
    reason: FailedCheck['reason'],
    field: FailedCheck['field'],
    expected: string,
    got: string,
  ) => failed('client', reason, field, expected, got)
  if (!known.libraries.has(library))
    return client('unknown-library', 'requesting-library', [...known.libraries].join(' '), library)
  if (!known.versions.has(version)) {
    if (!isVersion(version)) return client('not-a-version', 'client-version', '1.0.0863', version)
    if (known.newest !== null && compareVersions(version, known.newest) > 0)
      return client('version-above-all', 'client-version', known.newest, version)
  }
  if (!known.identifications.has(identification)) {
    const names = [...known.identifications].filter((name) => name !== '').join(' ')
    return client('unknown-identification', 'client-identification', names, identification)
  }
  return null
}
