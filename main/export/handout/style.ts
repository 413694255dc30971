// How a handout looks on paper: black on white, so that it survives any printer; nothing is told by colour alone.
// A4 with margins that Letter has room for too.

/** From the edge of A4: Letter is 6 mm wider and 18 mm less high, and a printer centres what it is given. */
export const SIDE_MM = 15

export const HANDOUT_STYLE = `
@page { size: A4; margin: 18mm ${SIDE_MM}mm 26mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #14181b; font: 400 13px/20px "IBM Plex Sans", sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1, h2, h3, p, ul, ol, figure, table { margin: 0; padding: 0; }
ul, ol { list-style: none; }
code { font: 400 12px/18px "IBM Plex Mono", monospace; white-space: pre-wrap; }

.sheet { width: 100%; border-collapse: collapse; table-layout: fixed; }
.sheet + .sheet { break-before: page; }
.sheet > thead { break-inside: avoid; }
.sheet > thead th { padding: 0 0 16px; font-weight: 400; text-align: left; }
.sheet > tbody > tr > td { padding: 0; vertical-align: top; }
.head { display: flex; justify-content: space-between; gap: 24px; padding-bottom: 5px; border-bottom: 1px solid #14181b; font-size: 11px; line-height: 16px; }
.head b { font-weight: 600; }

h1 { font-size: 24px; line-height: 32px; font-weight: 600; }
.summary { margin-top: 4px; font-size: 14px; line-height: 22px; }
.who { display: flex; gap: 24px; margin-top: 20px; font-size: 12px; }
.who span { flex: 1; border-bottom: 1px solid #5b666e; padding-bottom: 2px; }
.who span:last-child { flex: 0 0 180px; }
.hint { margin-top: 8px; color: #414a51; font-size: 12px; line-height: 18px; }

h2 { font-size: 15px; line-height: 20px; font-weight: 600; break-after: avoid; }
h3 { font-size: 13px; font-weight: 600; break-after: avoid; }
p { orphans: 3; widows: 3; }
.item { margin-top: 24px; break-inside: avoid; }
.item > * + * { margin-top: 8px; }
.item p + p, .item p + ul, .item ul + p { margin-top: 8px; }
.item > ul:not(.boxes) > li, .why li, .feedback li { padding-left: 16px; text-indent: -16px; }
.item > ul:not(.boxes) > li::before, .why li::before, .feedback li::before { content: "–"; display: inline-block; width: 16px; text-indent: 0; }
.new-page { break-before: page; margin-top: 0; }
.label { color: #414a51; font-size: 11px; line-height: 16px; font-weight: 600; break-after: avoid; }
.question { font-weight: 600; break-after: avoid; }

figure { break-inside: avoid; }
figure svg { display: block; max-width: 100%; height: auto; }
.lines { padding: 6px 0; border-top: 1px solid #b4bdc3; border-bottom: 1px solid #b4bdc3; break-inside: avoid; }
.lines li { display: flex; gap: 12px; break-inside: avoid; }
.lines b { flex: none; width: 20px; font: 600 11px/18px "IBM Plex Mono", monospace; text-align: right; }

.asked { break-inside: avoid; }
.asked > * + * { margin-top: 8px; }
.boxes { margin-top: 8px; }
.boxes li { display: flex; gap: 8px; padding: 2px 0; break-inside: avoid; }
.boxes.columns { columns: 2; column-gap: 24px; }
.boxes em { margin-left: 6px; padding: 0 5px; border: 1px solid #14181b; font-style: normal; font-size: 11px; line-height: 16px; }
.box { flex: none; display: grid; width: 13px; height: 13px; margin-top: 4px; border: 1px solid #14181b; }
.box svg { width: 17px; height: 17px; margin: -3px 0 0 -3px; fill: none; stroke: #14181b; stroke-width: 2.5; }
.feedback { margin-top: 2px; color: #414a51; font-size: 12px; line-height: 18px; }
.room .rule { height: 30px; border-bottom: 1px solid #5b666e; }
.fields { width: 100%; margin-top: 8px; border-collapse: collapse; table-layout: fixed; font-size: 12px; line-height: 18px; }
.fields th, .fields td { padding: 5px 8px; border: 1px solid #b4bdc3; text-align: left; vertical-align: top; }
.fields th { width: 23%; font-weight: 500; }
.fields td:nth-child(2) { width: 31%; color: #414a51; }
.fields tr { break-inside: avoid; }
.blank { height: 30px; }

.right { padding: 6px 10px; border: 1px solid #14181b; break-inside: avoid; }
.why { padding-left: 12px; border-left: 3px solid #b4bdc3; break-inside: avoid; }
.run { break-inside: auto; }
.verdict { break-inside: avoid; break-before: avoid; }
.verdict > p + p { margin-top: 4px; }
.word { display: flex; align-items: center; gap: 8px; font-size: 16px; line-height: 20px; font-weight: 600; }
.glyph { width: 16px; height: 16px; fill: none; stroke: #14181b; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
`
