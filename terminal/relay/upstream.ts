// The relay's one socket to the hub: however many screens the box has, the hub sees one.
import type { Logger } from 'pino'
import { io, type Socket } from 'socket.io-client'
import { reconnection, spreadOut } from '#wire/reconnection'
import { type ClientToServer, type Painted, pictureRequest, type ServerToClient, watchAnswer } from '#wire/socket'
import { type Renewal, renewal, type ViewKey, type ViewMessage, viewMessage } from '#wire/view'
import type { Credentials } from '../enrolment/credentials.ts'

export interface Upstream {
  start(): void
  stop(): void
  /**
   * Asks the hub for exactly these views from now on, also after every reconnect.
   * Resolves when their first content has been given to `onView`, or when the hub is away or does not answer in 3 s.
   */
  watch(keys: readonly ViewKey[]): Promise<void>
  /** Passed on if the hub is there, and again whenever it has come back: it then has forgotten what stands on the glass. */
  painted(report: Painted): void
  /** Hands a question about a matter on to the hub; null when it is away or does not answer in 3 s. */
  progress(request: unknown): Promise<unknown>
}

export interface UpstreamPorts {
  readonly hubUrl: string
  readonly credentials: Credentials
  readonly log: Logger
  onView(message: ViewMessage): void
  onRenewal(renewal: Renewal): void
  /** A picture that a screen of this box draws of itself; null where none can. */
  picture(key: ViewKey): Promise<string | null>
}

const answerWithinMs = 3_000

export function createUpstream({ hubUrl, credentials, log, onView, onRenewal, picture }: UpstreamPorts): Upstream {
  const socket: Socket<ServerToClient, ClientToServer> = io(hubUrl, {
    autoConnect: false,
    transports: ['websocket'],
    auth: { boxId: credentials.boxId, secret: credentials.secret },
    ...reconnection,
    forceNew: true,
  })
  spreadOut(socket.io)
  let wanted: readonly ViewKey[] = []
  const onGlass = new Map<ViewKey, Painted>()
  let hasWatched = false
  let isStopped = true
  let refusedTries = 0

  async function ask(): Promise<void> {
    // That nobody looks any more is told as well, for then a glass is dark.
    if (!socket.connected || (wanted.length === 0 && !hasWatched)) return
    hasWatched = true
    try {
      const answer = watchAnswer.safeParse(
        await socket.timeout(answerWithinMs).emitWithAck('watch', { keys: [...wanted] }),
      )
      if (!answer.success) return log.warn('the hub answered a watch in a way that cannot be read')
      if ('refusal' in answer.data) return log.warn(answer.data.refusal, 'the hub refused to show views')
      for (const message of answer.data.views) onView(message as ViewMessage)
      for (const report of onGlass.values()) socket.emit('painted', report)
    } catch (error) {
      log.warn({ err: error }, 'the hub did not answer a watch')
    }
  }

  socket.on('connect', () => {
    hasWatched = false
    refusedTries = 0
    log.info('views come from the hub')
    void ask()
  })
  socket.on('disconnect', (reason) => {
    log.warn({ reason }, 'no views from the hub')
    retryRefused()
  })
  socket.on('connect_error', (error) => {
    log.debug({ err: error }, 'no socket to the hub')
    retryRefused()
  })
  socket.on('view', (message) => {
    const parsed = viewMessage.safeParse(message)
    if (parsed.success) return onView(parsed.data as ViewMessage)
    log.warn({ issues: parsed.error.issues.slice(0, 3) }, 'ignored a view that cannot be read')
  })
  socket.on('renewal', (message) => {
    const parsed = renewal.safeParse(message)
    if (parsed.success) onRenewal(parsed.data)
  })

  socket.on('picture', (request, answer) => {
    const parsed = pictureRequest.safeParse(request)
    if (!parsed.success || typeof answer !== 'function') return
    void picture(parsed.data.key as ViewKey).then((drawn) => answer({ picture: drawn }))
  })

  /** Socket.IO gives up when the hub itself closes or refuses; a box does not. */
  function retryRefused(): void {
    if (socket.active || isStopped) return
    refusedTries = Math.min(refusedTries + 1, 6)
    setTimeout(() => (isStopped ? undefined : socket.connect()), 250 * 2 ** refusedTries * (0.5 + Math.random() / 2))
  }

  return {
    start() {
      isStopped = false
      socket.connect()
    },
    stop() {
      isStopped = true
      socket.disconnect()
    },
    async watch(keys) {
      wanted = keys
      for (const key of onGlass.keys()) if (!keys.includes(key)) onGlass.delete(key)
      await ask()
    },
    async progress(request) {
      if (!socket.connected) return null
      return socket
        .timeout(answerWithinMs)
        .emitWithAck('progress', request)
        .catch(() => null)
    },
    painted(report) {
      if (wanted.includes(report.key)) onGlass.set(report.key, report)
      if (socket.connected) socket.emit('painted', report)
    },
  }
}
