// The page of the empty window: React with nothing to show, which says when that has been painted, as ours does.
import { StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'

function Empty() {
  useEffect(() => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const { dataset } = document.documentElement
        dataset.painted = 'true'
        dataset.ready = 'true'
      }),
    )
  }, [])
  return <main />
}

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no element #root')
createRoot(place).render(
  <StrictMode>
    <Empty />
  </StrictMode>,
)
