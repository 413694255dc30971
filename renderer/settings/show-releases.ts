// Leads to the releases, wherever they are: in the setup's column, or in the drawer a narrow window has in its place.

import type { Lab } from '../state/store.ts'

const CHOSEN = '[data-panel="setup"] [role="radiogroup"] :checked'

export function showReleases(lab: Lab): void {
  const chosen = () => document.querySelector<HTMLElement>(CHOSEN)
  if (chosen()?.checkVisibility() !== true && !lab.getState().drawerOpen) lab.getState().toggle('drawerOpen')
  // The drawer takes the focus itself when it opens.
  requestAnimationFrame(() => chosen()?.focus())
}
