// A virtual input module with an alarm button: answers function 02 of Modbus RTU over TCP, as a serial server passes it on.
import { createServer, type Socket } from 'node:net'
import { modbusContacts } from '../framing/modbus-rtu.ts'

const readRequestBytes = 8

export interface AlarmContact {
  /** On which TCP port it answers. */
  readonly port: number
  press(): void
  release(): void
  close(): Promise<void>
}

export async function startAlarmContact(host: string): Promise<AlarmContact> {
  const sockets = new Set<Socket>()
  let isPressed = false
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    socket.on('data', (bytes) => {
      if (bytes.length !== readRequestBytes || bytes[1] !== 0x02) return
      socket.write(modbusContacts.wrap(Uint8Array.of(bytes[0] ?? 1, 0x02, 1, isPressed ? 1 : 0)))
    })
  })
  await new Promise<void>((done) => server.listen(0, host, done))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    press() {
      isPressed = true
    },
    release() {
      isPressed = false
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}
