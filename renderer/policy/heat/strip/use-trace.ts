// The trace of a client under a policy, asked for when either changes; the one before stays until it is there.

import { useEffect, useState } from 'react'
import type { Client } from '../../../../protocol/formats/client.ts'
import type { Policy } from '../../../../protocol/formats/policy.ts'
import type { Scenario } from '../../../../protocol/formats/scenario.ts'
import type { Trace } from '../../../../protocol/formats/trace.ts'
import { useLab } from '../../../state/lab.ts'

/** As the sweep judges: nothing is lost on the way, and downloads complete. */
const scenarioOf = (start: Scenario, client: Client, policy: Policy): Scenario => ({
  ...start,
  client,
  policy,
  network: { ...start.network, faults: [] },
  download: { outcome: 'completes' },
  expect: {},
})

export interface Traced {
  readonly trace: Trace
  readonly client: Client
  readonly policy: Policy
}

/** null before the first; the client's own, or that of the client before while its own is under way. */
export function useTrace(client: Client, policy: Policy): Traced | null {
  const traceOf = useLab((state) => state.traceOf)
  const start = useLab(({ boot }) => boot.start)
  const [traced, setTraced] = useState<Traced | null>(null)
  useEffect(() => {
    let wanted = true
    void traceOf(scenarioOf(start, client, policy)).then((answer) => {
      if (wanted && answer.ok) setTraced({ trace: answer.value, client, policy })
    })
    return () => {
      wanted = false
    }
  }, [traceOf, start, client, policy])
  return traced
}
