// electron-builder.yml as the tests read it, and electron-builder's own judgement of it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'

export const place = (path: string): string => resolve(import.meta.dirname, '..', '..', path)
export const textOf = (path: string): string => readFileSync(place(path), 'utf8')

const targetSchema = v.object({ target: v.string(), arch: v.array(v.string()) })
const associationSchema = v.object({
  ext: v.string(),
  name: v.string(),
  description: v.string(),
  role: v.string(),
  rank: v.string(),
  icon: v.string(),
})
const fpmSchema = v.looseObject({
  artifactName: v.string(),
  mimeTypes: v.array(v.string()),
  afterInstall: v.string(),
  afterRemove: v.string(),
  depends: v.array(v.string()),
  fpm: v.array(v.string()),
})

const configurationSchema = v.looseObject({
  files: v.array(v.string()),
  publish: v.null(),
  asar: v.boolean(),
  afterPack: v.string(),
  directories: v.object({ output: v.string(), buildResources: v.string() }),
  electronLanguages: v.array(v.string()),
  fileAssociations: v.array(associationSchema),
  protocols: v.array(v.looseObject({ schemes: v.array(v.string()) })),
  electronFuses: v.record(v.string(), v.boolean()),
  linux: v.looseObject({
    target: v.array(v.string()),
    icon: v.string(),
    extraFiles: v.array(v.object({ from: v.string(), to: v.string() })),
  }),
  deb: fpmSchema,
  rpm: fpmSchema,
  appImage: v.looseObject({ executableArgs: v.array(v.string()), mimeTypes: v.array(v.string()) }),
  toolsets: v.object({ appimage: v.string() }),
  win: v.looseObject({
    target: v.array(targetSchema),
    icon: v.string(),
    requestedExecutionLevel: v.string(),
  }),
  nsis: v.looseObject({
    oneClick: v.boolean(),
    perMachine: v.boolean(),
    allowElevation: v.boolean(),
    include: v.string(),
  }),
  portable: v.looseObject({ requestExecutionLevel: v.string() }),
  mac: v.looseObject({
    target: v.array(targetSchema),
    icon: v.string(),
    hardenedRuntime: v.boolean(),
    entitlements: v.string(),
    entitlementsInherit: v.string(),
  }),
})

/** As the file says it, unread. */
export const rawConfiguration = (): Readonly<Record<string, unknown>> =>
  v.parse(v.record(v.string(), v.unknown()), parse(textOf('electron-builder.yml')))

export const configuration = v.parse(configurationSchema, rawConfiguration())

const validatorSchema = v.object({ validateConfiguration: v.function() })

/**
 * What electron-builder checks before it builds anything, for all systems at once. It is reached through
 * electron-builder, whose part it is.
 * @returns null where it has no objection, else its own words
 */
export async function objection(config: unknown): Promise<string | null> {
  const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
  const validator = v.parse(validatorSchema, builder('app-builder-lib/out/util/config/config.js'))
  try {
    await validator.validateConfiguration(config, { isEnabled: false })
    return null
  } catch (error) {
    return String(error)
  }
}
