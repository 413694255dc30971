// The releases of the catalogue, each with what it says of itself on the wire.

import { clientOfRelease, systemById } from '../protocol/catalogue.ts'
import type { Catalogue, Release } from '../protocol/formats/catalogue.ts'
import { parts, say } from '../words/words.ts'
import type { Block, Cell, Entry } from './entry.ts'
import { asks, example } from './examples.ts'
import { cell, paragraph, plainPart, wireCell } from './text.ts'

export const releaseId = ({ library, version }: Pick<Release, 'library' | 'version'>): string =>
  `release/${library} ${version}`

function identificationCell({ identification }: Release): Cell {
  if (identification === null) return cell(say('reference.release.notSent'))
  return identification === ''
    ? cell(say('reference.release.empty'))
    : wireCell(identification, 'field/client-identification')
}

const row = (label: string, value: Cell): readonly Cell[] => [cell(label), value]

function facts(release: Release, catalogue: Catalogue): Block {
  const { library, version, offers, systems, evidence, url } = release
  const runsOn = systems.map((id) => systemById(catalogue, id)?.name ?? id).join(', ')
  return {
    kind: 'table',
    caption: say('reference.release.onWire'),
    head: [],
    rows: [
      row(say('fields.name.requesting-library'), wireCell(library, 'field/requesting-library')),
      row(say('fields.name.client-version'), wireCell(version, 'field/client-version')),
      row(say('fields.name.client-identification'), identificationCell(release)),
      row(say('reference.release.offers'), wireCell(offers.join(' '), `dialect/${offers[0] ?? 'CVR0'}`)),
      row(say('reference.release.runsOn'), cell(runsOn)),
      row(say('reference.release.evidence'), cell(say(`reference.release.by.${evidence}`))),
      row(
        say('reference.release.download'),
        url === null ? cell(say('reference.release.noDownload')) : wireCell(url),
      ),
    ],
  }
}

function ofRelease(release: Release, catalogue: Catalogue): Entry {
  const { product, version, date, note, source } = release
  return {
    id: releaseId(release),
    chapter: 'releases',
    title: say('reference.release.summary', { product, version }),
    wire: false,
    summary: date === null ? parts('reference.release.undated') : parts('reference.release.came', { date }),
    blocks: [
      ...(note === '' ? [] : [paragraph(plainPart(note))]),
      facts(release, catalogue),
      paragraph(plainPart(`${say('reference.sources')}: ${source}.`)),
    ],
    see: ['field/client-version', 'field/requesting-library'],
    sources: [],
    example: example(
      (start) => ({ ...start, client: clientOfRelease(catalogue, start.client, release) }),
      (event) => asks(event) || (event.kind === 'send' && event.line.startsWith('VER ')),
    ),
  }
}

/** In the catalogue's order. */
export const releaseEntries = (catalogue: Catalogue): readonly Entry[] =>
  catalogue.releases.map((release) => ofRelease(release, catalogue))
