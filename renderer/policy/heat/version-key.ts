// A version as a text that sorts as versions do, so that thousands of them are sorted without cutting each again and
// again.

/** Compares, as a text, as `compareVersions` compares the version it was made of. */
export function versionKey(version: string): string {
  const parts = version.split('.').map((part) => part.replace(/^0+/, ''))
  while (parts.at(-1) === '') parts.pop()
  // A longer number is a greater one: its length goes before it, as one character.
  return parts.map((part) => String.fromCharCode(part.length + 1) + part).join('')
}
