// Who is on duty, over real wires: two cards at a window, and every screen changes at once; ratings follow the person.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { after } from '../../hub/core/civil-time.ts'
import type { Offer } from '../../hub/features/counter/handover/contract.ts'
import { begin, finish, press } from '../fakes/counter-words.ts'
import { eventually } from '../fakes/eventually.ts'
import { enrolBox, type TestBox } from '../fakes/test-box.ts'
import { type HttpClient, newLink, signedIn, visitor } from '../fakes/test-http.ts'
import { mondayMorning, startTestHub, type TestHub } from '../fakes/test-hub.ts'
import { openScreen, type TestScreen } from '../fakes/test-screen.ts'

const cards = { li: '04:71:9A:B2', wang: '04:71:9A:B3' } as const
const keys = ['panel:w1', 'terminal:w1', 'board:main'] as const

let test: TestHub
let box: TestBox
let screen: TestScreen
let supervisor: HttpClient

beforeEach(async () => {
  test = await startTestHub()
  box = await enrolBox(test, 'box-1', 'w1')
  supervisor = await signedIn(test, 'supervisor')
  for (const staffId of ['li', 'wang'] as const) {
    await supervisor.ask('badge.await', { staffId, windowId: 'w1' })
    await show(staffId)
  }
  screen = await openScreen(test, box)
  await screen.watch(...keys)
})
afterEach(async () => {
  screen.close()
  await box.disconnect()
  await test.stop()
})

const card = (of: keyof typeof cards) => ({
  name: 'badge.present',
  data: { windowId: 'w1', deviceId: 'card-1', card: cards[of] },
})
const show = (of: keyof typeof cards) => box.tell(card(of))
const eventsOf = async (type: string) =>
  (await test.journal()).flatMap(({ events }) => events.filter((event) => event.type === type).map(({ data }) => data))
const shown = () => ({
  panel: (screen.fact('panel:w1', 'onDuty') as { staffId: string } | null)?.staffId ?? null,
  terminal: (screen.fact('terminal:w1', 'onDuty') as { staffId: string } | null)?.staffId ?? null,
  board: (screen.fact('board:main', 'roster') as { person: { staffId: string } | null }[])[0]?.person?.staffId ?? null,
})
const everywhere = (staffId: string | null) => ({ panel: staffId, terminal: staffId, board: staffId })
const untilShown = (staffId: string | null) => eventually(() => expect(shown()).toEqual(everywhere(staffId)))

/** A clerk's session of a staff member, as on the page at their window. */
async function clerkOf(staffId: string): Promise<HttpClient> {
  await test.hub().ask('account.open', { accountId: `the-${staffId}`, name: staffId, role: 'clerk', staffId })
  const client = visitor(test)
  await client.post('/api/sign-in/link', { link: await newLink(test, `the-${staffId}`) })
  return client
}

describe('two cards at a window', () => {
  it('hand it over: panel, terminal and board change in one commit, and none shows an empty window between', async () => {
    await show('li')
    await untilShown('li')
    await show('li')
    await eventually(() => expect(screen.fact('terminal:w1', 'handover')).toMatchObject({ from: { name: '李明' } }))
    const before = screen.pushed.length
    await show('wang')
    await untilShown('wang')

    const [started] = (await test.journal()).filter(({ events }) =>
      events.some(({ type }) => type === 'handover.accepted'),
    )
    expect(started?.events.map(({ type }) => type)).toEqual([
      'badge.presented',
      'handover.accepted',
      'duty.ended',
      'duty.started',
    ])
    expect(keys.map((key) => screen.newest(key)?.revision)).toEqual(keys.map(() => started?.sequence))
    const pushed = screen.pushed.slice(before).filter(({ key }) => key === 'panel:w1')
    expect(pushed.map(({ facts }) => (facts.onDuty?.value as { staffId: string } | null)?.staffId)).toEqual(['wang'])
  })

  it('and the next rating is the second person’s, the one before the first’s', async () => {
    await show('li')
    await box.tell(finish(1))
    await box.tell(press(1, 5))
    await show('li')
    await show('wang')
    await box.tell(finish(2))
    await box.tell(press(2, 4))
    expect(await eventsOf('rating.given')).toMatchObject([
      { serviceId: 'srv_1', staffId: 'li' },
      { serviceId: 'srv_2', staffId: 'wang' },
    ])
    expect(await eventsOf('service.finished')).toMatchObject([{ role: 'A' }, { role: 'B' }])
  })

  it('shown while the hub was away count when it is back, each rating for who was there', async () => {
    await show('li')
    await box.tell(finish(1))
    const at = test.clock.now()
    await test.hub().stop()
    const steps = [press(1, 5), card('li'), card('wang'), finish(2), press(2, 3)]
    for (const step of steps) {
      test.clock.advance(2_000)
      box.keep(step)
    }
    test.clock.advance(1_800_000)
    await test.crash()
    await box.connect()
    await box.send()
    await eventually(async () => expect(await eventsOf('rating.given')).toHaveLength(2))
    expect(await eventsOf('rating.given')).toMatchObject([
      { serviceId: 'srv_1', staffId: 'li' },
      { serviceId: 'srv_2', staffId: 'wang' },
    ])
    expect(await eventsOf('duty.ended')).toMatchObject([{ staffId: 'li', why: 'handover', endedAt: after(at, 6_000) }])
  })

  it('leave no readable number behind', async () => {
    await show('li')
    const written = JSON.stringify(await test.journal()) + test.log.join()
    for (const number of Object.values(cards)) expect(written).not.toContain(number)
  })
})

