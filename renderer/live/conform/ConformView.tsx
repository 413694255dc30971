// The view Conform of the screen Live.

import { LiveBar } from '../LiveBar.tsx'

export const ConformView = () => <LiveBar />
