// The screen Lessons.

import { say } from '../../words/words.ts'

export const LessonsScreen = () => <main aria-label={say('stage.frame.lessons')} />
