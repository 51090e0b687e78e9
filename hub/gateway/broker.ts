// The embedded MQTT broker: every box with its own credentials, and only its own topics.
import { createServer } from 'node:net'
import { Aedes, type AedesPublishPacket, type Client } from 'aedes'
import { parseTopic, topicAccess } from '../contract/topics.ts'
import type { Desk } from './desk.ts'
import { boxActor } from './identity.ts'
import type { OpenWire } from './wire.ts'

export interface Broker {
  /** `mqtt://host:port` as reached from this machine. */
  readonly url: string
  /** The same for a box that reaches this machine by a host name or address of its own. */
  urlFor(host: string): string
  /** The hub's own wire: no bytes, no second connection. */
  readonly wire: OpenWire
  stop(): Promise<void>
}

interface BrokerPorts {
  readonly desk: Desk
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
}

const refused = 5

/** Starts the broker; rejects when the port is taken. */
export async function startBroker({ desk, host, port }: BrokerPorts): Promise<Broker> {
  /** Everyone who came in, with a way to see whether they still would. */
  const guests = new Map<Client, { user: string; isWelcome: () => boolean }>()
  const aedes = await Aedes.createBroker({
    authenticate(client, username, password, done) {
      const user = username ?? ''
      const secret = password?.toString() ?? ''
      // A box goes by its own name only: another's would take over that one's connection and what waits for it.
      const isWelcome = () => client.id === user && boxActor(desk.states(), user, secret) !== null
      if (isWelcome()) {
        guests.set(client, { user, isWelcome })
        return done(null, true)
      }
      desk.log.warn({ user, client: client.id }, 'mqtt: unknown box or wrong secret')
      done(Object.assign(new Error('not authorised'), { returnCode: refused }), false)
    },
    authorizePublish(client, packet, done) {
      const user = client === null ? '' : (guests.get(client)?.user ?? '')
      if (mayUse(desk.site, user, packet.topic, 'publish')) return done(null)
      desk.log.warn({ user, topic: packet.topic }, 'mqtt: publish refused')
      done(new Error('not your topic'))
    },
    authorizeSubscribe(client, subscription, done) {
      const user = guests.get(client)?.user ?? ''
      done(null, maySubscribe(desk.site, user, subscription.topic) ? subscription : null)
    },
  })
  aedes.on('clientDisconnect', (client) => void guests.delete(client))
  let known: unknown = null
  const stopListening = desk.onViews(() => {
    const { box } = desk.states()
    if (box === known) return
    known = box
    for (const [client, { isWelcome }] of guests) if (!isWelcome()) client.close()
  })
  const server = createServer((socket) => {
    socket.setNoDelay(true)
    aedes.handle(socket)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
  const address = server.address()
  const realPort = typeof address === 'object' && address !== null ? address.port : port

  const wire: OpenWire = (topics, { onMessage, onOpen }) => {
    const deliver = (packet: AedesPublishPacket, done: () => void) => {
      onMessage(packet.topic, Buffer.from(packet.payload), false)
      done()
    }
    for (const topic of topics) aedes.subscribe(topic, deliver, () => {})
    queueMicrotask(onOpen)
    return {
      publish(topic, payload, how) {
        const packet = { cmd: 'publish', topic, payload, qos: 1, retain: how === 'retained', dup: false } as const
        aedes.publish(packet, (error) => {
          if (error != null) desk.log.warn({ err: error, topic }, 'mqtt: not published')
        })
      },
      isOpen: () => !aedes.closed,
      stop: async () => {
        for (const topic of topics) aedes.unsubscribe(topic, deliver, () => {})
      },
    }
  }

  const isEverywhere = host === '0.0.0.0' || host === '::'

  return {
    url: `mqtt://${isEverywhere ? '127.0.0.1' : host}:${realPort}`,
    urlFor: (from) => `mqtt://${isEverywhere ? from : host}:${realPort}`,
    wire,
    async stop() {
      stopListening()
      await new Promise<void>((resolve) => aedes.close(() => resolve()))
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

function mayUse(site: string, user: string, topic: string, act: 'publish' | 'subscribe'): boolean {
  const place = parseTopic(site, topic)
  if (place === null) return false
  const party = topicAccess[place.kind][act]
  return party === 'box' && user === place.boxId
}

/** A filter is allowed when every topic it can match is: `+` may stand for a device only. */
function maySubscribe(site: string, user: string, filter: string): boolean {
  return mayUse(site, user, filter.replace(/\/device\/\+\/view$/, '/device/any/view'), 'subscribe')
}
