// The middle of the window: what came of it, the picture, and the controls of play.

import { Announcer } from './Announcer.tsx'
import { Banner } from './Banner.tsx'
import { Diagram } from './Diagram.tsx'
import { PresentLine } from './PresentLine.tsx'
import { Seen } from './Seen.tsx'
import { Transport } from './Transport.tsx'

export function Stage() {
  return (
    <>
      <Banner />
      <Diagram />
      <Seen />
      <PresentLine />
      <Transport />
      <Announcer />
    </>
  )
}
