// The line itself, token by token: underlined by kind, with the index of the protocol notes.

import { Fragment } from 'react'
import { visible } from '../../../diagram/text-width.ts'
import { say } from '../../../words/words.ts'
import { useRoving } from '../../ui/use-roving.ts'
import styles from './line.module.css'
import { breakable, isMeant, refOf, type WireToken } from './tokens.ts'
import { type ShownLine, usePointed } from './use-wire.ts'

/** The text with places where it may be broken; the last piece keeps its index beside it. */
function Text({ token }: { readonly token: WireToken }) {
  const text = visible(token.text)
  const pieces = token.kind === 'address' ? breakable(text) : [text]
  let at = 0
  return pieces.map((piece) => {
    const key = at
    at += piece.length
    return (
      <Fragment key={key}>
        {key > 0 && <wbr />}
        {piece}
      </Fragment>
    )
  })
}

const indexOf = ({ field, index }: WireToken): string =>
  field === 'TrID' ? say('wire.id') : index === null ? '' : String(index)

function Inner({ token }: { readonly token: WireToken }) {
  const index = indexOf(token)
  return (
    <span className={styles.inner}>
      {token.text === '' ? <span className={styles.blank} /> : <Text token={token} />}
      {index !== '' && (
        <sub className={styles.index} aria-hidden="true">
          {index}
        </sub>
      )}
    </span>
  )
}

export function Line({ shown }: { readonly shown: ShownLine }) {
  const { message, from, tokens } = shown
  const { selected, hovered, hover, select } = usePointed(shown)
  const named = tokens.filter(({ field }) => field !== null)
  const home = named.find(({ field, place }) => isMeant(selected, message.number, field, place))?.key ?? null
  const keys = named.map(({ key }) => key)
  const roving = useRoving(keys, home, 'along')

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a line of text
    <div role="group" aria-label={say('wire.line')} className={styles.line} onKeyDown={roving.onKeyDown}>
      <span className={styles.badge} data-from={from} role="img" aria-label={say(`wire.from.${from}`)}>
        {from}
      </span>
      {tokens.map((token, i) => {
        const ref = refOf(message.number, token)
        if (ref === null)
          return (
            <span key={token.key} className={styles.token} data-command={i === 0}>
              <Inner token={token} />
            </span>
          )
        const isSelected = isMeant(selected, message.number, token.field, token.place)
        return (
          <button
            key={token.key}
            type="button"
            className={styles.token}
            data-roving=""
            data-kind={token.kind}
            data-command={i === 0}
            data-field={token.field}
            data-lit={isMeant(hovered, message.number, token.field, token.place)}
            aria-pressed={isSelected}
            tabIndex={roving.tabIndexOf(token.key)}
            onFocus={roving.onFocusOf(token.key)}
            onClick={() => select(ref)}
            onPointerEnter={() => hover(ref)}
            onPointerLeave={() => hover(null)}
          >
            <span className="visually-hidden">{`${token.field} `}</span>
            <Inner token={token} />
          </button>
        )
      })}
    </div>
  )
}
