// The dotted pointer from the message that the wire panel shows to the wire panel's edge.

import type { Drawing } from '../../diagram/drawing.ts'
import { pointer } from '../../diagram/ink.ts'
import { stepOfMessage } from '../../diagram/lookup.ts'
import { useLab } from '../state/lab.ts'
import { shownMessage } from '../state/selectors.ts'
import { ShapeView } from './ShapeView.tsx'

export function Pointer({ drawing }: { readonly drawing: Drawing }) {
  const message = useLab(shownMessage)
  const trace = useLab((state) => state.trace)
  const step = message === null ? undefined : stepOfMessage(trace, drawing, message)
  if (step === undefined) return null
  return (
    <g data-pointer>
      {pointer(drawing, step).map((shape) => (
        <ShapeView key={shape.kind} shape={shape} light={null} />
      ))}
    </g>
  )
}
