// All about files that is seen over the screens; loaded after the first paint.

import { Bars } from './Bars.tsx'
import { DropOverlay } from './DropOverlay.tsx'
import { Questions } from './Questions.tsx'

export const FilesLayer = () => (
  <>
    <Bars />
    <Questions />
    <DropOverlay />
  </>
)
