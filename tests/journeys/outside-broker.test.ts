// A hall with a broker of its own: presses arrive the same way, and the hub itself does not believe a box it shut out.
import { type AddressInfo, createServer } from 'node:net'
import { Aedes } from 'aedes'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { finish, press, signIn } from '../fakes/counter-words.ts'
import { eventually } from '../fakes/eventually.ts'
import { enrolBox, type TestBox } from '../fakes/test-box.ts'
import { signedIn } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'

let test: TestHub
let box: TestBox
let stopBroker: () => Promise<void>

let port = 0

async function startBroker(): Promise<void> {
  const aedes = await Aedes.createBroker()
  const server = createServer((socket) => aedes.handle(socket))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  stopBroker = async () => {
    // The door first: whoever is put out would come straight back in.
    const isShut = new Promise<void>((resolve) => server.close(() => resolve()))
    await new Promise<void>((resolve) => aedes.close(() => resolve()))
    await isShut
  }
}

beforeEach(async () => {
  port = 0
  await startBroker()
  const url = `mqtt://127.0.0.1:${port}`
  test = await startTestHub({ broker: { kind: 'outside', url, username: 'hub', password: 'hub' } })
  box = await enrolBox(test, 'box-1', 'w1')
  await box.tell(signIn('li'))
  await box.tell(finish(1))
})
afterEach(async () => {
  await box.disconnect()
  await test.stop()
  await stopBroker()
})

it('a press arrives, is acknowledged, and the pad is shown its window', async () => {
  await box.appear()
  await eventually(() => expect(box.shown.get('pad-1')?.views).toHaveLength(2))
  expect((await box.tell(press(1, 5))).refused).toEqual([])
})

it('a revoked box still speaks there, and is neither believed nor acknowledged', async () => {
  const admin = await signedIn(test, 'administrator')
  await admin.ask('box.revoke', { boxId: 'box-1' })
  const [acks, entries] = [box.acks.length, (await test.journal()).length]
  box.keep(press(1, 5))
  await box.send()
  await box.appear()
  await eventually(() => expect(test.log.filter((line) => line.includes('shut out still speaks'))).toHaveLength(2))
  expect(box.acks.length).toBe(acks)
  expect((await test.journal()).length).toBe(entries)
})

it('a hub that starts again takes what the broker remembers of a box for memory, not for a sign of life', async () => {
  await box.appear()
  await eventually(() => expect(presence()).toBe('online'))
  await test.restart()
  test.clock.advance(20_000)
  test.clock.advance(20_000)
  test.clock.advance(20_000)
  await eventually(() => expect(presence()).toBe('offline'))
})

it('a hub that is there before its broker opens all the same, and serves the boxes when the broker comes', async () => {
  await stopBroker()
  await test.restart()
  expect((await fetch(`${test.hub().httpUrl}/ready`)).status).toBe(200)
  await startBroker()
  await box.connect()
  await box.appear()
  await eventually(() => expect(presence()).toBe('online'))
  expect((await box.tell(press(1, 5))).refused).toEqual([])
})

function presence(): string | undefined {
  const shown = test.hub().view('office:main').facts.boxes?.value as { boxes: { presence: string }[] } | undefined
  return shown?.boxes[0]?.presence
}
