// Looks for what keeps people with disabilities out, by axe's rules.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Criteria of WCAG 2.2 AA that axe knows and does not ask about by itself: 2.5.3 and 2.5.8. */
const ALSO = { 'label-content-name-mismatch': { enabled: true }, 'target-size': { enabled: true } }

/**
 * One line for each finding: the rule, what it says, where. None is expected.
 * `only`: these rules alone. axe's legacy mode is for Electron: the other one opens a page of its own, which Electron cannot.
 */
export async function axe(page: Page, only?: string[]): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (only ? builder.withRules(only) : builder.options({ rules: ALSO })).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  )
}
