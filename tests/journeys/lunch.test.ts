// Lunch at the hall: three windows serve, the front desk coordinates, a substitute takes over, and the absent one is found.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { WindowLine } from '../../hub/features/counter/watch/contract.ts'
import type { Task } from '../../hub/features/office/task/contract.ts'
import { finish, signIn, signOut } from '../fakes/counter-words.ts'
import { eventually } from '../fakes/eventually.ts'
import { withLunch } from '../fakes/lunch-hall.ts'
import { smallHall } from '../fakes/small-hall.ts'
import { type HttpClient, newLink, signedIn, visitor } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'
import { openScreen, type TestScreen } from '../fakes/test-screen.ts'

const minute = 60_000
const yes = { accepted: true }
const date = '2026-11-23'
const fourth = { name: 'window.register', data: { ...windowData('w1'), windowId: 'w4', number: '4' } }
const guide = {
  name: 'staff.register',
  data: { ...staffData('zhao'), staffId: 'sun', name: '孙磊', nameEn: 'sun', badge: 'A005' },
}
const post = { name: 'post.assign', data: { postId: 'p4', name: '综合岗', windowId: 'w4', a: 'zhao', b: 'chen' } }

let test: TestHub
let supervisor: HttpClient
let clerk: HttpClient
let frontDesk: TestScreen
let hall: TestScreen

function windowData(windowId: string) {
  const found = smallHall.find(({ name, data }) => name === 'window.register' && data.windowId === windowId)
  return found?.data as object
}
function staffData(staffId: string) {
  const found = smallHall.find(({ name, data }) => name === 'staff.register' && data.staffId === staffId)
  return found?.data as object
}

beforeEach(async () => {
  test = await startTestHub({
    screens: 'open',
    beginning: [...smallHall, withLunch, fourth, guide, post],
    startsAt: '2026-11-23T03:30:00.000Z',
  })
  supervisor = await signedIn(test, 'supervisor')
  await test.hub().ask('account.open', { accountId: 'sun', name: '孙磊', role: 'clerk', staffId: 'sun' })
  clerk = visitor(test)
  await clerk.post('/api/sign-in/link', { link: await newLink(test, 'sun') })
  for (const { name, data } of [signIn('li'), signIn('wang', 'w2'), signIn('chen', 'w3'), signIn('zhao', 'w4')]) {
    expect(await test.hub().ask(name, data)).toMatchObject(yes)
  }
  frontDesk = await openScreen(test, { cookie: clerk.cookie() })
  await frontDesk.watch('frontDesk:main')
  hall = await openScreen(test, null)
  await hall.watch('panel:w1', 'panel:w4', 'board:main')
  const plan = { date, staffId: 'chen', windowIds: ['w1', 'w2', 'w3'] }
  expect(await supervisor.ask('lunch.plan', plan)).toMatchObject(yes)
})
afterEach(async () => {
  frontDesk.close()
  hall.close()
  await test.stop()
})

/** Moves on to a time of that Monday, and lets what became due by then be committed. */
async function until(time: string): Promise<void> {
  test.clock.moveTo(new Date(`${date}T${time}:00.000+08:00`).toISOString())
  await test.hub().ask('invitation.setPatience', { keysMs: 10_000, touchMs: 30_000 })
}
const lines = () =>
  (frontDesk.fact('frontDesk:main', 'windows') as WindowLine[]).map(({ number, expected }) => [number, expected])
const line = (number: string) =>
  (frontDesk.fact('frontDesk:main', 'windows') as WindowLine[]).find((one) => one.number === number)
const tasks = () => frontDesk.fact('frontDesk:main', 'tasks') as Task[]
const eventsOf = async (type: string) =>
  (await test.journal()).flatMap(({ events }) => events.filter((event) => event.type === type).map(({ data }) => data))

it('three windows go on serving, the fourth rests and points to the front desk by name', async () => {
  await until('12:05')
  await eventually(() =>
    expect(lines()).toEqual([
      ['1', 'open'],
      ['2', 'open'],
      ['3', 'open'],
      ['4', 'break'],
    ]),
  )
  for (const key of ['panel:w1', 'panel:w4', 'board:main'] as const) {
    expect(hall.fact(key, 'lunch')).toMatchObject({
      from: '12:00',
      to: '13:20',
      place: '一楼前台',
      person: { staffId: 'chen', name: '陈静' },
      windowIds: ['w1', 'w2', 'w3'],
    })
  }
  await test.hub().ask(signOut('w4').name, signOut('w4').data)
  await until('12:30')
  expect(await eventsOf('watch.alerted')).toEqual([])
  for (const { name, data } of [finish(1), finish(2, 'w2')]) expect(await test.hub().ask(name, data)).toMatchObject(yes)
  expect(test.hub().view('office:main').facts.overtime?.value).toEqual([])
})

