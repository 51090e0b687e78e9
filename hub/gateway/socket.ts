// Socket.IO: screens and relays watch views here, and ask for things.
import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { z } from 'zod'
import { commonRefusal, invalid, type Outcome } from '../contract/errors.ts'
import {
  type ClientToServer,
  commandRequest,
  type Painted,
  painted,
  pictureAnswer,
  pictureWithinMs,
  renewalEveryMs,
  type ServerToClient,
  watchRequest,
} from '../contract/socket.ts'
import { splitViewKey, type ViewKey } from '../contract/view.ts'
import { mayRead, roleOf } from '../core/access.ts'
import { every } from '../core/clock.ts'
import type { Actor } from '../core/decider.ts'
import { ask, type Desk, type Viewer } from './desk.ts'
import { type GlassPaint, watchGlasses } from './glasses.ts'
import { boxActor, personActor, plainAddress, sessionIn } from './identity.ts'
import { progressDesk } from './progress.ts'
import { watchReceipts } from './receipts.ts'

type Screens = Server<ClientToServer, ServerToClient>
type Screen = Socket<ClientToServer, ServerToClient>

const boxCredentials = z.object({ boxId: z.string().max(64), secret: z.string().max(128) })

/** Commands whose ids are remembered, so that a repeat after a broken connection is answered and not done again. */
const rememberedCommands = 1_000

/** At a stop, requests that are being answered may end; after this their connections are cut; 2 s. */
const graceMs = 2_000

/** A message larger than this is refused by closing the connection; 256 KiB. */
const largestMessage = 256 * 1024

/** A glass that is connected, with the box it hangs on; null: a browser that came straight to the hub. */
export interface ConnectedGlass extends GlassPaint {
  readonly boxId: string | null
}

export interface SocketGateway {
  /** What every connected glass says of its picture. */
  glasses(): readonly ConnectedGlass[]
  /** A picture that some glass of this view draws of itself; null where none can. */
  picture(key: ViewKey): Promise<string | null>
  /** Addresses from which people are signed in now. */
  staffAddresses(): ReadonlySet<string>
  stop(): Promise<void>
}

