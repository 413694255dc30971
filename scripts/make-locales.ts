// Writes assets/catalogue/locales.json: every LCID of the lcid package with its tag and English name. Run it with
// tsx after the lcid package changes; a test says when the file is behind. Names come from the ICU data of the
// Node that runs it.

import { writeFileSync } from 'node:fs'
import type { Locale } from '../protocol/formats/catalogue.ts'
import { printJson } from '../protocol/formats/print.ts'
import { knownLcids } from '../protocol/lcid.ts'

const FILE = new URL('../assets/catalogue/locales.json', import.meta.url)

/** Tags that Windows wrote otherwise than BCP 47 does, by the part that differs. */
const LANGUAGES: Readonly<Record<string, string>> = {
  div: 'dv',
  gbz: 'prs',
  kh: 'km',
  ns: 'nso',
  qut: 'quc',
  tmz: 'tzm',
  ven: 've',
}
const REGIONS: Readonly<Record<string, string>> = { CB: '029', JA: 'JM', SP: 'RS', UR: 'UY' }
const WHOLE: Readonly<Record<string, string>> = { 'zh-CHS': 'zh-Hans', 'zh-CHT': 'zh-Hant' }

/** Names that language data lacks, or gives twice. */
const NAMES: Readonly<Record<string, string>> = {
  '0x0467': 'Nigerian Fulfulde (Nigeria)',
  '0x081a': 'Serbian (Latin, Serbia and Montenegro)',
  '0x0491': 'Scottish Gaelic (United Kingdom, 0x0491)',
  '0x0873': 'Tigrinya (Eritrea)',
  '0x048c': 'Dari (Afghanistan)',
  '0x008c': 'Dari',
  '0x045f': 'Central Atlas Tamazight (Arabic)',
  '0x040a': 'Spanish (Spain, traditional sort)',
  '0x0501': 'Pseudo-locale',
  '0x05fe': 'Pseudo-locale (East Asian)',
  '0x09ff': 'Pseudo-locale (mirrored)',
  '0x0803': 'Catalan (Spain, Valencian)',
  '0x042e': 'Upper Sorbian (Germany)',
}

const names = new Intl.DisplayNames(['en'], { type: 'language', languageDisplay: 'standard' })

function standardTag(tag: string): string {
  const [language = '', ...rest] = (WHOLE[tag] ?? tag).split('-')
  return [LANGUAGES[language] ?? language, ...rest.map((part) => REGIONS[part] ?? part)].join('-')
}

function nameOf(tag: string): string {
  try {
    return names.of(standardTag(tag)) ?? tag
  } catch {
    return tag
  }
}

const locales: readonly Locale[] = knownLcids.map(({ lcid, tag }) => ({
  lcid,
  tag,
  name: NAMES[lcid] ?? nameOf(tag),
}))
writeFileSync(FILE, printJson(locales))
console.log(`${locales.length} locales written`)
