// The view Server of the screen Live.

import { LiveBar } from '../LiveBar.tsx'

export const ServerView = () => <LiveBar />
