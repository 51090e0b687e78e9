// Devices that talk in datagrams: a socket tied to one peer, so that nobody else's datagram is taken for the device's.
import { createSocket } from 'node:dgram'
import { portLife } from './life.ts'
import { failure, networkFault } from './network.ts'
import type { Port, PortAddress, PortListener } from './port.ts'

type UdpAddress = Extract<PortAddress, { transport: 'udp' }>

/**
 * Opening proves nothing about the device: that it is gone shows when a datagram is refused (`lost`), or only by its silence.
 * Each `data` is one datagram.
 */
export async function openUdp({ host, port, localPort }: UdpAddress, listener: PortListener): Promise<Port> {
  const name = `udp ${host}:${port}`
  const socket = createSocket('udp4')
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject)
      socket.bind(localPort, () => socket.connect(port, host, (error?: Error) => (error ? reject(error) : resolve())))
    })
  } catch (error) {
    socket.close()
    throw failure(networkFault(error), `cannot open ${name}`, error)
  }
  socket.removeAllListeners('error')

  const life = portLife(name, listener)
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  let closing = false
  const close = () => {
    if (!closing) socket.close()
    closing = true
    return closed
  }
  const lose = (error: unknown) => {
    life.end(failure('lost', `${name} refuses`, error))
    close()
  }
  socket.on('message', (bytes) => {
    if (!life.isOver) listener.data(bytes)
  })
  socket.on('error', lose)

  return {
    flaw: null,
    write: (bytes, deadlineMs) =>
      life.write(`${bytes.length} bytes`, deadlineMs, async () => {
        await new Promise<void>((resolve, reject) => {
          socket.send(bytes, (error) => {
            if (error === null) return resolve()
            reject(failure('lost', `${name} refuses`, error))
            lose(error)
          })
        })
      }),
    async close() {
      life.end(null)
      await close()
    },
  }
}
