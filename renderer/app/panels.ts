// F6 goes around the window's panels, in the order they are read: what the bars say, if they say anything, rail, setup,
// stage, transport, wire.

/** A panel marks itself with this attribute and takes the focus itself, or gives it to its first control. */
const PANEL = '[data-panel]'
const FOCUSABLE = 'button:not(:disabled), input:not(:disabled), select:not(:disabled), [tabindex="0"]'

const isShown = (element: HTMLElement): boolean =>
  element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert]') === null

function target(panel: HTMLElement): HTMLElement | undefined {
  if (panel.tabIndex >= 0) return panel
  const controls = [...panel.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isShown)
  const [first] = controls
  // A panel that begins with a radio group is entered at its chosen button.
  const chosen = controls.find((each) => each.matches(':checked, [aria-checked="true"]'))
  return first?.matches('[type="radio"], [role="radio"]') ? (chosen ?? first) : first
}

export function focusPanel(by: 1 | -1): void {
  // Of one within another, only the inner one is a place to go to: the outer would lead there again.
  const panels = [...document.querySelectorAll<HTMLElement>(PANEL)].filter(
    (panel) => isShown(panel) && target(panel)?.closest(PANEL) === panel,
  )
  const here = panels.findLastIndex((panel) => panel.contains(document.activeElement))
  const start = here === -1 && by === -1 ? 0 : here
  target(panels.at((start + by) % panels.length) ?? document.body)?.focus()
}
