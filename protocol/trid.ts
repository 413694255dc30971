// Transaction identifiers: decimal 0 to 4294967295, opaque to the server, echoed as the text they came in
// (draft-movva-msn-messenger-protocol-00, 5.6).

const LARGEST = 4294967295
const DIGITS = /^[0-9]+$/

/** Whether a token is a TrID. Leading zeros are allowed and kept: the text is what is echoed. */
export function isTrid(text: string | undefined): text is string {
  return text !== undefined && DIGITS.test(text) && Number(text) <= LARGEST
}

/** The TrID that follows; it begins again at 0 after the largest. */
export const nextTrid = (trid: number): number => (trid >= LARGEST ? 0 : trid + 1)
