// An empty window on its whole way: told after three minutes, silenced with a reason, a stand-in called, come, and all of it over; and glasses that go dark.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WindowLine } from '../../hub/features/counter/watch/contract.ts'
import type { Task } from '../../hub/features/office/task/contract.ts'
import { signIn, signOut } from '../fakes/counter-words.ts'
import { eventually } from '../fakes/eventually.ts'
import { type HttpClient, newLink, signedIn, visitor } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'
import { openScreen, type TestScreen } from '../fakes/test-screen.ts'

const minute = 60_000

let test: TestHub
let supervisor: HttpClient
let wang: HttpClient
let office: TestScreen
let desk: TestScreen
let screens: TestScreen[]

async function screenOf(client: HttpClient): Promise<TestScreen> {
  const screen = await openScreen(test, { cookie: client.cookie() })
  screens.push(screen)
  return screen
}

beforeEach(async () => {
  screens = []
  test = await startTestHub()
  supervisor = await signedIn(test, 'supervisor')
  const account = { accountId: 'wang', name: '王芳', role: 'clerk', staffId: 'wang' }
  await test.hub().ask('account.open', account)
  wang = visitor(test)
  await wang.post('/api/sign-in/link', { link: await newLink(test, 'wang') })
  for (const { name, data } of [signIn('li'), signIn('wang', 'w2'), signIn('chen', 'w3')]) {
    expect(await test.hub().ask(name, data)).toMatchObject({ accepted: true })
  }
  office = await screenOf(supervisor)
  await office.watch('office:main', 'frontDesk:main')
  desk = await screenOf(wang)
  await desk.watch('desk:w2')
})
afterEach(async () => {
  for (const screen of screens) screen.close()
  await test.stop()
})

const line = (windowId = 'w1') =>
  (office.fact('office:main', 'windows') as WindowLine[]).find((one) => one.windowId === windowId)
const tasksOn = (screen: TestScreen, key: 'frontDesk:main' | 'desk:w2') => screen.fact(key, 'tasks') as Task[]
const eventsOf = async (type: string) =>
  (await test.journal()).flatMap(({ events }) => events.filter((event) => event.type === type).map(({ data }) => data))
const yes = { accepted: true }

/** Lets time pass, and what became due by then be committed. */
async function pass(spanMs: number): Promise<void> {
  test.clock.advance(spanMs)
  await test.hub().ask('invitation.setPatience', { keysMs: 10_000, touchMs: 30_000 })
}

