// The one connection of a browser app: it watches views, keeps the newest of each and sends commands, whoever serves the socket.
import { io } from 'socket.io-client'
import { commonRefusal, type Outcome, type Refusal, refusal } from '#wire/errors'
import type { HallCommand } from '#wire/index'
import { type ProgressAnswer, type ProgressRequest, progressAnswer } from '#wire/progress'
import { reconnection, spreadOut } from '#wire/reconnection'
import { type BoxWish, type Painted, pictureRequest, watchAnswer } from '#wire/socket'
import { renewal, type ViewKey, type ViewMessage, viewMessage } from '#wire/view'
import { ask } from './ask.ts'
import type { LinkSocket } from './link-socket.ts'
import { type Held, received, renewed } from './view-cache.ts'

/** How the connection stands; `refused` carries the words of whoever refused to show the views. */
export type LinkState =
  | { readonly at: 'connecting' | 'up' | 'down' }
  | { readonly at: 'refused'; readonly refusal: Refusal }

export interface LinkOptions {
  /** The views wanted, at most 64. */
  readonly keys: readonly ViewKey[]
  /** A view came, or the hub vouched again for the one in hand. */
  onView(held: Held): void
  onLink(state: LinkState): void
  /** Draws the page for the office; absent: this page gives no picture. */
  readonly takePicture?: () => Promise<string | null>
}

type Wish = HallCommand | BoxWish
type DataOf<N extends Wish['name']> = Extract<Wish, { name: N }>['data']

/** What a screen tells of its picture beside the view's version. */
export type Proof = Pick<Painted, 'hash' | 'shows' | 'tookMs'>

export interface Link {
  /** Asks the hub for something; always answers, at the latest after 16 s with the refusal `unreachable`. */
  command<N extends Wish['name']>(name: N, data: DataOf<N>): Promise<Outcome>
  /** Asks how a matter stands; `unreachable` when nobody answers in 8 s. */
  progress(request: ProgressRequest): Promise<ProgressAnswer>
  /** Reports that this view stands on the glass, with what proves it. */
  painted(held: Held, proof?: Proof): void
  /** Connects anew, as whoever is signed in to the page now. */
  again(): void
  close(): void
}

/** How long a refused or unanswered watch rests before the next try, in ms; jittered by half. */
const watchAgainAfterMs = 10_000

/** Connects to the page's own origin, hub or agent alike, and never stops trying. */
export function connect(options: LinkOptions): Link {
  const socket = io({ transports: ['websocket'], ...reconnection })
  spreadOut(socket.io)
  return linkOver(socket, () => performance.now(), options)
}

/** The same over a given socket and monotonic clock. */
export function linkOver(socket: LinkSocket, nowMs: () => number, options: LinkOptions): Link {
  const { keys, onView, onLink, takePicture } = options
  const held = new Map<ViewKey, Held>()
  /** What stands on the glass; whoever serves the socket has forgotten it when the connection comes back. */
  const onGlass = new Map<ViewKey, Painted>()
  let pause: ReturnType<typeof setTimeout> | null = null
  let isWatching = false

  const later = (act: () => void) => {
    if (pause !== null) clearTimeout(pause)
    pause = setTimeout(act, watchAgainAfterMs * (0.5 + Math.random()))
  }
  const keep = (key: ViewKey, next: Held) => {
    if (next === held.get(key)) return
    held.set(key, next)
    onView(next)
  }
  const take = (message: ViewMessage) => {
    const { key } = message.view
    if (keys.includes(key)) keep(key, received(held.get(key) ?? null, message, nowMs()))
  }
  const watch = () => {
    if (isWatching || !socket.connected) return
    isWatching = true
    socket.timeout(5_000).emit('watch', { keys: [...keys] }, (failure, raw) => {
      isWatching = false
      const answer = watchAnswer.safeParse(raw)
      if (failure !== null || !answer.success) return later(watch)
      if ('refusal' in answer.data) {
        onLink({ at: 'refused', refusal: answer.data.refusal })
        return later(watch)
      }
      for (const message of answer.data.views) take(message as ViewMessage)
      for (const report of onGlass.values()) socket.volatile.emit('painted', report)
      onLink({ at: 'up' })
    })
  }

  socket.on('connect', watch)
  socket.on('view', (raw) => {
    const message = viewMessage.safeParse(raw)
    if (message.success) take(message.data as ViewMessage)
  })
  socket.on('picture', (raw, answer) => {
    const request = pictureRequest.safeParse(raw)
    if (typeof answer !== 'function' || !request.success) return
    const taking = takePicture?.() ?? Promise.resolve(null)
    void taking.catch(() => null).then((picture) => answer({ picture }))
  })
  socket.on('renewal', (raw) => {
    const parsed = renewal.safeParse(raw)
    if (!parsed.success) return
    for (const key of keys) {
      const next = renewed(held.get(key) ?? null, key, parsed.data, nowMs())
      if (next === 'missing') watch()
      else if (next !== null) keep(key, next)
    }
  })
  socket.on('disconnect', (reason) => {
    isWatching = false
    onLink({ at: 'down' })
    // socket.io stays away after the server sent it off; a screen has nowhere else to go.
    if (reason === 'io server disconnect') later(() => socket.connect())
  })
  socket.on('connect_error', (error) => {
    // Whoever serves the socket may refuse at the door and say why; a broken wire says nothing.
    const why = refusal.safeParse('data' in error ? error.data : null)
    onLink(why.success ? { at: 'refused', refusal: why.data } : { at: 'down' })
    if (!socket.active) later(() => socket.connect())
  })

  onLink({ at: 'connecting' })
  if (socket.connected) watch()
  return {
    command: (name, data) => ask(socket, name, data),
    progress: (request) =>
      new Promise((resolve) => {
        socket.timeout(8_000).emit('progress', request, (failure, raw) => {
          const answer = progressAnswer.safeParse(raw)
          const isAnswered = failure === null && answer.success
          resolve(isAnswered ? answer.data : { refusal: commonRefusal('unreachable', {}) })
        })
      }),
    painted: ({ view: { key, epoch, revision } }, proof = {}) => {
      const report = { key, epoch, revision, ...proof }
      onGlass.set(key, report)
      socket.volatile.emit('painted', report)
    },
    again: () => {
      if (pause !== null) clearTimeout(pause)
      socket.disconnect()
      onLink({ at: 'connecting' })
      socket.connect()
    },
    close: () => {
      if (pause !== null) clearTimeout(pause)
      socket.close()
    },
  }
}
