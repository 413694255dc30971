// The middle of the window: what came of it, the picture, and the controls of play.

import type { ReactNode } from 'react'
import { Announcer } from './Announcer.tsx'
import { Banner } from './Banner.tsx'
import { Diagram } from './Diagram.tsx'
import { PresentLine } from './PresentLine.tsx'
import { Seen } from './Seen.tsx'
import { Transport } from './Transport.tsx'

interface Props {
  /** What stands in the verdict's place where it is not the verdict that matters. */
  readonly banner?: ReactNode
}

export function Stage({ banner = <Banner /> }: Props) {
  return (
    <>
      {banner}
      <Diagram />
      <Seen />
      <PresentLine />
      <Transport />
      <Announcer />
    </>
  )
}
