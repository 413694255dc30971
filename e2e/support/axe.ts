// Looks for what keeps people with disabilities out, by axe's rules.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * One line for each finding: the rule, what it says, where. None is expected.
 * axe's legacy mode is for Electron: the other one opens a page of its own, which Electron cannot.
 */
export async function axe(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  )
}
