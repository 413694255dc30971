// What a server was found to know, put in place of the names in braces of a case's texts.

/** A client's eight parameters, as its query has them. */
export interface ClientSaid {
  readonly locale: string
  readonly type: string
  readonly system: string
  readonly arch: string
  readonly library: string
  readonly version: string
  readonly identification: string
  readonly handle: string
}

/** What was found out about a server before its cases are judged. */
export interface Facts {
  readonly answersVer: boolean
  readonly answersCvq: boolean
  /** A client that it answers with versions; the page's where it answers none. */
  readonly client: ClientSaid
  readonly answers: boolean
  /** Whether it lets a connection stand after such an answer. */
  readonly stays: boolean
  /** The dialects it agrees on, newest first. */
  readonly dialects: readonly string[]
  readonly knownPolicy: boolean
  readonly otherPolicies: boolean
}

/** In which CVR may come after VER: MSNP8 to MSNP23. */
const cvrDialect = (name: string): boolean => {
  const number = Number(name.slice('MSNP'.length))
  return number >= 8 && number <= 23
}

export const cvrDialectOf = ({ dialects }: Facts): string | undefined => dialects.find(cvrDialect)

/** The names in braces and what stands for them. */
export function valuesOf(facts: Facts): Readonly<Record<string, string>> {
  const { client, dialects } = facts
  const plain = dialects.filter((name) => name !== 'MSNP24')
  return {
    ...client,
    client: Object.values(client).join(' '),
    dialect: plain[0] ?? dialects[0] ?? 'MSNP8',
    older: plain[1] ?? 'MSNP8',
    cvrDialect: cvrDialectOf(facts) ?? 'MSNP8',
  }
}

export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
