// The server: its policy, and what each rule of it made of this client.

import { useRef, useState } from 'react'
import type { Policy } from '../../../protocol/formats/policy.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { say } from '../../../words/words.ts'
import { policyThatDecided } from '../../state/in-force.ts'
import { useLab } from '../../state/lab.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Glyph } from '../../ui/Glyph.tsx'
import { Select } from '../../ui/Select.tsx'
import { queryOf } from '../messages.ts'
import { isSamePolicy, pickPolicy } from './edits.ts'
import { type RuleRow, ruleRows, shownRules } from './rules.ts'
import styles from './server.module.css'

function Answer({ answer, refuse }: RuleRow) {
  if (answer === null)
    return (
      <span className={styles.answer}>
        {say('setup.server.refuses')} <code>{refuse}</code>
      </span>
    )
  return (
    <span className={styles.answer}>
      <span className={styles.pair}>
        {say('setup.server.recommends')} <code>{answer.recommended}</code>
      </span>{' '}
      <span className={styles.pair}>
        {say('setup.server.requires')} <code>{answer.minimum}</code>
      </span>
    </span>
  )
}

function Rule({ row }: { readonly row: RuleRow }) {
  return (
    <li className={styles.rule} data-state={row.state}>
      <span className={styles.number}>{row.number}</span>
      <span className={styles.mark}>
        {row.state === 'answers' && <Glyph name="check" size={12} />}
        {row.state === 'failed' && <Glyph name="cross" size={12} />}
      </span>
      <div className={styles.what}>
        <span className={styles.name}>{row.id}</span>
        {row.says !== '' && <span className={styles.says}>{row.says}</span>}
        <Answer {...row} />
        {row.state === 'answers' && row.note !== '' && <span className={styles.note}>{row.note}</span>}
      </div>
    </li>
  )
}

interface RulesProps {
  readonly policy: Policy
  readonly told: Trace
}

function Rules({ policy, told }: RulesProps) {
  const list = useRef<HTMLOListElement>(null)
  const [whole, setWhole] = useState<Policy | null>(null)
  const rows = ruleRows(policy, told)
  /** The button goes, so that the focus needs another place. */
  const showAll = () => {
    setWhole(policy)
    list.current?.focus({ preventScroll: true })
  }
  return (
    <ol ref={list} className={styles.rules} tabIndex={-1} aria-label={say('setup.server.rules')}>
      {(whole === policy ? rows : shownRules(rows)).map((row, i) =>
        'hidden' in row ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is hidden has no other name than its place
          <li key={`hidden ${i}`} className={styles.more}>
            <Button look="quiet" onClick={showAll}>
              {say('setup.server.moreRules', { count: row.hidden })}
            </Button>
          </li>
        ) : (
          <Rule key={row.number ?? row.id} row={row} />
        ),
      )}
    </ol>
  )
}

/** A check that failed answers before any rule does. */
function CheckAnswers() {
  const failed = useLab(({ trace }) => trace.why?.failed?.check ?? null)
  const agreed = useLab(({ trace }) => trace.outcome === 'dialect-agreed')
  if (failed === null && !agreed) return null
  return (
    <p className={styles.before}>
      {failed === null
        ? say('setup.server.verOnly')
        : `${say('setup.server.check')} ${say('setup.server.checkAnswers', { check: say(`diagram.decide.check.${failed}`) })}`}
    </p>
  )
}

export function ServerFields() {
  const policy = useLab(({ setup }) => setup.policy)
  const hasBug = useLab(({ setup }) => (setup.bug ?? null) !== null)
  const builtins = useLab(({ boot }) => boot.policies)
  const trace = useLab((state) => state.trace)
  const run = useLab((state) => state.scenario)
  const edit = useLab((state) => state.edit)
  // A policy that a fork brought after the decision has answered nobody yet.
  const query = queryOf(trace)
  const hasDecided = query === null || policyThatDecided(run, trace, query.message) === policy
  const told = hasDecided ? trace : { ...trace, why: null }
  const chosen = builtins.find((each) => isSamePolicy(each.policy, policy))
  const groups = [
    {
      heading: null,
      options: builtins.map(({ name, policy: { name: title } }) => ({ id: name, name: title })),
    },
  ]
  const { dialects } = policy
  return (
    <>
      <Field label={say('setup.server.policy')}>
        {(ids) => (
          <Select
            ids={ids}
            label={say('setup.server.find')}
            groups={groups}
            chosen={chosen?.name ?? null}
            shown={policy.name}
            onPick={({ id }) => {
              const picked = builtins.find(({ name }) => name === id)
              if (picked !== undefined) edit(pickPolicy(picked.policy))
            }}
          />
        )}
      </Field>
      <div>
        <p className={styles.speaks}>
          {dialects.length === 0
            ? say('setup.server.speaksNone')
            : say('setup.server.speaks', { dialects: dialects.join(' ') })}
        </p>
        {hasBug && <p className={styles.before}>{say('setup.server.bug')}</p>}
        <CheckAnswers />
        <Rules policy={policy} told={told} />
      </div>
    </>
  )
}
