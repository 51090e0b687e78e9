// The device's end of a wire: a real pseudo-terminal, a listening TCP port or a UDP port, all of which can be unplugged.
import { createSocket, type RemoteInfo } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { z } from 'zod'
import { plugPty } from './pty.ts'

const port = z.number().int().min(1).max(65535)
export const wirePlan = z.discriminatedUnion('transport', [
  z.strictObject({ transport: z.literal('pty') }),
  z.strictObject({ transport: z.literal('tcp'), port }),
  z.strictObject({ transport: z.literal('udp'), port }),
])
export type WirePlan = z.output<typeof wirePlan>

/** Where a host finds the device. */
export type Place =
  | { readonly transport: 'pty'; readonly path: string }
  | { readonly transport: 'tcp' | 'udp'; readonly host: string; readonly port: number }

export interface Wire {
  readonly place: Place
  send(bytes: Uint8Array): void
  unplug(): Promise<void>
}

const host = '127.0.0.1'

/** Plugs the device in; `take` gets what comes from the host. `path` is used by a pseudo-terminal only. */
export async function plug(plan: WirePlan, path: string, take: (bytes: Uint8Array) => void): Promise<Wire> {
  switch (plan.transport) {
    case 'pty': {
      const pty = plugPty(path, take)
      return { place: { transport: 'pty', path }, send: pty.write, unplug: pty.unplug }
    }
    case 'tcp':
      return plugTcp(plan.port, take)
    case 'udp':
      return plugUdp(plan.port, take)
  }
}

async function plugTcp(port: number, take: (bytes: Uint8Array) => void): Promise<Wire> {
  const hosts = new Set<Socket>()
  const server = createServer({ noDelay: true }, (socket) => {
    hosts.add(socket)
    socket.on('data', take)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => hosts.delete(socket))
  })
  server.listen(port, host)
  await once(server, 'listening')
  return {
    place: { transport: 'tcp', host, port },
    send(bytes) {
      for (const socket of hosts) socket.write(bytes)
    },
    async unplug() {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of hosts) socket.destroy()
      await closed
    },
  }
}

/** Answers go to whoever spoke last. */
async function plugUdp(port: number, take: (bytes: Uint8Array) => void): Promise<Wire> {
  let speaker: RemoteInfo | null = null
  const socket = createSocket('udp4')
  socket.on('message', (bytes, from) => {
    speaker = from
    take(bytes)
  })
  socket.bind(port, host)
  await once(socket, 'listening')
  socket.on('error', () => {})
  return {
    place: { transport: 'udp', host, port },
    send(bytes) {
      if (speaker !== null) socket.send(bytes, speaker.port, speaker.address)
    },
    unplug: () => new Promise((resolve) => socket.close(resolve)),
  }
}
