// Faults of the URLs that answers carry: none where one is needed, or one that no client can fetch.

import type { Repair } from '../../../protocol/formats/finding.ts'
import { catalogueUrl } from './catalogue-urls.ts'
import { answerers, type Found, found, type Lab, saidOf, shownBy } from './lab.ts'
import { askNothing, changeAnswer, pageFor, withDownload } from './repairs.ts'
import { byHttp, isWebUrl } from './urls.ts'

/** Offers without a download; where it is forced without one, it strands, and that is told there. */
function missingDownload(lab: Lab, voice: number): readonly Found[] {
  const { offered } = lab.survey
  const { recommended } = saidOf(lab, voice)
  if (offered.count(voice) === 0 || lab.journeys.stranded.count(voice) > 0) return []
  const told = { ...shownBy(lab, offered, voice), facts: { which: 'download', recommended } }
  return [found(lab, 'url-missing', voice, { ...told, repair: repairDownload(lab, voice) })]
}

function repairDownload(lab: Lab, voice: number): Repair {
  const url = catalogueUrl(lab.survey.catalogue, saidOf(lab, voice).recommended)
  if (url === null) return askNothing(lab, voice)
  const { downloadUrl, fallbackUrl } = withDownload(lab, voice, url)
  return changeAnswer(lab, voice, 'use-url', { downloadUrl, fallbackUrl }, { from: 'catalogue' })
}

function missingPage(lab: Lab, voice: number): readonly Found[] {
  const { moved } = lab.survey
  if (moved.count(voice) === 0) return []
  const page = pageFor(lab, voice, saidOf(lab, voice).downloadUrl)
  const repair =
    page === null
      ? askNothing(lab, voice)
      : changeAnswer(lab, voice, 'use-url', { fallbackUrl: page }, { from: 'page', url: page })
  return [
    found(lab, 'url-missing', voice, { ...shownBy(lab, moved, voice), facts: { which: 'page' }, repair }),
  ]
}

function missing(lab: Lab, voice: number): readonly Found[] {
  const { downloadUrl, fallbackUrl } = saidOf(lab, voice)
  if (downloadUrl === '') return missingDownload(lab, voice)
  return fallbackUrl === '' ? missingPage(lab, voice) : []
}

/** Both URLs so that a client can fetch them; null where one cannot be mended. */
function mended(lab: Lab, voice: number): { readonly downloadUrl: string; readonly page: string } | null {
  const said = saidOf(lab, voice)
  const known = catalogueUrl(lab.survey.catalogue, said.recommended)
  const downloadUrl = isWebUrl(said.downloadUrl) ? said.downloadUrl : (known ?? byHttp(said.downloadUrl))
  if (downloadUrl === null) return null
  const { fallbackUrl } = said
  if (fallbackUrl === '' || isWebUrl(fallbackUrl)) return { downloadUrl, page: fallbackUrl }
  const page = byHttp(fallbackUrl) ?? pageFor(lab, voice, downloadUrl)
  return page === null ? null : { downloadUrl, page }
}

function repairScheme(lab: Lab, voice: number): Repair {
  const urls = mended(lab, voice)
  if (urls === null) return askNothing(lab, voice)
  const { downloadUrl, page } = urls
  const known = catalogueUrl(lab.survey.catalogue, saidOf(lab, voice).recommended)
  const from = downloadUrl === known ? 'catalogue' : 'http'
  return changeAnswer(lab, voice, 'use-url', { downloadUrl, fallbackUrl: page }, { from })
}

function schemes(lab: Lab, voice: number): readonly Found[] {
  const { moved } = lab.survey
  const { downloadUrl, fallbackUrl } = saidOf(lab, voice)
  const broken = [
    { which: 'download', url: downloadUrl },
    { which: 'page', url: fallbackUrl },
  ].find(({ url }) => url !== '' && !isWebUrl(url))
  if (broken === undefined || moved.count(voice) === 0) return []
  const told = { ...shownBy(lab, moved, voice), facts: broken, repair: repairScheme(lab, voice) }
  return [found(lab, 'url-scheme', voice, told)]
}

export const findUrls = (lab: Lab): readonly Found[] =>
  answerers(lab).flatMap((voice) => [...missing(lab, voice), ...schemes(lab, voice)])
