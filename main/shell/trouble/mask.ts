// What a log and a diagnosis never hold: e-mail addresses, links that carry a scenario, names of people in paths, and
// what an error quotes. Masked rather too much than too little: nobody misses what is gone.

export const MASK = '‹address›'

/**
 * A commercial at as itself, at full width, percent-encoded any number of times, as markup and scripts escape it, and as
 * mail does where the name of a host follows.
 */
const AT =
  '(?:[@\\uff20\\ufe6b]|%(?:25)*40|%(?:25)*EF%(?:25)*BC%(?:25)*A0|&#0*64;?|&#x0*40;?|&commat;?|\\\\u0040|\\\\u\\{0*40\\}|\\\\x40|%u0040|=40(?=[\\w-]+\\.))'
const HAS_AT = new RegExp(AT, 'i')
/** A local part in quotes may hold spaces: it is drawn together, so that the next step sees one word. */
const QUOTED_PART = new RegExp(`"[^"\\n]{0,200}"(?=${AT})`, 'gi')
/** An escape that ends in a semicolon would be cut where words are. */
const ESCAPED_AT = /&#0*64;|&#x0*40;|&commat;/gi
const WORD = /[^\s<>,;"]+/g

/** A link of ours carries a whole scenario, packed: no address could be found in it. */
const LINK = /cvq-lab:(?:\/|%2f){2}\S*/gi

/** Whoever's folder it is, on every system; a name of several words, as far as the next folder. */
const HOMES = /([/\\](?:home|Users)[/\\])(?:[^/\\:"')\n]{1,40}(?=[/\\])|[^/\\\s:"')]+)/gi

/** What is quoted is somebody's text unless it is a name out of the program. */
const QUOTES = /"([^"\n]*)"|'([^'\n]*)'|`([^`\n]*)`/g
const OF_THE_PROGRAM = /^[\w$.#:-]{1,40}$/

/** Takes every e-mail address out of a text, however it is written. */
export const withoutAddresses = (text: string): string =>
  text
    .replace(LINK, 'cvq-lab://…')
    .replace(ESCAPED_AT, '@')
    .replace(QUOTED_PART, '…')
    .replace(WORD, (word) => (HAS_AT.test(word) ? MASK : word))

/** `home` is the user's own folder; what lies in it begins with ~. */
export function withoutHome(text: string, home: string): string {
  const ways =
    home.length < 2 ? [] : [home, home.replaceAll('\\', '/'), encodeURI(home.replaceAll('\\', '/'))]
  return ways.reduce((left, way) => left.replaceAll(way, '~'), text).replace(HOMES, '$1…')
}

/** An error's message without what it quotes of somebody's file, as a parser does. */
export const withoutQuotes = (message: string): string =>
  message.replace(QUOTES, (whole, ...[double, single, back]: readonly (string | undefined)[]) =>
    OF_THE_PROGRAM.test(double ?? single ?? back ?? '') ? whole : '“…”',
  )

/** All of it, for whatever is written down. */
export const masked = (text: string, home: string): string => withoutAddresses(withoutHome(text, home))
