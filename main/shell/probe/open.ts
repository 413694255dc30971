// All that a probe needs, put together. Loaded with the first one.

import '../../../words/whole.ts'
import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import { say } from '../../../words/words.ts'
import { endpointText } from '../../live/endpoint.ts'
import { journey } from '../../live/journey.ts'
import type { Consent } from '../consent.ts'
import { createProbes, type ProbeDesk } from './probe.ts'

export interface Surroundings {
  readonly catalogue: Catalogue
  readonly consent: Consent
}

export const openProbes = ({ catalogue, consent }: Surroundings): ProbeDesk =>
  createProbes({
    consent,
    start: (order) =>
      journey({
        ...order,
        catalogue,
        title: say('probe.title', { place: endpointText(order.host, order.port) }),
      }),
  })