it('a window that serves through lunch and has nobody is told as at any other time', async () => {
  await until('12:05')
  await test.hub().ask(signOut('w1').name, signOut('w1').data)
  await until('12:08')
  await eventually(() => expect(line('1')?.alertedAt).not.toBeNull())
  expect(await clerk.ask('lunch.setWindow', { date, windowId: 'w1', serves: 'break' })).toMatchObject(yes)
  await eventually(() => expect(line('1')).toMatchObject({ expected: 'break', emptySince: null, alertedAt: null }))
  await eventually(() => expect(hall.fact('panel:w4', 'lunch')).toMatchObject({ windowIds: ['w2', 'w3'] }))
})

it('a substitute takes the front desk over, with a record, and stands on every panel at once', async () => {
  await until('12:10')
  expect(await clerk.ask('lunch.substitute', { date, staffId: 'sun', remark: '陈静回窗口办理急件' })).toMatchObject(yes)
  await eventually(() => {
    for (const key of ['panel:w1', 'panel:w4', 'board:main'] as const)
      expect(hall.fact(key, 'lunch')).toMatchObject({ person: { staffId: 'sun', name: '孙磊' } })
  })
  const substitutions = [{ fromName: '陈静', toName: '孙磊', remark: '陈静回窗口办理急件', at: test.clock.now() }]
  await eventually(() =>
    expect(frontDesk.fact('frontDesk:main', 'lunchPlans')).toMatchObject([{ date, name: '孙磊', substitutions }]),
  )
  expect(await clerk.ask('lunch.plan', { date, staffId: 'sun', windowIds: [] })).toMatchObject({
    refusal: { code: 'notAllowed' },
  })
})

it('the front desk looks for whoever is missing, and writes down what came of it', async () => {
  await until('12:05')
  await test.hub().ask('duty.stepAway', { windowId: 'w2', minutes: 5 })
  await until('12:13')
  await eventually(() => expect(line('2')?.alertedAt).not.toBeNull())
  const contact = { kind: 'contactAbsent', windowId: 'w2', about: 'wang', to: null, remark: '两名群众在等' }
  expect(await clerk.ask('task.ask', contact)).toMatchObject(yes)
  expect(await supervisor.ask('task.ask', contact)).toMatchObject({ refusal: { code: 'task.asked' } })
  await eventually(() =>
    expect(tasks()).toMatchObject([{ kind: 'contactAbsent', windowNumber: '2', aboutName: '王芳', askedBy: '孙磊' }]),
  )
  test.clock.advance(2 * minute)
  const close = { taskId: tasks()[0]?.taskId, outcome: 'reached', remark: '五分钟内回岗' }
  expect(await clerk.ask('task.close', close)).toMatchObject(yes)
  expect(await eventsOf('task.closed')).toMatchObject([
    { outcome: 'reached', remark: '五分钟内回岗', closedBy: '孙磊' },
  ])
  await eventually(() => expect(tasks()).toEqual([]))
  expect(await test.hub().ask('duty.comeBack', { windowId: 'w2' })).toMatchObject(yes)
  await eventually(() => expect(line('2')).toMatchObject({ emptySince: null, alertedAt: null }))
})

it('the plan is forgotten with its day, and the next day’s comes up', async () => {
  await supervisor.ask('lunch.plan', { date: '2026-11-24', staffId: 'sun', windowIds: ['w4'] })
  test.clock.moveTo('2026-11-23T16:00:30.000Z')
  const { view } = test.hub()
  await eventually(() =>
    expect(view('frontDesk:main').facts.lunchPlans?.value).toMatchObject([{ date: '2026-11-24', name: '孙磊' }]),
  )
  expect(view('panel:w4').facts.lunch?.value).toMatchObject({ person: { staffId: 'sun' }, windowIds: ['w4'] })
})
