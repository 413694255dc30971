// Takes the focus into the pane under the rules once it is rendered: from a rule's row to its first field.

/** Marks the control that an editor is entered at. */
export const ENTRY = 'data-entry'

export function focusEditor(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[${ENTRY}]`)?.focus())
}
