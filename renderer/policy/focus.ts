// Takes the focus into the pane under the rules once it is rendered: from a rule's row to its first field.

/** Marks the control that a pane is entered at, or what holds its fields: then the first of them is. */
export const ENTRY = 'data-entry'

export function focusEditor(): void {
  requestAnimationFrame(() => {
    const entry = document.querySelector<HTMLElement>(`[${ENTRY}]`)
    const field = entry?.querySelector<HTMLElement>('input, textarea') ?? entry
    field?.focus()
  })
}
