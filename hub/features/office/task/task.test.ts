// Somebody is asked to see to something, and what came of it is on record.
import { beforeEach, describe, expect, it } from 'vitest'
import { signIn, signOut } from '../../../../tests/fakes/counter-words.ts'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import { person } from '../../../../tests/fakes/lunch-hall.ts'
import type { Actor } from '../../../core/decider.ts'
import type { Task } from './contract.ts'

let hall: Hall

beforeEach(() => {
  hall = createHall()
  hall.tell({ name: 'account.open', data: { accountId: 'boss', name: '值班长', role: 'supervisor', staffId: null } })
})

const boss = person('supervisor', null, 'boss')
const nothing = { windowId: null, about: null, to: null, remark: null }
const ask = (data: Partial<Task> & Pick<Task, 'kind'>, actor: Actor = boss) =>
  hall.tell({ name: 'task.ask', data: { ...nothing, ...data } }, 0, actor)
const absent = (about = 'li', windowId = 'w1') => ask({ kind: 'contactAbsent', windowId, about })
const close = (taskId: string, outcome: string, actor: Actor = person('clerk', 'chen')) =>
  hall.tell({ name: 'task.close', data: { taskId, outcome, remark: '已电话联系' } }, 0, actor)
const tasksOn = (key: 'office:main' | 'desk:w1' | 'desk:w2' | 'desk:w3' = 'office:main') =>
  hall.fact(key, 'tasks') as (Task & { toName: string | null; windowNumber: string | null })[]

describe('a task', () => {
  it('names the window, the people and who asked', () => {
    expect(ask({ kind: 'contactAbsent', windowId: 'w1', about: 'li', remark: '三名群众在等' })).toBeNull()
    expect(tasksOn()).toMatchObject([
      {
        kind: 'contactAbsent',
        windowNumber: '1',
        aboutName: '李明',
        toName: null,
        remark: '三名群众在等',
        askedBy: '值班长',
        askedAt: hall.now(),
      },
    ])
  })

  it.each([
    ['a clerk, by their name at the hall', person('clerk', 'chen', 'some-account'), '陈静'],
    ['an account without a staff member, by its own', boss, '值班长'],
    ['the hub', { kind: 'system' }, '系统'],
  ] as const)('is asked by %s', (_who, actor, name) => {
    ask({ kind: 'help' }, actor)
    expect(tasksOn()[0]?.askedBy).toBe(name)
  })

  it('is asked in another’s name by the hub alone', () => {
    const data = { ...nothing, kind: 'help' as const, askedBy: '别人' }
    hall.tell({ name: 'task.ask', data }, 0, boss)
    hall.tell({ name: 'task.ask', data: { ...data, windowId: 'w1' } })
    expect(tasksOn().map(({ askedBy }) => askedBy)).toEqual(['值班长', '别人'])
  })

  it('is closed with what came of it, and by whom; then it is over', () => {
    absent()
    const taskId = tasksOn()[0]?.taskId ?? ''
    expect(close(taskId, 'notReached')).toBeNull()
    expect(hall.events('task.closed')).toEqual([
      { taskId, windowId: 'w1', outcome: 'notReached', remark: '已电话联系', closedBy: '陈静', at: hall.now() },
    ])
    expect(tasksOn()).toEqual([])
    expect(close(taskId, 'done')).toBe('task.unknown')
  })

  it('that somebody has promised to see to stays open, and says since when', () => {
    ask({ kind: 'standIn', windowId: 'w2', to: 'chen' })
    const taskId = tasksOn()[0]?.taskId ?? ''
    const promise = (staffId: string) =>
      hall.tell({ name: 'task.promise', data: { taskId } }, 0, person('clerk', staffId))
    expect(tasksOn()).toMatchObject([{ promisedAt: null }])
    expect(promise('li')).toBe('task.othersTask')
    expect(promise('chen')).toBeNull()
    expect(tasksOn()).toMatchObject([{ promisedAt: hall.now() }])
    expect(hall.events('task.closed')).toEqual([])
    const [first] = hall.events('task.promised')
    hall.pass(60_000)
    expect(promise('chen')).toBeNull()
    expect(hall.events('task.promised')).toEqual([first])
  })

  it('is not asked twice while it is open: the same kind, window and person', () => {
    absent()
    expect(absent()).toBe('task.asked')
    expect(ask({ kind: 'contactAbsent', windowId: 'w1', about: 'li', to: 'chen' })).toBe('task.asked')
    expect(absent('wang')).toBeNull()
    expect(absent('li', 'w2')).toBeNull()
    expect(ask({ kind: 'help', windowId: 'w1', about: 'li' })).toBeNull()
    close(tasksOn()[0]?.taskId ?? '', 'reached')
    expect(absent()).toBeNull()
  })

  it('may be asked of two stand-ins for one window, and of two other things at one place', () => {
    expect(ask({ kind: 'standIn', windowId: 'w1', to: 'wang' })).toBeNull()
    expect(ask({ kind: 'standIn', windowId: 'w1', to: 'zhao' })).toBeNull()
    expect(ask({ kind: 'standIn', windowId: 'w1', to: 'zhao' })).toBe('task.asked')
    expect(ask({ kind: 'other', remark: '补充老花镜' })).toBeNull()
    expect(ask({ kind: 'other', remark: '补充表格' })).toBeNull()
    expect(ask({ kind: 'other', remark: '补充表格' })).toBe('task.asked')
  })

  it('is refused about whom and what the hall does not have', () => {
    expect(absent('nobody')).toBe('notFound')
    expect(absent('li', 'w9')).toBe('notFound')
    expect(ask({ kind: 'standIn', windowId: 'w1', to: 'nobody' })).toBe('notFound')
  })

  it('stays open over the night, for a person closes it', () => {
    absent()
    hall.tell({ name: 'hall.beginDay', data: { date: '2026-11-24' } })
    expect(tasksOn()).toHaveLength(1)
  })

  it('is refused while five hundred are open', () => {
    for (let n = 0; n < 500; n++) expect(ask({ kind: 'other', remark: `第${n}件` })).toBeNull()
    expect(ask({ kind: 'other', remark: '再一件' })).toBe('tooMany')
  })
})

