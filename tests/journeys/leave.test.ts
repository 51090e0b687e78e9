// Leave from the asking to the record: four lengths, four ways of approval, and everybody who may not.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WindowLine } from '../../hub/features/counter/watch/contract.ts'
import type { Leave } from '../../hub/features/office/leave/contract.ts'
import { eventually } from '../fakes/eventually.ts'
import { type HttpClient, newLink, visitor } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'
import { openScreen, type TestScreen } from '../fakes/test-screen.ts'

let test: TestHub
let people: Record<string, HttpClient>
let office: TestScreen

const accounts = [
  { accountId: 'li', role: 'clerk', staffId: 'li' },
  { accountId: 'wang', role: 'clerk', staffId: 'wang' },
  { accountId: 'office', role: 'supervisor', approvesAs: ['serviceOffice'] },
  { accountId: 'head', role: 'supervisor', approvesAs: ['serviceOfficeHead'] },
  { accountId: 'leader1', role: 'leader', approvesAs: ['leader'] },
  { accountId: 'leader2', role: 'leader', approvesAs: ['leader'] },
  { accountId: 'unit', role: 'leader', approvesAs: ['unitHead'], unitId: 'social' },
  { accountId: 'medical', role: 'leader', approvesAs: ['unitHead'], unitId: 'medical' },
  { accountId: 'centre', role: 'leader', approvesAs: ['centreHead'] },
  { accountId: 'reviewer', role: 'reviewer' },
] as const

const by = (accountId: string): HttpClient => people[accountId] ?? expect.fail(accountId)

beforeEach(async () => {
  test = await startTestHub()
  people = {}
  for (const account of accounts) {
    const { accountId } = account
    const opened = await test.hub().ask('account.open', { staffId: null, name: accountId, ...account })
    expect(opened).toMatchObject({ accepted: true })
    const client = visitor(test)
    await client.post('/api/sign-in/link', { link: await newLink(test, accountId) })
    people[accountId] = client
  }
  office = await openScreen(test, { cookie: by('office').cookie() })
  await office.watch('office:main')
})
afterEach(async () => {
  office.close()
  await test.stop()
})

/** An instant of that week by the wall of the hall, `24 10:00` for Tuesday. */
const at = (wall: string) => new Date(`2026-11-${wall.replace(' ', 'T')}:00.000+08:00`).toISOString()
const refused = (code: string) => ({ accepted: false, refusal: { code } })
const yes = { accepted: true }

async function ask(from: string, to: string, who = 'li', deputy = 'wang'): Promise<string> {
  const data = { staffId: who, deputy, from: at(from), to: at(to), reason: '陪家人就医' }
  expect(await by(who).ask('leave.ask', data)).toMatchObject(yes)
  const events = (await test.journal()).flatMap((entry) => entry.events)
  const asked = events.findLast(({ type }) => type === 'leave.asked')?.data as Leave
  return asked.leaveId
}
const approve = (accountId: string, leaveId: string, as: string) => by(accountId).ask('leave.approve', { leaveId, as })
const lines = () => office.fact('office:main', 'leaves') as (Leave & { name: string; approvedBy: string[] })[]
const history = async (accountId: string, query = '') =>
  by(accountId).get(`/api/history/leave.list?from=${at('01 00:00')}&to=${at('30 00:00')}${query}`)
const rowsOf = (body: unknown) => (body as { rows: unknown[] }).rows

