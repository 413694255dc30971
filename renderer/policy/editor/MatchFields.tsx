// Whom a rule is for: a field for every key of the match language, in the order in which the keys are tried.

import { useMemo } from 'react'
import { type Rule, WIRE_NAMES } from '../../../protocol/formats/policy.ts'
import { say } from '../../../words/words.ts'
import { archGroups, archName, libraryGroups, productsOf } from '../../panels/setup/choices.ts'
import {
  identificationGroups,
  localeGroups,
  localeNames,
  systemRangeGroups,
  typeGroups,
  versionRangeGroups,
} from './choices.ts'
import styles from './editor.module.css'
import { judgeLocale, judgePercent, judgeRange, judgeText, judgeToken } from './judges.ts'
import { TokensField } from './TokensField.tsx'
import { TypedField } from './TypedField.tsx'
import { useRule } from './use-rule.ts'
import { WireName } from './WireName.tsx'

interface Props {
  readonly rule: Rule
}

function SystemFields({ rule }: Props) {
  const { catalogue, match } = useRule(rule)
  const ranges = useMemo(() => systemRangeGroups(catalogue), [catalogue])
  return (
    <>
      <TokensField
        label={say('fields.name.system-type')}
        wire={WIRE_NAMES.systemType}
        values={rule.match.systemType}
        groups={typeGroups(catalogue)}
        judge={judgeToken}
        onChange={(systemType) => match({ systemType })}
      />
      <TypedField
        label={say('fields.name.system-ver')}
        token={<WireName name={WIRE_NAMES.systemVersion} />}
        shown={rule.match.systemVersion ?? ''}
        judge={judgeRange}
        epoch={rule.id}
        groups={ranges}
        placeholder={say('rules.editor.any')}
        onUse={(systemVersion) => match({ systemVersion })}
      />
      <TokensField
        label={say('fields.name.system-arch')}
        wire={WIRE_NAMES.arch}
        values={rule.match.arch}
        groups={archGroups(catalogue)}
        judge={judgeToken}
        nameOf={archName}
        onChange={(arch) => match({ arch })}
      />
    </>
  )
}

function LocaleField({ rule }: Props) {
  const { catalogue, match } = useRule(rule)
  const groups = useMemo(() => localeGroups(catalogue), [catalogue])
  const nameOf = useMemo(() => localeNames(catalogue), [catalogue])
  return (
    <TokensField
      label={say('setup.locale.label')}
      wire={WIRE_NAMES.locale}
      values={rule.match.locale}
      groups={groups}
      judge={judgeLocale}
      nameOf={nameOf}
      eager
      onChange={(locale) => match({ locale })}
    />
  )
}

function ProgramFields({ rule }: Props) {
  const { catalogue, match } = useRule(rule)
  const ranges = useMemo(() => versionRangeGroups(catalogue), [catalogue])
  return (
    <>
      <TokensField
        label={say('fields.name.requesting-library')}
        wire={WIRE_NAMES.library}
        values={rule.match.library}
        groups={libraryGroups(catalogue)}
        judge={judgeToken}
        nameOf={(library) => productsOf(catalogue, library)[0] ?? null}
        onChange={(library) => match({ library })}
      />
      <TokensField
        label={say('fields.name.client-identification')}
        wire={WIRE_NAMES.identification}
        values={rule.match.identification}
        groups={identificationGroups(catalogue)}
        judge={judgeToken}
        onChange={(identification) => match({ identification })}
      />
      <TypedField
        label={say('fields.name.client-version')}
        token={<WireName name={WIRE_NAMES.version} />}
        shown={rule.match.version ?? ''}
        judge={judgeRange}
        epoch={rule.id}
        groups={ranges}
        placeholder={say('rules.editor.any')}
        onUse={(version) => match({ version })}
      />
    </>
  )
}

/** A share of the people, told by their handles; the salt says which share. */
function CohortFields({ rule }: Props) {
  const { match } = useRule(rule)
  const { cohort } = rule.match
  return (
    <>
      <TypedField
        label={say('rules.editor.share')}
        token={<WireName name={WIRE_NAMES.cohort} />}
        shown={cohort === undefined ? '' : String(cohort.below)}
        judge={judgePercent}
        epoch={rule.id}
        placeholder={say('rules.editor.everybody')}
        onUse={(below) =>
          match({ cohort: below === undefined ? undefined : { salt: rule.id, ...cohort, below } })
        }
      />
      {cohort !== undefined && (
        <TypedField
          label={say('rules.editor.salt')}
          shown={cohort.salt}
          judge={judgeText}
          epoch={rule.id}
          onUse={(salt) => match({ cohort: { ...cohort, salt } })}
        />
      )}
    </>
  )
}

export const MatchFields = ({ rule }: Props) => (
  <div className={styles.fields}>
    <SystemFields rule={rule} />
    <LocaleField rule={rule} />
    <ProgramFields rule={rule} />
    <CohortFields rule={rule} />
  </div>
)
