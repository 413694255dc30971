import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PageBlock, type PagePart, parsePage, plainText } from './page.ts'

const text = (content: string): PagePart => ({ kind: 'text', text: content })
const paragraph = (...parts: readonly PagePart[]): PageBlock => ({ kind: 'paragraph', parts })
const list = (...items: readonly (readonly PagePart[])[]): PageBlock => ({ kind: 'list', items })

describe('blocks', () => {
  it('are a title, paragraphs and lists', () => {
    expect(parsePage('# A title\n\nOne.\n\n- first\n- second\n\nTwo.\n')).toEqual([
      { kind: 'heading', parts: [text('A title')] },
      paragraph(text('One.')),
      list([text('first')], [text('second')]),
      paragraph(text('Two.')),
    ])
  })

  it('go on over lines until a blank one, in any line ending', () => {
    expect(parsePage('one\r\n  two\r\n \r\n- item\r\n  goes on\r\n\r\nthree')).toEqual([
      paragraph(text('one two')),
      list([text('item goes on')]),
      paragraph(text('three')),
    ])
  })

  it('need no blank line before a title or a list', () => {
    expect(parsePage('so:\n- item\n# Title\nafter')).toEqual([
      paragraph(text('so:')),
      list([text('item')]),
      { kind: 'heading', parts: [text('Title')] },
      paragraph(text('after')),
    ])
  })

  it('stay one list when a blank line stands between items', () => {
    expect(parsePage('- one\n\n- two')).toEqual([list([text('one')], [text('two')])])
  })

  it.each(['## Two', '#None', '-none', '* star', '1. one', '> quoted'])('are nothing else: %j', (line) => {
    expect(parsePage(line)).toEqual([paragraph(text(line))])
  })

  it('take any spaces behind their mark, and none around their words', () => {
    expect(parsePage('#   A title  \n-   item  \n-  next ')).toEqual([
      { kind: 'heading', parts: [text('A title')] },
      list([text('item')], [text('next')]),
    ])
    expect(parsePage('one  \n  two ')).toEqual([paragraph(text('one two'))])
    expect(parsePage('   far in  ')).toEqual([paragraph(text('far in'))])
  })

  it.each(['# One\u2028two', '- one\u2028two', '- one\rtwo'])(
    'begin by no mark where their line holds what some take for its end: %j',
    (line) => {
      expect(parsePage(line)).toEqual([paragraph(text(line))])
    },
  )

  it('of an empty page are none', () => {
    expect(parsePage('')).toEqual([])
    expect(parsePage('\n \n')).toEqual([])
  })
})

describe('parts', () => {
  it('are text, code and addresses', () => {
    expect(parsePage('The rule `winnt`, see https://example.org/a?b=c#d. More')).toEqual([
      paragraph(
        text('The rule '),
        { kind: 'code', text: 'winnt' },
        text(', see '),
        { kind: 'link', url: 'https://example.org/a?b=c#d' },
        text('. More'),
      ),
    ])
  })

  it('are words with weight between double asterisks', () => {
    const strong = (content: string): PagePart => ({ kind: 'strong', text: content })
    expect(parsePage('The **minimum** is a **real wall**.')).toEqual([
      paragraph(text('The '), strong('minimum'), text(' is a '), strong('real wall'), text('.')),
    ])
  })

  it('may be one letter with weight, and an address may end in anything but punctuation', () => {
    expect(parsePage('**a** http://b.example/c?')).toEqual([
      paragraph(
        { kind: 'strong', text: 'a' },
        text(' '),
        { kind: 'link', url: 'http://b.example/c' },
        text('?'),
      ),
    ])
  })

  it.each(['2 ** 3 ** 4', '** a**', '**a **', '****', '*a*', '**a'])(
    'take asterisks that hold no words for text: %j',
    (line) => {
      expect(parsePage(line)).toEqual([paragraph(text(line))])
    },
  )

  it('leave asterisks within code alone', () => {
    expect(parsePage('`**x**`')).toEqual([paragraph({ kind: 'code', text: '**x**' })])
  })

  it('leave an address within code alone', () => {
    expect(parsePage('`http://a.example/x`')).toEqual([
      paragraph({ kind: 'code', text: 'http://a.example/x' }),
    ])
  })

  it('take no other scheme for an address, and one backtick for text', () => {
    expect(parsePage('file:///etc javascript:x http:// ` x')).toEqual([
      paragraph(text('file:///etc javascript:x http:// ` x')),
    ])
  })
})

it('loses no character but marks and line ends, whatever it is given', () => {
  const page = fc
    .array(fc.constantFrom('# ', '- ', '`', '**', 'http://a.b ', 'x', ' ', '\n', '\n\n', '`c`', '.'), {
      maxLength: 60,
    })
    .map((pieces) => pieces.join(''))
  const bare = (parts: readonly PagePart[]): string =>
    parts.map((part) => (part.kind === 'link' ? part.url : part.text)).join('')
  const letters = (content: string): string => content.replace(/[\s`#*-]/g, '')
  fc.assert(
    fc.property(page, (markdown) => {
      const shown = parsePage(markdown).flatMap((block) =>
        block.kind === 'list' ? block.items.map(bare) : [bare(block.parts)],
      )
      expect(letters(shown.join(''))).toBe(letters(markdown))
    }),
  )
})

it('is one line of words where only text can stand', () => {
  expect(plainText('# Title\n\nThe **minimum** is `6.2.0205`.\n\n- one\n- http://a.example/b')).toBe(
    'Title The minimum is 6.2.0205. one http://a.example/b',
  )
})
