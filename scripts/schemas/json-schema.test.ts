import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FORMATS, jsonSchemaOf } from './json-schema.ts'

const PUBLISHED = join(import.meta.dirname, '..', '..', 'assets', 'schemas')

type Json = Readonly<Record<string, unknown>>

/** Every object schema anywhere inside. */
function objectsIn(value: unknown): readonly Json[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'type' in value && value.type === 'object' ? [{ ...value }] : []
  return [...own, ...Object.values(value).flatMap(objectsIn)]
}

function schemaNamed(name: string) {
  const format = FORMATS.find((one) => one.name === name)
  if (format === undefined) throw new Error(`no format ${name}`)
  return jsonSchemaOf(format)
}

describe.each(FORMATS)('the JSON Schema of $name', (format) => {
  const schema = jsonSchemaOf(format)

  it('is the one that is published', () => {
    const published: unknown = JSON.parse(readFileSync(join(PUBLISHED, `${format.name}.schema.json`), 'utf8'))
    expect(JSON.parse(JSON.stringify(schema))).toEqual(published)
  })

  it('names its format and wants it said', () => {
    expect(schema.title).toBe(format.format)
    expect(schema.required).toContain('format')
    expect(schema.properties?.format).toMatchObject({ const: format.format })
  })

  it('refuses unknown keys everywhere, and lets $schema and x- keys pass', () => {
    const objects = objectsIn(schema)
    expect(objects.length).toBeGreaterThan(0)
    for (const object of objects) {
      expect(object).toMatchObject({
        additionalProperties: false,
        patternProperties: { '^x-': {} },
        properties: { $schema: { type: 'string' } },
      })
    }
  })

  it('wants nothing that has a default', () => {
    for (const { properties, required } of objectsIn(schema).slice(1)) {
      const withDefault = Object.entries(Object(properties)).filter(
        ([, one]) => Object(one).default !== undefined,
      )
      for (const [key] of withDefault) expect(required ?? []).not.toContain(key)
    }
  })
})

describe('what the code checks by itself', () => {
  it('is said where JSON Schema can: a version, an LCID', () => {
    const { version, locale } = schemaNamed('client').properties ?? {}
    const matches = (one: unknown, text: string) => new RegExp(Object(one).pattern).test(text)
    expect(['6.0.0602', '14', '14.0.8089.726'].map((text) => matches(version, text))).toEqual([
      true,
      true,
      true,
    ])
    expect(['7.x', '', '6.', 'v7'].map((text) => matches(version, text))).toEqual([
      false,
      false,
      false,
      false,
    ])
    expect(['0x0409', '0xZZZZ', '0X0409', '409'].map((text) => matches(locale, text))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it('is said of a rule: it answers or it refuses', () => {
    const rules = schemaNamed('policy').properties?.rules
    expect(Object(rules).items.oneOf).toEqual([{ required: ['answer'] }, { required: ['refuse'] }])
  })
})
