// The socket contract as the box's own screens speak it: the hub's views, held here, and commands kept here.
import type { Server as HttpServer } from 'node:http'
import type { Logger } from 'pino'
import { Server, type Socket } from 'socket.io'
import { viewKinds } from '#wire/define'
import { commonRefusal, invalid } from '#wire/errors'
import { type ProgressAnswer, progressAnswer } from '#wire/progress'
import {
  type ClientToServer,
  type Painted,
  painted,
  pictureAnswer,
  pictureWithinMs,
  type ServerToClient,
  watchRequest,
} from '#wire/socket'
import { type Renewal, splitViewKey, type ViewKey, type ViewMessage } from '#wire/view'
import type { ViewCache } from '../views/view-cache.ts'
import type { CommandDesk } from './commands.ts'
import { isOwnOrigin } from './own-origin.ts'

type WatchAnswer = Parameters<Parameters<ClientToServer['watch']>[1]>[0]

type Screen = Socket<ClientToServer, ServerToClient>

export interface ScreenPorts {
  readonly cache: ViewCache
  /** A view as screens of this box should see it now. */
  messageOf(key: ViewKey): ViewMessage | null
  readonly desk: CommandDesk
  readonly log: Logger
  /** Every key that some screen of this box watches. Resolves when the hub has answered, or is known to be away. */
  watchUpstream(keys: readonly ViewKey[]): Promise<void>
  painted(report: Painted): void
  /** How a matter stands, as the hub answers; null when it does not. */
  progress(request: unknown): Promise<unknown>
  /** No screen of this box shows this view any more. */
  gone(key: ViewKey): void
}

export interface Screens {
  start(http: HttpServer): void
  stop(): Promise<void>
  renew(renewal: Renewal): void
  /** Sends a view again: the box has changed something in it. */
  refresh(key: ViewKey): void
  watched(): readonly ViewKey[]
  /** A picture that a screen of this box draws of itself; null where none can. */
  picture(key: ViewKey): Promise<string | null>
}

/** A screen's largest message is a picture of itself; 256 KiB. */
const largestMessage = 256 * 1024

/** As many as one watch may ask for: what all screens of a box show together. */
const mostKeys = 64

export function createScreens({
  cache,
  messageOf,
  desk,
  log,
  watchUpstream,
  painted: passOn,
  progress,
  gone,
}: ScreenPorts): Screens {
  let server: Server<ClientToServer, ServerToClient> | null = null
  const watching = new Map<Screen, readonly ViewKey[]>()
  let asked = ''

  const union = () => [...new Set([...watching.values()].flat())].sort()

  async function follow(): Promise<void> {
    const keys = union()
    const asking = keys.join()
    if (asking === asked) return
    asked = asking
    await watchUpstream(keys)
  }

  async function watch(socket: Screen, request: unknown): Promise<WatchAnswer> {
    const parsed = watchRequest.safeParse(request)
    if (!parsed.success) return { refusal: invalid(parsed.error) }
    const keys = parsed.data.keys as ViewKey[]
    const hidden = keys.filter((key) => !mayShow(key))
    if (hidden.length > 0) return { refusal: commonRefusal('notAllowed', { keys: hidden }) }
    const before = watching.get(socket) ?? []
    watching.set(socket, keys)
    if (union().length > mostKeys) {
      watching.set(socket, before)
      return { refusal: commonRefusal('tooMany', { most: mostKeys }) }
    }
    await Promise.all(before.map((key) => socket.leave(key)))
    await socket.join(keys)
    await follow()
    return { views: keys.flatMap((key) => messageOf(key) ?? []) }
  }

  /** Nothing of it is kept here: neither what was typed nor what was answered. */
  async function progressOf(request: unknown): Promise<ProgressAnswer> {
    const answer = progressAnswer.safeParse(await progress(request))
    return answer.success ? answer.data : { refusal: commonRefusal('unreachable', {}) }
  }

  function refresh(key: ViewKey): void {
    const message = messageOf(key)
    if (message !== null) server?.to(key).emit('view', message)
  }

  cache.onChange((key, change) => {
    if (change === 'newer') refresh(key)
  })

  function welcome(socket: Screen): void {
    socket.on('watch', (request, answer) => answerTo(answer, watch(socket, request)))
    socket.on('command', (request, answer) => answerTo(answer, desk.take(request)))
    socket.on('progress', (request, answer) => answerTo(answer, progressOf(request)))
    socket.on('painted', (report) => {
      const parsed = painted.safeParse(report)
      if (parsed.success) passOn(parsed.data as Painted)
    })
    socket.on('disconnect', () => {
      const before = watching.get(socket) ?? []
      watching.delete(socket)
      for (const key of before) if (!union().includes(key)) gone(key)
      void follow()
    })
  }

  function answerTo(answer: unknown, content: Promise<unknown>): void {
    content.then(
      (value) => (typeof answer === 'function' ? answer(value) : undefined),
      (error) => {
        log.error({ err: error }, 'a screen was not answered')
        const refusal = commonRefusal('internal', {})
        if (typeof answer === 'function') answer({ accepted: false, refusal })
      },
    )
  }

  return {
    start(http) {
      server = new Server(http, {
        serveClient: false,
        perMessageDeflate: false,
        maxHttpBufferSize: largestMessage,
        allowRequest: (request, allow) => allow(null, isOwnOrigin(request.headers)),
      })
      server.on('connection', welcome)
    },
    async stop() {
      await server?.close()
      server = null
    },
    renew(renewal) {
      server?.emit('renewal', renewal)
    },
    refresh,
    watched: union,
    async picture(key) {
      for (const [socket, keys] of watching) {
        if (!keys.includes(key)) continue
        const asked = socket.timeout(pictureWithinMs).emitWithAck('picture', { key })
        const parsed = pictureAnswer.safeParse(await asked.catch(() => null))
        if (parsed.success && parsed.data.picture !== null) return parsed.data.picture
      }
      return null
    },
  }
}

function mayShow(key: ViewKey): boolean {
  const roles: readonly string[] = viewKinds[splitViewKey(key).kind].roles
  return roles.includes('box')
}
