// An RS-485 caller pad and evaluator behind a TCP converter, speaking the real bytes over a real socket.
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { busFf68 } from '../../terminal/framing/bus-ff68.ts'
import { nothing } from '../../terminal/framing/framing.ts'

const framing = busFf68(2, 9)
const keyCodes = { pleaseRate: 0x0b, next: 0x0c, cancel: 0x0e, pause: 0x12 } as const

export interface Evaluator {
  readonly port: number
  isConnected(): boolean
  /** Value 3 is 非常满意 (level 5), 2 → 4, 1 → 3, 0 → 2. */
  press(value: number): void
  key(name: keyof typeof keyCodes): void
  send(bytes: Uint8Array): void
  /** Frames of the agent: address, function, data. */
  readonly heard: number[][]
  /** How often the device said 谢谢: acknowledged results. */
  thanks(): number
  /** How often it was told to ask for a rating; the echo of its own 请评价 key has the same bytes. */
  invited(): number
  unplug(): Promise<void>
  plug(): Promise<void>
}

export async function startEvaluator(): Promise<Evaluator> {
  const sockets = new Set<Socket>()
  const heard: number[][] = []
  let port = 0
  const server = createServer((socket) => {
    let rest = nothing
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (chunk) => {
      const cut = framing.cut(rest, chunk)
      rest = cut.rest
      heard.push(...cut.frames.map((frame) => [...frame]))
    })
  })
  const send = (bytes: Uint8Array) => {
    for (const socket of sockets) socket.write(bytes)
  }
  const plug = async () => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  }
  await plug()
  return {
    get port() {
      return port
    },
    isConnected: () => sockets.size > 0,
    press: (value) => send(framing.wrap(Uint8Array.of(1, 0x11, value))),
    key: (name) => send(framing.wrap(Uint8Array.of(1, 0x01, keyCodes[name]))),
    send,
    heard,
    thanks: () => heard.filter(([, func, value]) => func === 0x01 && value !== undefined && value <= 4).length,
    invited: () => heard.filter(([, func, value]) => func === 0x01 && value === 0x0b).length,
    async unplug() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
    plug,
  }
}
