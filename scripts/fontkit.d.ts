// The little of fontkit that make-font-widths.mjs uses; the package has no types of its own.
declare module 'fontkit' {
  interface Glyph {
    readonly id: number
    readonly advanceWidth: number
  }
  export interface Font {
    readonly unitsPerEm: number
    glyphsForString(text: string): readonly Glyph[]
    /** As drawn: with kerning and ligatures. */
    layout(text: string): { readonly advanceWidth: number }
  }
  export function create(file: Uint8Array): Font
}
