// What a link holds, before it is opened: who asks, under which policy, and which addresses it names. Nothing of it is
// an address that could be followed.

import type { Scenario } from '../../protocol/formats/scenario.ts'
import { say } from '../../words/words.ts'
import { hostsIn } from './hosts.ts'
import styles from './questions.module.css'

interface RowProps {
  readonly word: string
  readonly value: string
  readonly wire?: boolean
}

const Row = ({ word, value, wire = false }: RowProps) => (
  <div className={styles.row}>
    <dt>{word}</dt>
    <dd>{wire ? <code>{value}</code> : value}</dd>
  </div>
)

export function LinkContent({ scenario }: { readonly scenario: Scenario }) {
  const { title, client, policy, branches = [], lesson } = scenario
  const { library, version, system } = client
  const hosts = hostsIn(scenario)
  const also = [
    ...(branches.length === 0 ? [] : [say('files.link.branches', { count: branches.length })]),
    ...(lesson === undefined ? [] : [say('files.link.lesson')]),
    ...((scenario.bug ?? null) === null ? [] : [say('files.link.bug')]),
  ]
  return (
    <>
      <p>{say('files.link.about')}</p>
      <dl className={styles.rows}>
        <Row word={say('files.link.name')} value={title} />
        <Row
          word={say('files.link.client')}
          value={say('files.link.clientIs', {
            library,
            version,
            system: system.type,
            systemVersion: system.version,
          })}
          wire
        />
        <Row word={say('files.link.policy')} value={policy.name} />
        <Row
          word={say('files.link.hosts')}
          value={hosts.length === 0 ? say('files.link.noHosts') : hosts.join(', ')}
          wire={hosts.length > 0}
        />
        {also.length > 0 && <Row word={say('files.link.also')} value={also.join(', ')} />}
      </dl>
    </>
  )
}
