// A press on its whole way: box, broker, journal, acknowledgement, panel and board; and again when the hub restarts.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verify } from '../../hub/core/journal.ts'
import { begin, finish, press, signIn } from '../fakes/counter-words.ts'
import { eventually } from '../fakes/eventually.ts'
import { enrolBox, type TestBox } from '../fakes/test-box.ts'
import { signedIn } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'
import { openScreen } from '../fakes/test-screen.ts'

let test: TestHub
let box: TestBox

beforeEach(async () => {
  test = await startTestHub()
  box = await enrolBox(test, 'box-1', 'w1')
  await box.tell(signIn('li'))
})

afterEach(async () => {
  await box.disconnect()
  await test.stop()
})

const ratingsIn = async () =>
  (await test.journal()).flatMap(({ events }) => events.filter(({ type }) => type === 'rating.given'))

describe('a press', () => {
  it('is in the journal when it is acknowledged, and the panel and the board show it', async () => {
    const panel = await openScreen(test, box)
    await panel.watch('panel:w1', 'board:main')
    await box.tell(finish(1))
    await eventually(() => expect(panel.fact('panel:w1', 'activity')).toEqual({ activity: 'rating', number: 'A1' }))

    const ack = await box.tell(press(1, 5))
    expect(ack).toEqual({ outboxId: box.outboxId, upTo: 3, refused: [] })
    expect((await ratingsIn()).map(({ data }) => data)).toMatchObject([{ serviceId: 'srv_1', staffId: 'li', level: 5 }])
    await eventually(() => {
      expect(panel.fact('panel:w1', 'windowFigures')).toMatchObject({ ratings: 1, due: 1, satisfied: 1 })
      expect(panel.fact('board:main', 'figures')).toMatchObject({ hall: { ratings: 1, due: 1 } })
    })
    panel.close()
  })

  it('that is told twice counts once', async () => {
    await box.tell(finish(1))
    box.keep(press(1, 5))
    await box.send()
    await box.send()
    await eventually(() => expect(box.acks.filter(({ upTo }) => upTo === 3).length).toBe(2))
    expect(await ratingsIn()).toHaveLength(1)
  })

  it('made while the hub was away counts when the hub is back, for the moment it was made', async () => {
    await box.tell(finish(1))
    const pressedAt = test.clock.now()
    await test.hub().stop()
    box.keep(press(1, 1))
    test.clock.advance(600_000)
    await test.crash()
    await box.connect()
    await box.send()
    await eventually(() => expect(box.acks.at(-1)?.upTo).toBe(3))
    expect((await ratingsIn()).map(({ data }) => data)).toMatchObject([
      { level: 1, at: pressedAt, isReasonPending: true },
    ])
  })

  it('is told again after a restart and still counts once; the journal has no gap and no change', async () => {
    await box.tell(finish(1))
    await box.tell(press(1, 4))
    await test.restart()
    await box.connect()
    const repeat = {
      outboxId: box.outboxId,
      sent: { at: test.clock.now(), bootId: 'b', monotonicMs: 1 },
      reports: [{ sequence: 3, occurredAt: test.clock.now(), bootId: 'b', monotonicMs: 1, command: press(1, 4) }],
    }
    const before = box.acks.length
    await box.publish(box.topics.event, JSON.stringify(repeat))
    await eventually(() => expect(box.acks.length).toBeGreaterThan(before))
    expect(box.acks.at(-1)?.upTo).toBe(3)
    expect(await ratingsIn()).toHaveLength(1)
    expect(await verify(test.store().journal.read(1))).toMatchObject({ ok: true })
  })

  it('outside the gate is kept and acknowledged, never dropped', async () => {
    await box.tell(press(null, 5))
    await box.tell(finish(1))
    await box.tell(begin(2))
    test.clock.advance(5_000)
    await box.tell(press(1, 5))
    const kept = (await test.journal()).flatMap(({ events }) =>
      events.filter(({ type }) => type === 'rating.pressKept'),
    )
    expect(kept.map(({ data }) => (data as { rule: string }).rule)).toEqual(['noInvitation', 'nextVisitor'])
    expect(await ratingsIn()).toEqual([])
  })
})

describe('a screen', () => {
  it('switched on late shows the same as one that watched all the time, also after a restart', async () => {
    const early = await openScreen(test, box)
    await early.watch('panel:w1', 'terminal:w1', 'board:main')
    await box.tell(finish(1))
    await box.tell(press(1, 2))
    await eventually(() => expect(early.fact('terminal:w1', 'thanks')).toMatchObject({ isReasonPending: true }))
    const late = await openScreen(test, box)
    for (const view of await late.watch('panel:w1', 'terminal:w1', 'board:main'))
      expect(view.facts).toEqual(early.newest(view.key)?.facts)

    await test.restart()
    const rebooted = await openScreen(test, box)
    for (const view of await rebooted.watch('panel:w1', 'terminal:w1', 'board:main')) {
      expect(view.facts).toEqual(early.newest(view.key)?.facts)
      expect(view.epoch).toBeGreaterThan(early.newest(view.key)?.epoch ?? 0)
    }
    for (const screen of [early, late, rebooted]) screen.close()
  })

  it('is told every 10 s that what it shows still holds', async () => {
    const screen = await openScreen(test, box)
    const [view] = await screen.watch('panel:w1')
    test.clock.advance(10_000)
    await eventually(() =>
      expect(screen.renewals.at(-1)).toEqual({
        epoch: view?.epoch,
        revisions: { 'panel:w1': view?.revision },
        ageMs: 0,
        at: test.clock.now(),
      }),
    )
    screen.close()
  })

  it('of a clerk asks once and is done once, however often the same id is sent', async () => {
    const clerk = await signedIn(test, 'clerk')
    const screen = await openScreen(test, { cookie: clerk.cookie() })
    const data = { windowId: 'w1', number: 'A9' }
    const first = await screen.ask('service.begin', data, 'request-1')
    expect(await screen.ask('service.begin', data, 'request-1')).toEqual(first)
    const begun = (await test.journal()).filter(({ command }) => command.name === 'service.begin')
    expect(begun).toHaveLength(1)
    const other = await signedIn(test, 'clerk', 'other-clerk')
    const theirs = await openScreen(test, { cookie: other.cookie() })
    await theirs.ask('service.begin', data, 'request-1')
    expect((await test.journal()).filter(({ command }) => command.name === 'service.begin')).toHaveLength(2)
    for (const one of [screen, theirs]) one.close()
  })
})
