// What the hall sees when the journal cannot be written, a port is taken or the beginning is wrong: nothing half done.
import { createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { verify } from '../../hub/core/journal.ts'
import { brittle } from '../fakes/brittle-store.ts'
import { finish, press, signIn } from '../fakes/counter-words.ts'
import { eventually } from '../fakes/eventually.ts'
import { smallHall } from '../fakes/small-hall.ts'
import { enrolBox } from '../fakes/test-box.ts'
import { signedIn } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'
import { openScreen } from '../fakes/test-screen.ts'

let test: TestHub | null = null
afterEach(async () => {
  await test?.stop()
  test = null
})

describe('when the journal cannot be written', () => {
  it('nobody is told that it was, no glass shows it, and the next hub knows nothing of it', async () => {
    const store = brittle()
    test = await startTestHub({ around: store.around })
    const box = await enrolBox(test, 'box-1', 'w1')
    await box.tell(signIn('li'))
    await box.tell(finish(1))
    const screen = await openScreen(test, box)
    await screen.watch('board:main', 'panel:w1')
    const shown = screen.pushed.length

    store.breakNow()
    const acks = box.acks.length
    box.keep(press(1, 5))
    await box.send()
    await eventually(() => expect(test?.failures).toHaveLength(1))
    await box.send()
    await box.send()
    await eventually(() => expect(box.acks.length).toBeGreaterThan(acks))
    for (const ack of box.acks.slice(acks)) expect(ack).toEqual({ outboxId: box.outboxId, upTo: 2, refused: [] })
    expect(screen.pushed.length).toBe(shown)

    store.mend()
    await test.restart()
    await box.connect()
    expect((await box.tell(finish(2))).upTo).toBe(4)
    expect(await verify(test.store().journal.read(1))).toMatchObject({ ok: true })
    await box.disconnect()
  })

  it('the hub can be stopped and begun again, though somebody still waits for an answer', async () => {
    const store = brittle()
    test = await startTestHub({ around: store.around })
    const admin = await signedIn(test, 'administrator')
    store.breakNow()
    const asked = admin.ask('unit.register', { unitId: 'tax', name: '税务', nameEn: 'Tax' }).catch(() => 'broken')
    await eventually(() => expect(test?.failures).toHaveLength(1))
    store.mend()
    await test.restart()
    expect(await asked).toBe('broken')
    expect(await admin.ask('unit.register', { unitId: 'tax', name: '税务', nameEn: 'Tax' })).toMatchObject({
      accepted: true,
    })
  }, 20_000)

  it('the readiness page says so while the hub still answers', async () => {
    const store = brittle()
    test = await startTestHub({ around: store.around })
    const admin = await signedIn(test, 'administrator')
    expect((await admin.get('/ready')).status).toBe(200)
    store.breakNow()
    void admin.ask('unit.register', { unitId: 'tax', name: '税务', nameEn: 'Tax' }).catch(() => {})
    await eventually(() => expect(test?.failures).toHaveLength(1))
    expect((await admin.get('/ready')).status).toBe(503)
    const refused = await admin.ask('unit.register', { unitId: 'law', name: '司法', nameEn: 'Law' })
    expect(refused).toMatchObject({ accepted: false, refusal: { code: 'stopping' } })
  }, 20_000)
})

describe('while a commit is under way', () => {
  it('a screen that asks is shown only what is durable', async () => {
    const store = brittle()
    test = await startTestHub({ around: store.around })
    const box = await enrolBox(test, 'box-1', 'w1')
    const watching = await openScreen(test, box)
    await watching.watch('panel:w1')
    const letGo = store.hold()
    const signingIn = box.tell(signIn('li'))
    await eventually(() => expect(test?.hub()).toBeDefined())
    const late = await openScreen(test, box)
    await eventually(async () => {
      const [view] = await late.watch('panel:w1')
      expect(view?.facts.onDuty?.value).toBeNull()
    })
    expect(test.hub().view('panel:w1').facts.onDuty?.value).toBeNull()
    letGo()
    await signingIn
    await eventually(() => expect(late.fact('panel:w1', 'onDuty')).toMatchObject({ staffId: 'li' }))
    for (const one of [watching, late]) one.close()
    await box.disconnect()
  })
})

describe('a hall that cannot begin', () => {
  it('because a command of its beginning is refused, says which, and leaves nothing behind', async () => {
    const store = brittle()
    const [first, ...others] = smallHall
    const wrong = { name: 'post.assign', data: { postId: 'p9', name: '岗', windowId: 'w9', a: 'li', b: 'wang' } }
    if (first === undefined) throw new Error('the small hall is empty')
    await expect(startTestHub({ around: store.around, beginning: [first, ...others, wrong] })).rejects.toThrow(
      /post\.assign.*post\.windowUnknown/,
    )
    expect(store.appends).toEqual([])
  })

  it('because its disk is full says so instead of waiting for ever', async () => {
    const store = brittle()
    store.breakNow()
    await expect(startTestHub({ around: store.around })).rejects.toThrow('the disk is full')
  })

  it('because a port is taken leaves its own ports free for the next try', async () => {
    const broker = await holdPort()
    const http = await holdPort()
    await broker.free()
    await expect(startTestHub({ ports: { http: http.port, mqtt: broker.port } })).rejects.toThrow(/EADDRINUSE/)
    await http.free()
    test = await startTestHub({ ports: { http: http.port, mqtt: broker.port } })
    expect(test.hub().mqttUrl).toContain(String(broker.port))
  })
})

async function holdPort(): Promise<{ port: number; free: () => Promise<void> }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { port: address.port, free: () => new Promise((resolve) => server.close(() => resolve())) }
}
