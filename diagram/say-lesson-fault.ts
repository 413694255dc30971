// What is wrong with a lesson, in sentences.

import type { LessonFault } from '../protocol/lesson-faults.ts'
import { MOST_WORDS } from '../protocol/lesson-faults.ts'
import { unreachable } from '../protocol/result.ts'
import { say } from '../words/words.ts'

export function lessonFaultSentence(fault: LessonFault): string {
  switch (fault.kind) {
    case 'no-run':
      return say('lessons.write.fault.no-run', { run: fault.run })
    case 'beyond-the-end':
      return say('lessons.write.fault.beyond-the-end', {
        point: say(`lessons.write.point.${fault.point}`),
        value: fault.value,
        events: fault.events,
      })
    case 'not-before':
      return say('lessons.write.fault.not-before', { point: say(`lessons.write.point.${fault.point}`) })
    case 'right-choices':
      return fault.right.length === 0
        ? say('lessons.write.fault.no-right-choice')
        : say('lessons.write.fault.several-right', {
            answers: fault.right.map((i) => i + 1).join(', '),
          })
    case 'no-line':
      return say('lessons.write.fault.no-line', { event: fault.event })
    case 'no-field':
      return say('lessons.write.fault.no-field', { field: say(`fields.name.${fault.field}`) })
    case 'shown-too-early':
      return say('lessons.write.fault.shown-too-early')
    case 'not-revealed':
      return say('lessons.write.fault.not-revealed')
    case 'goal-already-met':
      return say('lessons.write.fault.goal-already-met')
    case 'too-long':
      return say(`lessons.write.fault.too-long-${fault.part}`, { words: fault.words, most: MOST_WORDS })
    default:
      return unreachable(fault)
  }
}
