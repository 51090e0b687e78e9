// A hub made of a real broker, a real socket server and a journal in memory, that can go away and come back.
import { once } from 'node:events'
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http'
import { type AddressInfo, createServer, type Server as NetServer, type Socket as NetSocket } from 'node:net'
import { text } from 'node:stream/consumers'
import { Aedes } from 'aedes'
import { Server } from 'socket.io'
import { commonRefusal } from '#wire/errors'
import type { Painted } from '#wire/socket'
import { type BoxEvents, type BoxReport, boxEvents, boxTopics, type Presence } from '#wire/topics'
import type { View, ViewKey } from '#wire/view'

export const site = 'hall'
export const boxId = 'box1'

export interface FakeHub {
  readonly url: string
  readonly mqttUrl: string
  /** What is in the journal, in order, with the outbox it came from. */
  readonly journal: (BoxReport & { outboxId: string })[]
  /** Everything the broker passed on, also repeats. */
  readonly arrivals: BoxEvents[]
  readonly presences: Presence[]
  /** Every list of keys that was watched, and the sockets open now. */
  readonly watches: ViewKey[][]
  /** What its screens have painted, as the box tells. */
  readonly paints: Painted[]
  sockets(): number
  /** Codes that were announced, with the hash of the secret. */
  readonly announced: Map<string, { secretHash: string; description: string }>
  readonly taken: Set<string>
  approve(code: string): void
  readonly media: Map<string, Buffer>
  readonly mediaRequests: string[]
  /** While false, reports are stored but not acknowledged. */
  isAcking: boolean
  refuse: (report: BoxReport) => boolean
  show(view: View): void
  /** Stands by a view once more. */
  renew(view: View): void
  /** Asks the box for a picture of this view; null when it does not answer in a second. */
  askPicture(key: string): Promise<unknown>
  deviceView(deviceId: string, payload: unknown): void
  publish(topic: string, payload: Buffer | string, retain: boolean): void
  /** Everything goes dark: broker, sockets and web. */
  goAway(): Promise<void>
  comeBack(): Promise<void>
  close(): Promise<void>
}

export async function startFakeHub(): Promise<FakeHub> {
  const topics = boxTopics(site, boxId)
  const views = new Map<string, View>()
  const upTo = new Map<string, number>()
  const approved = new Set<string>()
  const open = new Set<NetSocket>()
  let [mqttPort, httpPort] = [0, 0]
  let broker: Aedes | null = null
  let net: NetServer | null = null
  let http: HttpServer | null = null
  let io: Server | null = null

  const hub: FakeHub = {
    get url() {
      return `http://127.0.0.1:${httpPort}`
    },
    get mqttUrl() {
      return `mqtt://127.0.0.1:${mqttPort}`
    },
    journal: [],
    arrivals: [],
    presences: [],
    watches: [],
    paints: [],
    sockets: () => io?.sockets.sockets.size ?? 0,
    announced: new Map(),
    taken: new Set(),
    approve: (code) => void approved.add(code),
    media: new Map(),
    mediaRequests: [],
    isAcking: true,
    refuse: () => false,
    show(view) {
      views.set(view.key, view)
      io?.to(view.key).emit('view', { view, ageMs: 0 })
    },
    renew({ key, epoch, revision }) {
      io?.to(key).emit('renewal', { epoch, revisions: { [key]: revision }, ageMs: 0 })
    },
    async askPicture(key) {
      const [socket] = io?.sockets.sockets.values() ?? []
      return (
        (await socket
          ?.timeout(1_000)
          .emitWithAck('picture', { key })
          .catch(() => null)) ?? null
      )
    },
    deviceView(deviceId, payload) {
      hub.publish(topics.deviceView(deviceId), payload === null ? '' : JSON.stringify(payload), true)
    },
    publish(topic, payload, retain) {
      broker?.publish({ cmd: 'publish', qos: 1, dup: false, retain, topic, payload }, () => {})
    },
    async goAway() {
      for (const socket of open) socket.destroy()
      io?.disconnectSockets(true)
      await io?.close()
      net?.close()
      await new Promise<void>((done) => (broker === null ? done() : broker.close(done)))
      http?.close()
    },
    async comeBack() {
      broker = await Aedes.createBroker({
        authenticate: (_client, name, _password, done) => done(null, name === boxId),
      })
      broker.on('publish', (packet) => take(packet.topic, Buffer.from(packet.payload)))
      net = createServer((socket) => broker?.handle(socket))
      http = createHttpServer((request, response) => {
        void text(request).then((body) => {
          const { status, content } = answer(request.url ?? '', body)
          response.writeHead(status, { 'content-type': 'application/json' }).end(content)
        })
      })
      for (const server of [net, http]) {
        server.on('connection', (socket: NetSocket) => {
          open.add(socket)
          socket.on('close', () => open.delete(socket))
        })
      }
      io = new Server(http, { serveClient: false })
      io.on('connection', (socket) => {
        socket.on('painted', (report: Painted) => void hub.paints.push(report))
        socket.on('watch', (request: { keys: ViewKey[] }, done: (answer: unknown) => void) => {
          hub.watches.push(request.keys)
          for (const room of socket.rooms) if (room !== socket.id) void socket.leave(room)
          void socket.join(request.keys)
          done({ views: request.keys.flatMap((key) => views.get(key) ?? []).map((view) => ({ view, ageMs: 0 })) })
        })
      })
      net.listen(mqttPort, '127.0.0.1')
      http.listen(httpPort, '127.0.0.1')
      await Promise.all([once(net, 'listening'), once(http, 'listening')])
      mqttPort = (net.address() as AddressInfo).port
      httpPort = (http.address() as AddressInfo).port
    },
    close: () => hub.goAway(),
  }

  function take(topic: string, payload: Buffer): void {
    if (topic === topics.presence && payload.length > 0) hub.presences.push(JSON.parse(payload.toString()))
    if (topic !== topics.event) return
    const events = boxEvents.parse(JSON.parse(payload.toString()))
    hub.arrivals.push(events)
    const refused = []
    let last = upTo.get(events.outboxId) ?? 0
    for (const report of events.reports) {
      if (report.sequence !== last + 1) continue
      last = report.sequence
      hub.journal.push({ ...report, outboxId: events.outboxId })
      const refusal = { code: 'service.nobodyOnDuty', message: { zh: '', en: '' }, data: {} }
      if (hub.refuse(report)) refused.push({ sequence: report.sequence, refusal })
    }
    upTo.set(events.outboxId, last)
    if (!hub.isAcking) return
    hub.publish(topics.ack, JSON.stringify({ outboxId: events.outboxId, upTo: last, refused }), false)
  }

  function answer(url: string, body: string): { status: number; content: string | Buffer } {
    if (url === '/api/enrolment') {
      const { code, secretHash, description } = JSON.parse(body)
      if (hub.taken.has(code)) return { status: 409, content: '{}' }
      hub.announced.set(code, { secretHash, description })
      return { status: 200, content: '{}' }
    }
    const code = /^\/api\/enrolment\/([^/]+)\/claim$/.exec(url)?.[1]
    if (code !== undefined) {
      if (!approved.has(code)) return { status: 202, content: '{}' }
      return { status: 200, content: JSON.stringify({ boxId, site, mqttUrl: hub.mqttUrl, windowId: 'w1' }) }
    }
    hub.mediaRequests.push(url)
    const file = hub.media.get(url)
    const none = { accepted: false, refusal: commonRefusal('notFound', { path: url }) }
    return file === undefined ? { status: 404, content: JSON.stringify(none) } : { status: 200, content: file }
  }

  await hub.comeBack()
  return hub
}
