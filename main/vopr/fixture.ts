// The scene for tests and measurements of the worlds: the app's own catalogue and policies, made ready once.

import { loadBasics } from '../files.ts'
import { Scene } from './scene.ts'

function readScene(): Scene {
  const basics = loadBasics('assets')
  if (!basics.ok) throw new Error(`the assets cannot be read: ${JSON.stringify(basics.reason)}`)
  const { catalogue, policies } = basics.value
  return new Scene({ catalogue, policies: policies.map(({ policy }) => policy) })
}

export const scene = readScene()
