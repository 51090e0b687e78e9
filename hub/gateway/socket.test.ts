// The hub keeps current what somebody watches, and nothing else: made-up windows must not fill its memory.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { io } from 'socket.io-client'
import { expect, it } from 'vitest'
import { eventually } from '../../tests/fakes/eventually.ts'
import { openDesk } from '../../tests/fakes/test-desk.ts'
import { startSocketGateway } from './socket.ts'

it('a screen that watched a thousand made-up windows leaves nothing behind when it goes', async () => {
  const desk = await openDesk()
  const http = createServer()
  const gateway = startSocketGateway(http, desk)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const socket = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, { transports: ['websocket'] })
  for (let round = 0; round < 16; round++) {
    const keys = Array.from({ length: 64 }, (_, n) => `panel:made-up-${round}-${n}`)
    expect((await socket.emitWithAck('watch', { keys })).views).toHaveLength(64)
  }
  expect(desk.views.revisions().size).toBe(64)
  socket.disconnect()
  await eventually(() => expect(desk.views.revisions().size).toBe(0))
  await gateway.stop()
  await desk.close()
})