describe('a visitor at a kiosk who asks for a person', () => {
  const call = (boxId: string) => hall.tell({ name: 'task.callHelper', data: {} }, 0, { kind: 'box', boxId })
  const enrol = (boxId: string, name: string, code: string) => {
    const request = { code, description: '自助机', secretHash: '0'.repeat(64) }
    hall.tell({ name: 'box.requestEnrolment', data: request })
    hall.tell({ name: 'box.approve', data: { code, boxId, name, windowId: null } })
  }

  it('is one task of that kiosk, however often the key is pressed, and a new one after somebody came', () => {
    enrol('kiosk-1', '北门自助机', '7KQM-2XHP')
    enrol('kiosk-2', '南门自助机', '8KQM-2XHP')
    expect([call('kiosk-1'), call('kiosk-1'), call('kiosk-2')]).toEqual([null, null, null])
    expect(tasksOn()).toMatchObject([
      { kind: 'help', windowId: null, askedBy: '北门自助机' },
      { kind: 'help', windowId: null, askedBy: '南门自助机' },
    ])
    close(tasksOn()[0]?.taskId ?? '', 'came')
    call('kiosk-1')
    expect(tasksOn()).toHaveLength(2)
  })

  it('is refused where nobody knows the box', () => {
    expect(call('stranger')).toBe('notAllowed')
  })
})

describe('a stand-in who is called', () => {
  const call = () => hall.tell({ name: 'watch.callStandIn', data: { windowId: 'w1', staffId: 'wang' } }, 0, boss)

  it('has a task in the name of who called, in the same commit', () => {
    expect(call()).toBeNull()
    expect(tasksOn()).toMatchObject([{ kind: 'standIn', windowNumber: '1', toName: '王芳', askedBy: '值班长' }])
    expect(call()).toBeNull()
    expect(tasksOn()).toHaveLength(1)
  })

  it('closes it by coming to that window, not by coming to another', () => {
    call()
    hall.tell(signIn('wang', 'w2'))
    expect(tasksOn()).toHaveLength(1)
    hall.tell(signOut('w2'))
    hall.tell(signIn('wang', 'w1'))
    expect(hall.events('task.closed')).toMatchObject([{ outcome: 'came', closedBy: '系统' }])
    expect(tasksOn()).toEqual([])
  })
})

describe('the absent one who is looked for', () => {
  it('closes it by signing in, or by coming back from a short absence', () => {
    absent()
    hall.tell(signIn('li'))
    hall.tell({ name: 'duty.stepAway', data: { windowId: 'w1', minutes: 5 } })
    absent()
    ask({ kind: 'help', windowId: 'w1', about: 'li' })
    hall.tell({ name: 'duty.comeBack', data: { windowId: 'w1' } })
    expect(hall.events('task.closed')).toMatchObject([{ outcome: 'came' }, { outcome: 'came' }])
    expect(tasksOn()).toMatchObject([{ kind: 'help' }])
  })
})

describe('a desk', () => {
  it('shows the tasks of its window, and those of whoever is on duty there', () => {
    hall.tell(signIn('wang', 'w2'))
    absent()
    ask({ kind: 'standIn', windowId: 'w1', to: 'wang' })
    expect(tasksOn('desk:w1').map(({ kind }) => kind)).toEqual(['contactAbsent', 'standIn'])
    expect(tasksOn('desk:w2').map(({ kind }) => kind)).toEqual(['standIn'])
    expect(tasksOn('desk:w3')).toEqual([])
    hall.tell(signOut('w2'))
    expect(tasksOn('desk:w2')).toEqual([])
  })
})
