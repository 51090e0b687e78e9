// The embedded MQTT broker: every box with its own credentials, and only its own topics.
import { createServer } from 'node:net'
import { Aedes, type Client } from 'aedes'
import { parseTopic, topicAccess } from '../contract/topics.ts'
import type { Desk } from './desk.ts'
import { boxActor } from './identity.ts'

/** The hub's own name at its broker; not a possible box id. */
export const hubUser = '~hub'

export interface Broker {
  /** `mqtt://host:port` as reached from this machine. */
  readonly url: string
  /** Cuts a box's connection, for example when it is revoked. */
  cut(boxId: string): void
  stop(): Promise<void>
}

interface BrokerPorts {
  readonly desk: Desk
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** The password by which the hub itself comes in. */
  readonly hubPassword: string
}

const refused = 5

/** Starts the broker; rejects when the port is taken. */
export async function startBroker({ desk, host, port, hubPassword }: BrokerPorts): Promise<Broker> {
  const users = new WeakMap<Client, string>()
  const aedes = await Aedes.createBroker({
    authenticate(client, username, password, done) {
      const user = username ?? ''
      const secret = password?.toString() ?? ''
      const isKnown = user === hubUser ? secret === hubPassword : boxActor(desk.states(), user, secret) !== null
      if (isKnown) {
        users.set(client, user)
        return done(null, true)
      }
      desk.log.warn({ user, client: client.id }, 'mqtt: unknown box or wrong secret')
      done(Object.assign(new Error('not authorised'), { returnCode: refused }), false)
    },
    authorizePublish(client, packet, done) {
      const user = client === null ? hubUser : (users.get(client) ?? '')
      if (mayUse(desk.site, user, packet.topic, 'publish')) return done(null)
      desk.log.warn({ user, topic: packet.topic }, 'mqtt: publish refused')
      done(new Error('not your topic'))
    },
    authorizeSubscribe(client, subscription, done) {
      const user = users.get(client) ?? ''
      done(null, maySubscribe(desk.site, user, subscription.topic) ? subscription : null)
    },
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

  return {
    url: `mqtt://${host === '0.0.0.0' ? '127.0.0.1' : host}:${realPort}`,
    cut(boxId) {
      for (const client of Object.values((aedes as unknown as { clients: Record<string, Client> }).clients)) {
        if (users.get(client) === boxId) client.close()
      }
    },
    async stop() {
      await new Promise<void>((resolve) => aedes.close(() => resolve()))
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

function mayUse(site: string, user: string, topic: string, act: 'publish' | 'subscribe'): boolean {
  const place = parseTopic(site, topic)
  if (place === null) return false
  const party = topicAccess[place.kind][act]
  return party === 'hub' ? user === hubUser : user === place.boxId
}

/** A filter is allowed when every topic it can match is: `+` may stand for a device only. */
function maySubscribe(site: string, user: string, filter: string): boolean {
  if (user === hubUser) return true
  return mayUse(site, user, filter.replace(/\/device\/\+\/view$/, '/device/any/view'), 'subscribe')
}