describe('an empty window', () => {
  it('is told after three minutes, silenced with a reason, and told again when the silence is over', async () => {
    await test.hub().ask(signOut().name, signOut().data)
    const leftAt = test.clock.now()
    await pass(3 * minute - 1)
    expect(await eventsOf('watch.alerted')).toEqual([])
    await pass(1)
    await eventually(() => expect(line()).toMatchObject({ emptySince: leftAt, alertedAt: test.clock.now() }))
    expect(office.fact('frontDesk:main', 'windows')).toEqual(office.fact('office:main', 'windows'))

    const silence = { windowId: 'w1', remark: '李明送群众就医', minutes: 10 }
    expect(await wang.ask('watch.silence', silence)).toMatchObject({ refusal: { code: 'notAllowed' } })
    expect(await supervisor.ask('watch.silence', silence)).toMatchObject(yes)
    await eventually(() =>
      expect(line()).toMatchObject({ alertedAt: null, silenced: { remark: '李明送群众就医', by: 'supervisor' } }),
    )
    await pass(10 * minute)
    await eventually(() => expect(line()).toMatchObject({ emptySince: leftAt, silenced: null }))
    expect(line()?.alertedAt).not.toBeNull()
  })

  it('is over when the stand-in comes: they saw it on their own desk, and alert and task end together', async () => {
    await test.hub().ask(signOut().name, signOut().data)
    await pass(3 * minute)
    await eventually(() => expect(line()?.alertedAt).not.toBeNull())
    expect(line()?.posted).toMatchObject([
      { staffId: 'li', busyAt: null, isOnLeave: false },
      { staffId: 'wang', busyAt: '2', isOnLeave: false },
    ])

    expect(await supervisor.ask('watch.callStandIn', { windowId: 'w1', staffId: 'wang' })).toMatchObject(yes)
    const called = { kind: 'standIn', windowNumber: '1', toName: '王芳', askedBy: 'supervisor' }
    await eventually(() => expect(tasksOn(desk, 'desk:w2')).toMatchObject([called]))
    await eventually(() => expect(tasksOn(office, 'frontDesk:main')).toMatchObject([called]))

    expect(await wang.ask('duty.signOut', { windowId: 'w2' })).toMatchObject(yes)
    expect(await wang.ask('duty.signIn', { windowId: 'w1', staffId: 'wang' })).toMatchObject(yes)
    await eventually(() =>
      expect(line()).toMatchObject({ emptySince: null, alertedAt: null, present: [{ staffId: 'wang' }] }),
    )
    expect(await eventsOf('task.closed')).toMatchObject([{ outcome: 'came', closedBy: '系统' }])
    const arrival = (await test.journal()).find(({ events }) => events.some(({ type }) => type === 'watch.cleared'))
    expect(arrival?.command.name).toBe('duty.signIn')
    expect(arrival?.events.map(({ type }) => type)).toContain('task.closed')
    await eventually(() => expect(tasksOn(office, 'frontDesk:main')).toEqual([]))
  })

  it('is told by the next hub as well, when this one stops in between', async () => {
    await test.hub().ask(signOut().name, signOut().data)
    await pass(2 * minute)
    await test.restart()
    await pass(minute)
    await eventually(async () => expect(await eventsOf('watch.alerted')).toHaveLength(1))
  })
})

describe('a panel', () => {
  const stateOf = (key: string) =>
    (office.fact('office:main', 'glasses') as { key: string; state: string }[]).find((one) => one.key === key)?.state

  async function panel(): Promise<TestScreen> {
    const screen = await screenOf(supervisor)
    const [view] = await screen.watch('panel:w1')
    if (view === undefined) throw new Error('no view')
    screen.socket.emit('painted', { key: 'panel:w1', epoch: view.epoch, revision: view.revision })
    return screen
  }

  it('that was never lit, is lit, and goes dark when its screen goes away, stands so on the office’s sheet', async () => {
    await eventually(() => expect(stateOf('panel:w1')).toBe('never'))
    const screen = await panel()
    await eventually(() => expect(stateOf('panel:w1')).toBe('lit'))
    await pass(3_600_000)
    expect(stateOf('panel:w1')).toBe('lit')
    screen.close()
    await eventually(async () => {
      await pass(15_000)
      expect(stateOf('panel:w1')).toBe('dark')
    })
    expect(stateOf('panel:w2')).toBe('never')
  })

  it('that stands still while its view changes is dark after thirty seconds', async () => {
    const screen = await panel()
    await eventually(() => expect(stateOf('panel:w1')).toBe('lit'))
    await test.hub().ask('service.begin', { windowId: 'w1', number: 'A1' })
    // The acknowledgement leaves before the walls are told.
    await eventually(() => expect(screen.fact('panel:w1', 'activity')).toMatchObject({ activity: 'serving' }))
    await pass(29_000)
    expect(stateOf('panel:w1')).toBe('lit')
    await pass(1_000)
    await eventually(() => expect(stateOf('panel:w1')).toBe('dark'))
  })

  it('whose hub starts anew is dark unless it paints again within a minute', async () => {
    await panel()
    await eventually(() => expect(stateOf('panel:w1')).toBe('lit'))
    await test.restart()
    await pass(59_000)
    expect(await eventsOf('glass.darkened')).toEqual([])
    await pass(1_000)
    await eventually(async () => expect(await eventsOf('glass.darkened')).toHaveLength(1))
  })
})