describe('a leave', () => {
  it('under half a day is the service office’s to approve; B is named first, and stands on the sheet', async () => {
    const leaveId = await ask('23 15:00', '23 16:00')
    await eventually(() =>
      expect(lines()).toMatchObject([{ leaveId, span: 'short', standing: 'asked', name: '李明', deputyName: '王芳' }]),
    )
    expect(JSON.stringify(office.newest('office:main'))).not.toContain('陪家人就医')
    expect(await approve('head', leaveId, 'serviceOfficeHead')).toMatchObject(refused('leave.notNeeded'))
    expect(await approve('head', leaveId, 'serviceOffice')).toMatchObject(refused('leave.notHeld'))
    expect(await approve('office', leaveId, 'serviceOffice')).toMatchObject(yes)
    await eventually(() => expect(lines()).toMatchObject([{ standing: 'approved', approvedBy: ['serviceOffice'] }]))
  })

  it('of half a day is the head’s of the service office', async () => {
    const leaveId = await ask('24 09:00', '24 12:00')
    expect(await approve('office', leaveId, 'serviceOffice')).toMatchObject(refused('leave.notNeeded'))
    expect(await approve('head', leaveId, 'serviceOfficeHead')).toMatchObject(yes)
    await eventually(() => expect(lines()).toMatchObject([{ span: 'halfDay', standing: 'approved' }]))
  })

  it('of a day or two takes two leaders, and one of them twice is not two', async () => {
    const leaveId = await ask('24 09:00', '25 17:00')
    expect(await approve('leader1', leaveId, 'leader')).toMatchObject(yes)
    expect(await approve('leader1', leaveId, 'leader')).toMatchObject(refused('leave.samePerson'))
    await eventually(() => expect(lines()).toMatchObject([{ span: 'days', standing: 'asked', approvedBy: ['leader'] }]))
    expect(await approve('leader2', leaveId, 'leader')).toMatchObject(yes)
    await eventually(() => expect(lines()).toMatchObject([{ standing: 'approved', approvedBy: ['leader', 'leader'] }]))
  })

  it('of three days takes the head of the own unit and the head of the centre', async () => {
    const leaveId = await ask('24 09:00', '26 17:00')
    expect(await approve('medical', leaveId, 'unitHead')).toMatchObject(refused('leave.notHeld'))
    expect(await approve('centre', leaveId, 'centreHead')).toMatchObject(yes)
    expect(await approve('unit', leaveId, 'unitHead')).toMatchObject(yes)
    await eventually(() => expect(lines()).toMatchObject([{ span: 'long', standing: 'approved' }]))
  })

  it('is nobody’s to approve who is not asked by their role', async () => {
    const leaveId = await ask('24 09:00', '24 12:00')
    for (const accountId of ['li', 'wang', 'reviewer']) {
      expect(await approve(accountId, leaveId, 'serviceOfficeHead')).toMatchObject(refused('notAllowed'))
    }
    expect(await approve('head', 'leave_none', 'serviceOfficeHead')).toMatchObject(refused('leave.unknown'))
  })

  it('is asked for by a clerk for themselves, with a deputy who is there', async () => {
    const data = { staffId: 'li', deputy: 'wang', from: at('24 09:00'), to: at('24 12:00'), reason: '事假' }
    expect(await by('wang').ask('leave.ask', data)).toMatchObject(refused('leave.othersName'))
    expect(await by('li').ask('leave.ask', { ...data, deputy: 'chen' })).toMatchObject(refused('leave.notDeputy'))
    expect(await by('li').ask('leave.ask', { ...data, to: data.from })).toMatchObject(refused('leave.notBefore'))
    await ask('24 10:00', '24 11:00', 'wang', 'zhao')
    expect(await by('li').ask('leave.ask', data)).toMatchObject(refused('leave.deputyAway'))
    await ask('25 09:00', '25 12:00')
    const again = { ...data, from: at('25 11:00'), to: at('25 12:00') }
    expect(await by('li').ask('leave.ask', again)).toMatchObject(refused('leave.overlaps'))
  })
})

describe('whoever is on leave', () => {
  it('stands so beside their window, is not called, and is there again when they come back early', async () => {
    const leaveId = await ask('23 09:00', '23 12:00')
    await approve('head', leaveId, 'serviceOfficeHead')
    const isOnLeave = () =>
      (office.fact('office:main', 'windows') as WindowLine[])[0]?.posted.find(({ staffId }) => staffId === 'li')
        ?.isOnLeave
    await eventually(() => expect(isOnLeave()).toBe(true))
    const call = () => by('office').ask('watch.callStandIn', { windowId: 'w1', staffId: 'li' })
    expect(await call()).toMatchObject(refused('watch.onLeave'))
    expect(await by('wang').ask('leave.cancel', { leaveId })).toMatchObject(refused('leave.othersName'))
    expect(await by('li').ask('leave.cancel', { leaveId })).toMatchObject(yes)
    await eventually(() => expect(isOnLeave()).toBe(false))
    expect(await call()).toMatchObject(yes)
  })

  it('is found in the record long after, with who approved; a refusal with its reason, and never the reason of the leave', async () => {
    const approvedId = await ask('24 09:00', '25 17:00')
    await approve('leader1', approvedId, 'leader')
    await approve('leader2', approvedId, 'leader')
    const refusedId = await ask('26 09:00', '26 12:00')
    const refusal = { leaveId: refusedId, as: 'serviceOfficeHead', remark: '当天人手不足' }
    expect(await by('head').ask('leave.refuse', refusal)).toMatchObject(yes)
    await ask('27 10:00', '27 11:00', 'wang', 'zhao')
    await test.hub().ask('hall.beginDay', { date: '2026-12-31' })
    await eventually(() => expect(lines()).toEqual([]))

    const { body, text } = await history('leader1')
    expect(rowsOf(body)).toMatchObject([
      { staffId: 'wang', standing: 'asked', approvals: [], decidedAt: null },
      { leaveId: refusedId, standing: 'refused', remark: '当天人手不足' },
      {
        leaveId: approvedId,
        standing: 'approved',
        span: 'days',
        approvals: [
          { as: 'leader', accountId: 'leader1' },
          { as: 'leader', accountId: 'leader2' },
        ],
      },
    ])
    expect(text).not.toContain('陪家人就医')
    expect(rowsOf((await history('leader1', '&staffId=wang')).body)).toHaveLength(1)
    expect((await history('li')).status).toBe(403)

    // Whoever asked reads why, and nobody else's, whatever they ask for.
    const own = async (accountId: string) => rowsOf((await by(accountId).get('/api/history/leave.own?staffId=li')).body)
    expect(await own('li')).toMatchObject([{ leaveId: refusedId, remark: '当天人手不足' }, { leaveId: approvedId }])
    expect(await own('wang')).toMatchObject([{ staffId: 'wang', standing: 'asked' }])
  })
})
