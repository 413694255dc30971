// A page that is one picture and nothing else, for the window's engine to turn into pixels.

/** What the engine is to photograph; sizes in CSS px. */
export interface PicturePage {
  readonly html: string
  readonly width: number
  readonly height: number
}

const SIZE = /^<svg\b[^>]*?\swidth="(?<width>[\d.]+)"[^>]*?\sheight="(?<height>[\d.]+)"/

/** The page of a self-contained SVG document of ours; throws for any other text. */
export function picturePage(svg: string): PicturePage {
  const from = svg.indexOf('<svg')
  const size = SIZE.exec(svg.slice(Math.max(0, from)))?.groups
  if (size?.width === undefined || size.height === undefined)
    throw new Error('an SVG document without a size')
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<style>
html, body { margin: 0; }
svg { display: block; }
</style>
${svg.slice(from)}
</html>
`
  return { html, width: Math.ceil(Number(size.width)), height: Math.ceil(Number(size.height)) }
}