export function startSocketGateway(http: HttpServer, desk: Desk): SocketGateway {
  const io: Screens = new Server(http, {
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: largestMessage,
    transports: ['websocket', 'polling'],
  })
  const answers = new Map<string, Promise<Outcome>>()
  const glasses = watchGlasses(desk)
  const receipts = watchReceipts(desk, glasses)
  let known: readonly unknown[] = []

  io.use((socket, next) => {
    const viewer = viewerOf(socket, desk)
    if (viewer === null)
      return next(Object.assign(new Error('notSignedIn'), { data: commonRefusal('notSignedIn', {}) }))
    socket.data = { viewer } satisfies { viewer: Viewer }
    next()
  })

  io.on('connection', (socket) => {
    const { viewer } = socket.data as { viewer: Viewer }
    let watched: readonly ViewKey[] = []
    const watch = (keys: readonly ViewKey[]) => {
      for (const key of keys) desk.views.keep(key)
      for (const key of watched) desk.views.release(key)
      watched = keys
      glasses.watch(socket.id, keys)
      receipts.look()
    }
    socket.on('watch', (request, answer) => {
      if (typeof answer !== 'function') return
      const parsed = watchRequest.safeParse(request)
      if (!parsed.success) return answer({ refusal: invalid(parsed.error) })
      const keys = parsed.data.keys as ViewKey[]
      const forbidden = keys.find((key) => !mayRead(viewer.role, splitViewKey(key).kind))
      if (forbidden !== undefined) return answer({ refusal: commonRefusal('notAllowed', { key: forbidden }) })
      for (const room of socket.rooms) if (room !== socket.id) socket.leave(room)
      socket.join(keys)
      watch(keys)
      answer({ views: keys.map((key) => ({ view: desk.views.get(key), ageMs: 0 })) })
    })
    socket.on('command', (request, answer) => {
      if (typeof answer !== 'function') return
      const parsed = commandRequest.safeParse(request)
      if (!parsed.success) return answer({ accepted: false, refusal: invalid(parsed.error) })
      const { actor } = viewer
      if (actor === null) return answer({ accepted: false, refusal: commonRefusal('notSignedIn', {}) })
      const { id, name, data } = parsed.data
      void once(answers, `${nameOf(actor)}:${id}`, () => ask(desk, actor, name, data, null)).then(answer)
    })
    socket.on('progress', (request, answer) => {
      if (typeof answer !== 'function') return
      const asker = viewer.actor === null ? plainAddress(socket.handshake.address) : nameOf(viewer.actor)
      void progressDesk(desk).ask(asker, request).then(answer)
    })
    socket.on('painted', (report) => {
      const parsed = painted.safeParse(report)
      if (!parsed.success) return
      glasses.painted(socket.id, parsed.data as Painted)
      receipts.look()
    })
    socket.on('disconnect', () => watch([]))
    socket.on('error', (error) => desk.log.warn({ err: error, socket: socket.id }, 'a socket failed'))
  })

  const stopListening = desk.onViews((views) => {
    for (const view of views) io.to(view.key).emit('view', { view, ageMs: 0 })
    glasses.sent(views)
    const { box, account } = desk.states()
    if (known[0] === box && known[1] === account) return
    known = [box, account]
    cutStrangers(io, desk)
  })
  const stopRenewing = every(desk.clock, renewalEveryMs, () => {
    cutStrangers(io, desk)
    renew(io, desk)
  })

  return {
    glasses: () =>
      glasses.paints().map((paint) => {
        const { viewer } = (io.sockets.sockets.get(paint.socketId)?.data ?? {}) as { viewer?: Viewer }
        return { ...paint, boxId: viewer?.actor?.kind === 'box' ? viewer.actor.boxId : null }
      }),
    async picture(key) {
      for (const { socketId } of glasses.paints().filter((paint) => paint.key === key)) {
        const socket = io.sockets.sockets.get(socketId)
        if (socket === undefined) continue
        const answer = await socket
          .timeout(pictureWithinMs)
          .emitWithAck('picture', { key })
          .catch(() => null)
        const parsed = pictureAnswer.safeParse(answer)
        if (parsed.success && parsed.data.picture !== null) return parsed.data.picture
      }
      return null
    },
    staffAddresses() {
      const people = [...io.sockets.sockets.values()].filter(
        ({ data }) => (data as { viewer: Viewer }).viewer.actor?.kind === 'person',
      )
      return new Set(people.map(({ handshake }) => plainAddress(handshake.address)))
    },
    async stop() {
      stopRenewing()
      stopListening()
      glasses.stop()
      receipts.stop()
      const cut = setTimeout(() => http.closeAllConnections(), graceMs)
      await io.close()
      clearTimeout(cut)
    },
  }
}

/** Disconnects those who would not be let in any more: signed out, closed, revoked, or their session is over. */
function cutStrangers(io: Screens, desk: Desk): void {
  for (const socket of io.sockets.sockets.values()) {
    const { viewer } = socket.data as { viewer: Viewer }
    if (viewerOf(socket, desk)?.role !== viewer.role) socket.disconnect(true)
  }
}

/** Vouches once more for what each room holds. */
function renew(io: Screens, { views, clock }: Desk): void {
  const at = clock.now()
  const { rooms } = io.sockets.adapter
  for (const [key, revision] of views.revisions()) {
    if (!rooms.has(key)) continue
    io.to(key).emit('renewal', { epoch: views.get(key).epoch, revisions: { [key]: revision }, ageMs: 0, at })
  }
}

/** Whose request ids they are: two people or boxes may choose the same. */
function nameOf(actor: Actor): string {
  if (actor.kind === 'person') return `person:${actor.accountId}`
  return actor.kind === 'box' ? `box:${actor.boxId}` : actor.kind
}

function viewerOf(socket: Screen, desk: Desk): Viewer | null {
  const box = boxCredentials.safeParse(socket.handshake.auth)
  const actor = box.success
    ? boxActor(desk.states(), box.data.boxId, box.data.secret)
    : personActor(desk.states(), sessionIn(socket.handshake.headers.cookie), desk.clock.now())
  if (actor !== null) return { role: roleOf(actor), actor }
  return desk.screensAreOpen && !box.success ? { role: 'screen', actor: null } : null
}

function once(answers: Map<string, Promise<Outcome>>, id: string, doIt: () => Promise<Outcome>): Promise<Outcome> {
  const known = answers.get(id)
  if (known !== undefined) return known
  const made = doIt()
  answers.set(id, made)
  if (answers.size > rememberedCommands) {
    const [oldest] = answers.keys()
    if (oldest !== undefined) answers.delete(oldest)
  }
  return made
}
