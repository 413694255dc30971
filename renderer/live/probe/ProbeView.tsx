// The view Probe of the screen Live.

import { LiveBar } from '../LiveBar.tsx'

export const ProbeView = () => <LiveBar />
