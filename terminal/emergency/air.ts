// The wire between boxes that needs no hub: UDP multicast on every network of this box, and unicast to neighbours beyond a router.
import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { networkInterfaces } from 'node:os'
import type { Logger } from 'pino'
import { type Clock, createAlarm } from '../clock.ts'

export interface AirAddress {
  /** A multicast group of the hall's own range, 239.0.0.0/8. */
  readonly group: string
  readonly port: number
  /** Names of network interfaces; null: all but the loopback. */
  readonly interfaces: readonly string[] | null
  /** How many routers a datagram may pass; 1: none. */
  readonly ttl: number
  /** Addresses of boxes that multicast does not reach. */
  readonly also: readonly string[]
}

export interface Air {
  /** Begins to listen; a port that is taken is tried again. */
  start(): void
  stop(): void
  /** Sends on every network; what is lost is said again by whoever calls this. */
  send(bytes: Uint8Array): void
  /** Networks that carry it now, by name; empty when the box is alone. */
  networks(): readonly string[]
}

export type OpenAir = (address: AirAddress, clock: Clock, log: Logger, onDatagram: (bytes: Uint8Array) => void) => Air

/** Cables are plugged in and addresses change: the networks are looked at again this often; ms. */
const lookEveryMs = 5_000

export const openAir: OpenAir = (address, clock, log, onDatagram) => {
  const alarm = createAlarm(clock)
  /** One socket for each own address: a socket sends multicast to one network only. */
  const senders = new Map<string, { readonly name: string; readonly socket: Socket }>()
  let receiver: Socket | null = null

  async function listen(): Promise<void> {
    const opening = createSocket({ type: 'udp4', reuseAddr: true })
    receiver = opening
    try {
      opening.bind(address.port)
      await once(opening, 'listening')
      opening.on('error', (error) => log.warn({ err: error }, 'the emergency net troubles'))
      opening.on('message', (bytes) => onDatagram(bytes))
      if (receiver === opening) look()
    } catch (error) {
      log.error({ err: error, port: address.port }, 'nobody can be heard on the emergency net')
      if (receiver === opening) alarm.set(lookEveryMs, () => void listen())
    }
  }

  function look(): void {
    const own = ownAddresses(address.interfaces)
    for (const [at, { socket }] of senders) {
      if (own.has(at)) continue
      senders.delete(at)
      socket.close()
    }
    for (const [at, name] of own) if (!senders.has(at)) join(at, name)
    alarm.set(lookEveryMs, look)
  }

  function join(at: string, name: string): void {
    const socket = createSocket({ type: 'udp4', reuseAddr: true })
    socket.on('error', (error) => log.debug({ err: error, name }, 'the emergency net troubles on this network'))
    socket.bind(0, at, () => {
      try {
        if (receiver === null) return void socket.close()
        socket.setMulticastInterface(at)
        socket.setMulticastTTL(address.ttl)
        socket.setMulticastLoopback(true)
        receiver.addMembership(address.group, at)
        senders.set(at, { name, socket })
      } catch (error) {
        log.warn({ err: error, name }, 'this network does not carry the emergency net')
        socket.close()
      }
    })
  }

  return {
    start: () => void listen(),
    stop() {
      alarm.cancel()
      receiver?.close()
      receiver = null
      for (const { socket } of senders.values()) socket.close()
      senders.clear()
    },
    send(bytes) {
      for (const { socket } of senders.values()) socket.send(bytes, address.port, address.group)
      const [first] = senders.values()
      for (const host of address.also) first?.socket.send(bytes, address.port, host)
    },
    networks: () => [...new Set([...senders.values()].map(({ name }) => name))],
  }
}

/** IPv4 addresses of this box and the names of their networks. */
function ownAddresses(names: readonly string[] | null): Map<string, string> {
  const all = Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
    (addresses ?? []).map((one) => ({ name, ...one })),
  )
  const wanted = all.filter(
    ({ name, family, internal }) => family === 'IPv4' && (names === null ? !internal : names.includes(name)),
  )
  return new Map(wanted.map(({ address, name }) => [address, name]))
}
