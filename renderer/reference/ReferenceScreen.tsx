// The screen Reference.

import { say } from '../../words/words.ts'

export const ReferenceScreen = () => <main aria-label={say('stage.frame.reference')} />
