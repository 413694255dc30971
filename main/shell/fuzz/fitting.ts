// Values made from a schema: each part of the kind the schema asks for, so that most of what is made fits and the rest
// fails deep inside. For tests; nothing of it is ever in the app.

import fc from 'fast-check'
import * as v from 'valibot'

/** What the checks of texts ask for, which cannot be read off a schema; those that pass are taken. */
const TEXTS = [
  'a',
  'rule-1',
  '6.0.0602',
  '7.5.324',
  '>=6.0.0 <7.0.0',
  '0x0409',
  'en',
  'MSNP9',
  'CVR0',
  'winnt',
  'i386',
  'http://download.example/setup.exe',
  'VER 1 MSNP9 CVR0',
  '2003-10-15',
  '2026-11-22T10:00:00.000Z',
  'builtin:seed',
  '',
  'a title of several words',
] as const

const NUMBERS = [0, 1, 2, 7, 12, 40, 60, 99, 100, 420, 715, 1000, 1001, 2000, 100_000] as const

const isSchema = (value: unknown): value is v.GenericSchema =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema'

const partOf = (schema: object, name: string): unknown => Reflect.get(schema, name)

function innerOf(schema: v.GenericSchema, name: string): v.GenericSchema {
  const inner = partOf(schema, name)
  if (isSchema(inner)) return inner
  throw new Error(`a schema of the kind ${schema.type} has no ${name}`)
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Within a pipe, the schema that says most of the shape: not the one that only asks whether it is an object. */
function shapeOf(schema: v.GenericSchema): v.GenericSchema {
  const stages = listOf(partOf(schema, 'pipe')).filter(isSchema)
  const telling = stages.findLast(
    (stage) => (stage.type !== 'custom' && stage.type !== 'unknown') || 'pipe' in stage,
  )
  return telling === undefined || telling === schema ? schema : 'pipe' in telling ? shapeOf(telling) : telling
}

const OPTIONAL: readonly string[] = ['optional', 'exact_optional', 'nullish', 'undefinedable']

function object(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  const entries = Object.entries(Object(partOf(schema, 'entries'))).flatMap(([key, entry]) =>
    isSchema(entry) ? [[key, entry] as const] : [],
  )
  const model = Object.fromEntries(entries.map(([key, entry]) => [key, fitting(entry)]))
  const required = entries.filter(([, entry]) => !OPTIONAL.includes(entry.type)).map(([key]) => key)
  const of = (keys: readonly string[]) =>
    fc.record(Object.fromEntries(keys.map((key) => [key, model[key] ?? fc.constant(null)])))
  const others = Object.keys(model).filter((key) => !required.includes(key))
  // What may be left out mostly is: each part more is one more that may not fit with the others.
  return fc.oneof(
    { weight: 2, arbitrary: of(required) },
    { weight: 1, arbitrary: fc.record(model, { requiredKeys: required }) },
    ...others.map((key) => ({ weight: Math.ceil(8 / others.length), arbitrary: of([...required, key]) })),
  )
}

/** Of values that could be meant, those that the whole schema lets through. */
function passing(schema: v.GenericSchema, candidates: readonly unknown[]): readonly unknown[] {
  return candidates.filter((value) => v.is(schema, value))
}

function text(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  const known = passing(schema, TEXTS)
  if (known.length === TEXTS.length) return fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'binary' }))
  return known.length === 0 ? fc.string() : fc.constantFrom(...known)
}

function number(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  const known = passing(schema, NUMBERS)
  return known.length === 0 ? fc.integer() : fc.constantFrom(...known)
}

const made = new WeakMap<v.GenericSchema, fc.Arbitrary<unknown>>()

/** Throws for a kind of schema it does not know, so that no new channel goes untried. */
export function fitting(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  const before = made.get(schema)
  if (before !== undefined) return before
  const arbitrary = make(schema, shapeOf(schema))
  made.set(schema, arbitrary)
  return arbitrary
}

function make(whole: v.GenericSchema, shape: v.GenericSchema): fc.Arbitrary<unknown> {
  switch (shape.type) {
    case 'string':
      return text(whole)
    case 'number':
      return number(whole)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'literal':
      return fc.constant(partOf(shape, 'literal'))
    case 'picklist':
      return fc.constantFrom(...listOf(partOf(shape, 'options')))
    case 'array':
      return fc.array(fitting(innerOf(shape, 'item')), { maxLength: 2 })
    case 'tuple':
      return fc.tuple(...listOf(partOf(shape, 'items')).filter(isSchema).map(fitting))
    case 'object':
    case 'loose_object':
    case 'strict_object':
      return object(shape)
    case 'union':
    case 'variant':
      return fc.oneof(...listOf(partOf(shape, 'options')).filter(isSchema).map(fitting))
    case 'nullable':
    case 'nullish':
      return fc.oneof({ weight: 3, arbitrary: fitting(innerOf(shape, 'wrapped')) }, fc.constant(null))
    case 'optional':
    case 'exact_optional':
    case 'undefinedable':
      return fitting(innerOf(shape, 'wrapped'))
    case 'record':
      return fc.dictionary(fc.constantFrom(...TEXTS), fitting(innerOf(shape, 'value')), { maxKeys: 3 })
    case 'unknown':
    case 'any':
      return fc.jsonValue()
    default:
      throw new Error(`no values are known for a schema of the kind ${shape.type}`)
  }
}
