// Ports that are free right now, for virtual devices on this machine.
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

export interface FreePorts {
  tcp(): number
  udp(): number
}

/**
 * Finds free ports of the loopback address. All are held open until the last is found, so that none is given twice.
 * @param most how many of each kind may be taken
 */
export async function findFreePorts(most: { tcp: number; udp: number }): Promise<FreePorts> {
  const servers = await Promise.all(Array.from({ length: most.tcp }, openTcp))
  const sockets = await Promise.all(Array.from({ length: most.udp }, openUdp))
  const tcp = servers.map((server) => (server.address() as AddressInfo).port)
  const udp = sockets.map((socket) => socket.address().port)
  for (const server of servers) server.close()
  for (const socket of sockets) socket.close()
  return { tcp: () => taken(tcp), udp: () => taken(udp) }
}

async function openTcp() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

async function openUdp() {
  const socket = createSocket('udp4')
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return socket
}

function taken(ports: number[]): number {
  const port = ports.pop()
  if (port === undefined) throw new Error('more ports were asked for than were found')
  return port
}
