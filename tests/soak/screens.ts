// Screens of a hall without their glass: sockets that watch what a screen watches, come, and go again.
import { io, type Socket } from 'socket.io-client'
import type { Outcome } from '../../hub/contract/errors.ts'
import { reconnection, spreadOut } from '../../hub/contract/reconnection.ts'
import type { ClientToServer, ServerToClient } from '../../hub/contract/socket.ts'
import { isNewer, type View, type ViewKey, type ViewMessage } from '../../hub/contract/view.ts'

export interface GlasslessScreen {
  /** A fact of the newest view; undefined before the first. */
  fact(name: string): unknown
  /** @throws Error when nobody answers within 5 s */
  ask(name: string, data: unknown): Promise<Outcome>
  leave(): void
}

const answerWithinMs = 5_000
let asked = 0

/** @param url a box's relay, or the hub with the cookie of a person */
export function watchView(url: string, key: ViewKey, cookie: string | null = null): GlasslessScreen {
  const socket: Socket<ServerToClient, ClientToServer> = io(url, {
    transports: ['websocket'],
    forceNew: true,
    ...reconnection,
    extraHeaders: cookie === null ? {} : { cookie },
  })
  spreadOut(socket.io)
  let newest: View | null = null

  function take({ view }: ViewMessage): void {
    if (view.key !== key || !isNewer(view, newest)) return
    newest = view
    socket.emit('painted', { key, epoch: view.epoch, revision: view.revision })
  }

  socket.on('view', take)
  socket.on('connect', () => {
    socket.emit('watch', { keys: [key] }, (answer) => {
      if ('views' in answer) for (const message of answer.views) take(message as ViewMessage)
    })
  })
  return {
    fact: (name) => newest?.facts[name]?.value,
    ask(name, data) {
      asked += 1
      const id = `soak-${process.pid}-${asked}`
      return socket.timeout(answerWithinMs).emitWithAck('command', { id, name, data })
    },
    leave: () => void socket.disconnect(),
  }
}
