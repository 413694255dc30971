// The view Faults of the screen Live.

import { LiveBar } from '../LiveBar.tsx'

export const FaultsView = () => <LiveBar />
