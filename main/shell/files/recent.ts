// The files that were opened or saved last, the newest first.

export const MOST_RECENT = 10

export const withRecent = (recent: readonly string[], path: string): readonly string[] =>
  [path, ...recent.filter((each) => each !== path)].slice(0, MOST_RECENT)

export const withoutRecent = (recent: readonly string[], path: string): readonly string[] =>
  recent.filter((each) => each !== path)
