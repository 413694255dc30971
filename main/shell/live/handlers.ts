// What each channel of the live server does.

import type { LIVE_CHANNELS } from '../../contract-live.ts'
import type { Handlers } from '../door.ts'
import type { LiveDesk } from './desk.ts'

export const liveHandlers = (desk: LiveDesk): Pick<Handlers, keyof typeof LIVE_CHANNELS> => ({
  liveStart: (order) => desk.start(order),
  liveStop: async () => {
    await desk.stop()
    return null
  },
  liveNews: (since) => desk.news(since),
  livePolicy: async (policy) => {
    await desk.follow(policy)
    return null
  },
  liveConversation: (connection) => desk.conversation(connection),
  liveDisconnect: async (connection) => {
    await desk.disconnect(connection)
    return null
  },
  liveSave: ({ connection, as }) => desk.save(connection, as),
  liveClear: async () => {
    await desk.clear()
    return null
  },
})
