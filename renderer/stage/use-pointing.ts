// What pointing at the diagram does: a field lights up everywhere, a click on it selects it; a click on a message
// pins it in the wire panel; a click on any step goes there, the other button opens its menu; the folded passes unfold.

import type { KeyboardEvent, MouseEvent } from 'react'
import type { Drawing, Step } from '../../diagram/drawing.ts'
import { stepAtHeight } from '../../diagram/frame.ts'
import { FIELD_NAMES, type FieldName, REQUEST_PARAMETERS } from '../../protocol/parameters.ts'
import { useLab, useLabStore } from '../state/lab.ts'
import { currentStep } from '../state/selectors.ts'
import type { FieldRef } from '../state/types.ts'

const fieldNamed = (name: string): FieldName | null => FIELD_NAMES.find((field) => field === name) ?? null

const isRequestField = (name: string): boolean => REQUEST_PARAMETERS.some((each) => each.name === name)

/**
 * The message a field drawn in a step belongs to: the step's own, but for what a comparison quotes of the client,
 * which is the newest message the client sent before.
 */
export function messageOfField(steps: readonly Step[], step: Step, field: FieldName): number | null {
  if (step.kind !== 'compare' || !isRequestField(field)) return step.message
  for (let place = step.number - 2; place >= 0; place--) {
    const before = steps[place]
    if (before?.kind === 'message' && before.actor === 'client') return before.message
  }
  return null
}

/** Whether a step stands for later passes of the journey, folded or not. */
const isPass = (step: Step | undefined): boolean => step?.kind === 'again'

const within = (event: MouseEvent, selector: string): HTMLElement | SVGElement | null => {
  const found = event.target instanceof Element ? event.target.closest(selector) : null
  return found instanceof HTMLElement || found instanceof SVGElement ? found : null
}

/** The step whose row a pointer is on, also beside its shapes. */
function stepUnder(event: MouseEvent, drawing: Drawing, scale: number): Step | undefined {
  const picture = event.currentTarget.querySelector('svg')
  if (picture === null) return undefined
  const y = (event.clientY - picture.getBoundingClientRect().top) / scale
  return stepAtHeight(drawing, y)
}

/** The field under a pointer, by the names its piece of text and its step carry. */
function fieldUnder(event: MouseEvent, drawing: Drawing): FieldRef | null {
  const name = within(event, '[data-field]')?.dataset.field
  const number = Number(within(event, '[data-step]')?.dataset.step)
  const step = drawing.steps[number - 1]
  if (name === undefined || step === undefined) return null
  const field = fieldNamed(name)
  const message = field === null ? null : messageOfField(drawing.steps, step, field)
  return field === null || message === null ? null : { message, field }
}

interface Pointing {
  onPointerOver(event: MouseEvent): void
  onPointerLeave(): void
  onClick(event: MouseEvent): void
  onContextMenu(event: MouseEvent): void
  onKeyDown(event: KeyboardEvent): void
}

export function usePointing(drawing: Drawing | null, scale: number): Pointing | null {
  const lab = useLabStore()
  const hovered = useLab((state) => state.hovered)
  if (drawing === null) return null
  const { hover, select, pin, seek, toggle } = lab.getState()
  return {
    onPointerOver: (event) => {
      const field = fieldUnder(event, drawing)
      if (field !== null || hovered !== null) hover(field)
    },
    onPointerLeave: () => hover(null),
    onClick: (event) => {
      const field = fieldUnder(event, drawing)
      const step = stepUnder(event, drawing, scale)
      if (field !== null) {
        pin(field.message)
        select(field)
      } else if (step !== undefined && isPass(step)) {
        toggle('unfolded')
      } else if (step !== undefined) {
        seek(step.begins + step.lasts)
        if (step.kind === 'message') pin(step.message)
      }
    },
    onContextMenu: (event) => {
      const state = lab.getState()
      // The menu key has no place of its own: it means the step that is on. Two side by side have no menu.
      const step = event.button === 2 ? stepUnder(event, drawing, scale)?.number : currentStep(state)
      if (step === undefined || state.differing !== null) return
      event.preventDefault()
      state.openStepMenu({ step, x: event.clientX, y: event.clientY })
    },
    onKeyDown: (event) => {
      if (event.key === 'Enter' && drawing.steps.some(isPass)) toggle('unfolded')
    },
  }
}