describe('at the desk', () => {
  it('both confirm the list in their own sessions; who was on duty and what was handed over can be read', async () => {
    const [li, wang] = [await clerkOf('li'), await clerkOf('wang')]
    const checklist = { seal: 'handed', papers: 'handed', files: 'none', remark: '补件 3 份' }
    await li.ask('duty.signIn', { windowId: 'w1', staffId: 'li' })
    test.clock.advance(3_600_000)
    expect(await wang.ask('handover.offer', { windowId: 'w1', to: null, checklist })).toMatchObject({
      refusal: { code: 'handover.notYours' },
    })
    await li.ask('handover.offer', { windowId: 'w1', to: 'wang', checklist })
    const { body } = await wang.get('/api/views/desk:w1')
    const { handoverId } = (body as { view: { facts: { handover: { value: Offer } } } }).view.facts.handover.value
    await wang.ask('handover.accept', { windowId: 'w1', handoverId, staffId: 'wang', checklist })
    await untilShown('wang')

    const span = `from=${mondayMorning}&to=${test.clock.now()}`
    const ask = async (query: string) =>
      ((await supervisor.get(`/api/history/${query}?${span}&windowId=w1`)).body as { rows: unknown }).rows
    expect(await ask('duty.list')).toMatchObject([
      { staffId: 'wang', role: 'B', handoverId, endedAt: null },
      { staffId: 'li', role: 'A', why: 'handover', startedAt: mondayMorning },
    ])
    expect(await ask('handover.list')).toMatchObject([{ from: 'li', to: 'wang', checklist, outcome: 'accepted' }])
  })

  it('minutes away are shown with a time and end with the next visitor', async () => {
    const li = await clerkOf('li')
    await li.ask('duty.signIn', { windowId: 'w1', staffId: 'li' })
    await li.ask('duty.stepAway', { windowId: 'w1', minutes: 15 })
    const until = after(mondayMorning, 900_000)
    await eventually(() => expect(screen.fact('panel:w1', 'onDuty')).toMatchObject({ away: { until } }))
    await box.tell(begin(1))
    await eventually(() => expect(screen.fact('panel:w1', 'onDuty')).toMatchObject({ staffId: 'li', away: null }))
  })

  it('two work together: each answers for the services they handle, and both are shown', async () => {
    const [li, wang] = [await clerkOf('li'), await clerkOf('wang')]
    await li.ask('duty.signIn', { windowId: 'w1', staffId: 'li' })
    await wang.ask('duty.join', { windowId: 'w1', staffId: 'wang' })
    await eventually(() =>
      expect(screen.fact('panel:w1', 'onDuty')).toMatchObject({ staffId: 'li', together: [{ staffId: 'wang' }] }),
    )
    await box.tell({ ...finish(1), data: { ...finish(1).data, staffId: 'wang' } })
    await box.tell(press(1, 5))
    await box.tell(finish(2))
    await box.tell(press(2, 5))
    expect(await eventsOf('rating.given')).toMatchObject([
      { serviceId: 'srv_1', staffId: 'wang' },
      { serviceId: 'srv_2', staffId: 'li' },
    ])
  })

  it('leaving is never refused while somebody is on duty, also to a colleague who finds the window empty', async () => {
    const chen = await clerkOf('chen')
    await show('li')
    await untilShown('li')
    expect(await chen.ask('duty.signOut', { windowId: 'w1' })).toMatchObject({ accepted: true })
    await untilShown(null)
    expect((await test.journal()).at(-1)?.actor).toMatchObject({ accountId: 'the-chen' })
    expect(await chen.ask('duty.signOut', { windowId: 'w1' })).toMatchObject({ refusal: { code: 'duty.nobody' } })
  })
})
