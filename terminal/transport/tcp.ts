// Network signs: a TCP connection without Nagle, so that a frame of forty bytes leaves at once.
import { connect } from 'node:net'
import { within } from './deadline.ts'
import { portLife } from './life.ts'
import { failure, networkFault } from './network.ts'
import { type Port, type PortAddress, PortError, type PortListener } from './port.ts'

type TcpAddress = Extract<PortAddress, { transport: 'tcp' }>

/** A dead host never answers; the operating system alone would wait two minutes. */
const connectWithinMs = 3_000
/** Silence after which the kernel asks whether the peer still lives. */
const keepAliveMs = 10_000

export async function openTcp({ host, port }: TcpAddress, listener: PortListener): Promise<Port> {
  const name = `${host}:${port}`
  const socket = connect({ host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: keepAliveMs })
  const connected = new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', reject)
  })
  try {
    await within(connectWithinMs, `connecting to ${name}`, connected)
  } catch (error) {
    socket.on('error', () => {})
    socket.destroy()
    throw error instanceof PortError ? error : failure(networkFault(error), `cannot reach ${name}`, error)
  }

  const life = portLife(name, listener)
  let reason: unknown
  socket.on('data', (bytes) => {
    if (!life.isOver) listener.data(bytes)
  })
  socket.on('error', (error) => {
    reason = error
  })
  socket.on('close', () => life.end(failure('lost', `${name} closed the connection`, reason)))

  return {
    flaw: null,
    write: (bytes, deadlineMs) =>
      life.write(`${bytes.length} bytes`, deadlineMs, async () => {
        await new Promise<void>((resolve, reject) => {
          socket.write(bytes, (error) => (error ? reject(failure('lost', `${name} is gone`, error)) : resolve()))
        })
      }),
    async close() {
      life.end(null)
      if (socket.closed) return
      /** Not `end`: a peer that no longer reads would keep us waiting for ever; what a write resolved for is the kernel's. */
      await new Promise((resolve) => socket.once('close', resolve).destroy())
    },
  }
}
