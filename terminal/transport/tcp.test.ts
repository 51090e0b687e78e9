// TCP ports against a real listener on this machine.
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { expect, it } from 'vitest'
import { isPresent, openPort } from './open.ts'
import { portAddress } from './port.ts'
import { testPort } from './port-contract.ts'

const address = (port: number) => portAddress.parse({ transport: 'tcp', host: '127.0.0.1', port })

async function listen() {
  const sockets = new Set<Socket>()
  const heard: number[] = []
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('data', (bytes) => heard.push(...bytes)).on('error', () => {})
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const end = async () => {
    for (const socket of sockets) socket.destroy()
    if (server.listening) await new Promise((resolve) => server.close(resolve))
  }
  return { port: (server.address() as AddressInfo).port, sockets, heard, end }
}

const gone = await listen()
await gone.end()

testPort('TCP', openPort, {
  absent: address(gone.port),
  exclusive: false,
  noticesLoss: true,
  async rig() {
    const { port, sockets, heard, end } = await listen()
    return {
      address: address(port),
      received: () => Uint8Array.from(heard),
      send(bytes) {
        for (const socket of sockets) socket.write(bytes)
      },
      lose: end,
      end,
    }
  },
})

it('a network device is always worth a try', async () => {
  expect(await isPresent(address(gone.port))).toBe(true)
})

it('a name nobody has is absent', async () => {
  const unknown = portAddress.parse({ transport: 'tcp', host: 'no-such-sign.invalid', port: 5005 })
  await expect(openPort(unknown, { data() {}, closed() {} })).rejects.toMatchObject({ fault: 'absent' })
})

it('a sign that stops reading is timed out, whatever the kernel still buffers', async () => {
  const deaf = createServer((socket) => socket.pause()).listen(0, '127.0.0.1')
  await once(deaf, 'listening')
  const port = await openPort(address((deaf.address() as AddressInfo).port), { data() {}, closed() {} })
  await expect(port.write(new Uint8Array(64 * 1024 * 1024), 50)).rejects.toMatchObject({ fault: 'timeout' })
  await port.close()
  deaf.close()
})
