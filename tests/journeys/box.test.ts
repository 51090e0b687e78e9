// A box in the hall: let in, alive, moved, shut out; what its devices are shown follows at once.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ViewKey } from '../../hub/contract/view.ts'
import { finish, press, signIn } from '../fakes/counter-words.ts'
import { eventually } from '../fakes/eventually.ts'
import { boxOf, enrolBox, pad, type TestBox } from '../fakes/test-box.ts'
import { type HttpClient, signedIn, visitor } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'
import { openScreen } from '../fakes/test-screen.ts'

let test: TestHub
let box: TestBox
let admin: HttpClient

beforeEach(async () => {
  test = await startTestHub()
  admin = await signedIn(test, 'administrator')
  box = await enrolBox(test, 'box-1', 'w1')
})

afterEach(async () => {
  await box.disconnect()
  await test.stop()
})

const presence = () => {
  const boxes = test.hub().view('office:main').facts.boxes?.value as { boxes: { boxId: string; presence: string }[] }
  return boxes.boxes.find(({ boxId }) => boxId === 'box-1')?.presence
}
const shownKeys = () => box.shown.get('pad-1')?.views.map(({ key }) => key as ViewKey)
const shownFact = (name: string) => box.shown.get('pad-1')?.views.find(({ facts }) => name in facts)?.facts[name]?.value

describe('a box', () => {
  it('waits until its code is approved, and nobody with another secret can claim its place', async () => {
    const http = visitor(test)
    const secretHash = 'a'.repeat(64)
    await http.post('/api/enrolment', { code: 'ABCD-2345', description: 'new box', secretHash })
    expect((await http.post('/api/enrolment/ABCD-2345/claim', { secret: 'not-the-secret-of-the-box' })).status).toBe(
      404,
    )
    const taken = await http.post('/api/enrolment', { code: 'ABCD-2345', description: 'x', secretHash: 'b'.repeat(64) })
    expect(taken.body).toMatchObject({ refusal: { code: 'box.codeTaken' } })
    const claimed = await http.post('/api/enrolment/ABCD-2345/claim', { secret: box.secret })
    expect(claimed.body).toMatchObject({ boxId: 'box-1', windowId: 'w1', mqttUrl: test.hub().mqttUrl })
  })

  it('is online when it says so and offline as soon as its connection breaks', async () => {
    await box.appear()
    await eventually(() => expect(presence()).toBe('online'))
    await box.vanish()
    await eventually(() => expect(presence()).toBe('offline'))
  })

  it('that stays silent for 45 s is offline, though its connection still stands', async () => {
    await box.appear()
    await eventually(() => expect(presence()).toBe('online'))
    test.clock.advance(40_000)
    await box.appear()
    await box.tell(signIn('li'))
    test.clock.advance(40_000)
    expect(presence()).toBe('online')
    test.clock.advance(40_000)
    await eventually(() => expect(presence()).toBe('offline'))
    await box.appear()
    await eventually(() => expect(presence()).toBe('online'))
  })

  it('has its devices shown what their window shows, and each change of it', async () => {
    await box.appear()
    await eventually(() => expect(shownKeys()).toEqual(['terminal:w1', 'panel:w1']))
    await box.tell(signIn('li'))
    await eventually(() => expect(shownFact('onDuty')).toMatchObject({ staffId: 'li' }))
    await box.tell(finish(1))
    await eventually(() => expect(shownFact('invitation')).toMatchObject({ invitationId: 'inv_1' }))
    test.clock.advance(10_000)
    await eventually(() => expect(shownFact('invitation')).toBeNull())
  })

  it('that reconnects finds the view again without asking: it is retained', async () => {
    await box.appear()
    await eventually(() => expect(shownKeys()).toBeDefined())
    await box.disconnect()
    const again = boxOf(test, 'box-1', box.secret)
    await again.connect()
    await eventually(() => expect(again.shown.get('pad-1')).not.toBeUndefined())
    await again.disconnect()
  })

  it('shows another window when it is moved there, and nothing when it is taken away', async () => {
    await box.appear()
    await eventually(() => expect(shownKeys()).toBeDefined())
    await admin.ask('box.place', { boxId: 'box-1', windowId: 'w2' })
    await eventually(() => expect(shownKeys()).toEqual(['terminal:w2', 'panel:w2']))
    await admin.ask('box.place', { boxId: 'box-1', windowId: null })
    await eventually(() => expect(box.shown.get('pad-1')).toBeNull())
  })

  it('no longer shows on a device that was taken off it', async () => {
    await box.appear()
    await eventually(() => expect(shownKeys()).toBeDefined())
    await box.vanish()
    await eventually(() => expect(presence()).toBe('offline'))
    await box.connect()
    await box.appear([{ ...pad, deviceId: 'pad-2' }])
    await eventually(() => expect(box.shown.get('pad-2')).not.toBeUndefined())
    await eventually(() => expect(box.shown.get('pad-1')).toBeNull())
  })
})

describe('a box that was revoked', () => {
  beforeEach(async () => {
    await box.tell(signIn('li'))
    await box.tell(finish(1))
  })

  it('is cut off at once, its screens too, and is not let in again', async () => {
    const screen = await openScreen(test, box)
    await screen.watch('panel:w1')
    await admin.ask('box.revoke', { boxId: 'box-1' })
    await eventually(() => expect(box.mqtt().connected).toBe(false))
    await eventually(() => expect(screen.socket.connected).toBe(false))
    await expect(box.connect()).rejects.toThrow(/not authorized/i)
    await expect(openScreen(test, box)).rejects.toThrow('notSignedIn')
    expect((await visitor(test).post('/api/enrolment/ABCD-2345/claim', { secret: box.secret })).status).toBe(404)
  })

  it('can press no more: what it still sends is neither stored nor acknowledged', async () => {
    const before = box.acks.length
    box.keep(press(1, 5))
    await admin.ask('box.revoke', { boxId: 'box-1' })
    const entries = (await test.journal()).length
    void box.send().catch(() => {})
    await eventually(() => expect(box.mqtt().connected).toBe(false))
    expect(box.acks.length).toBe(before)
    expect((await test.journal()).length).toBe(entries)
  })

  it('leaves its place to a new one, and the old one stays out', async () => {
    await admin.ask('box.revoke', { boxId: 'box-1' })
    const old = boxOf(test, 'box-1', box.secret)
    await eventually(() => expect(box.mqtt().connected).toBe(false))
    const replacement = await enrolBox(test, 'box-1', 'w1').catch((error: unknown) => error)
    expect(replacement).not.toBeInstanceOf(Error)
    await expect(old.connect()).rejects.toThrow(/not authorized/i)
    await (replacement as TestBox).tell(press(1, 5))
    await (replacement as TestBox).disconnect()
  })
})
