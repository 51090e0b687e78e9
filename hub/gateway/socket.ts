// Socket.IO: screens and relays watch views here, and ask for things.
import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { z } from 'zod'
import { commonRefusal, invalid, type Outcome } from '../contract/errors.ts'
import {
  type ClientToServer,
  commandRequest,
  painted,
  renewalEveryMs,
  type ServerToClient,
  watchRequest,
} from '../contract/socket.ts'
import { splitViewKey, type ViewKey } from '../contract/view.ts'
import { mayRead, roleOf } from '../core/access.ts'
import { ask, type Desk, type Viewer } from './desk.ts'
import { boxActor, personActor, sessionIn } from './identity.ts'

type Screens = Server<ClientToServer, ServerToClient>
type Screen = Socket<ClientToServer, ServerToClient>

const boxCredentials = z.object({ boxId: z.string().max(64), secret: z.string().max(128) })

/** Commands whose ids are remembered, so that a repeat after a broken connection is answered and not done again. */
const rememberedCommands = 1_000

/** A message larger than this is refused by closing the connection; 256 KiB. */
const largestMessage = 256 * 1024

export interface SocketGateway {
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

  io.use((socket, next) => {
    const viewer = viewerOf(socket, desk)
    if (viewer === null)
      return next(Object.assign(new Error('notSignedIn'), { data: commonRefusal('notSignedIn', {}) }))
    socket.data = { viewer } satisfies { viewer: Viewer }
    next()
  })

  io.on('connection', (socket) => {
    const { viewer } = socket.data as { viewer: Viewer }
    socket.on('watch', (request, answer) => {
      if (typeof answer !== 'function') return
      const parsed = watchRequest.safeParse(request)
      if (!parsed.success) return answer({ refusal: invalid(parsed.error) })
      const keys = parsed.data.keys as ViewKey[]
      const forbidden = keys.find((key) => !mayRead(viewer.role, splitViewKey(key).kind))
      if (forbidden !== undefined) return answer({ refusal: commonRefusal('notAllowed', { key: forbidden }) })
      for (const room of socket.rooms) if (room !== socket.id) socket.leave(room)
      socket.join(keys)
      answer({ views: keys.map((key) => ({ view: desk.views.get(key), ageMs: 0 })) })
    })
    socket.on('command', (request, answer) => {
      if (typeof answer !== 'function') return
      const parsed = commandRequest.safeParse(request)
      if (!parsed.success) return answer({ accepted: false, refusal: invalid(parsed.error) })
      const { actor } = viewer
      if (actor === null) return answer({ accepted: false, refusal: commonRefusal('notSignedIn', {}) })
      const { id, name, data } = parsed.data
      void once(answers, `${roleOf(actor)}:${id}`, () => ask(desk, actor, name, data, null)).then(answer)
    })
    socket.on('painted', (report) => {
      const parsed = painted.safeParse(report)
      if (parsed.success) desk.log.debug({ painted: parsed.data, socket: socket.id }, 'painted')
    })
    socket.on('error', (error) => desk.log.warn({ err: error, socket: socket.id }, 'a socket failed'))
  })

  const stopListening = desk.onViews((views) => {
    for (const view of views) io.to(view.key).emit('view', { view, ageMs: 0 })
  })
  const renewing = setInterval(() => renew(io, desk), renewalEveryMs)

  return {
    async stop() {
      clearInterval(renewing)
      stopListening()
      await io.close()
    },
  }
}

/** Vouches once more for what each room holds, and forgets views that nobody watches. */
function renew(io: Screens, { views }: Desk): void {
  const { rooms } = io.sockets.adapter
  for (const [key, revision] of views.revisions()) {
    if (!rooms.has(key)) continue
    io.to(key).emit('renewal', { epoch: views.get(key).epoch, revisions: { [key]: revision }, ageMs: 0 })
  }
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
