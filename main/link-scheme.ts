// By what a link of ours is known, before anything of it is read (link.ts).

export const LINK_SCHEME = 'cvq-lab'

/** Whether a text is meant to be one; systems may change the case of a scheme. */
export const isLink = (text: string): boolean =>
  text.trimStart().slice(0, 8).toLowerCase() === `${LINK_SCHEME}:`
