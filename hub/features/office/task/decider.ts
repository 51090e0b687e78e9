// A task is open from the moment somebody is asked until somebody records what came of it, or the person asked is there.
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { dutyContract } from '../../counter/duty/contract.ts'
import { staffContract } from '../../counter/staff/contract.ts'
import { watchContract } from '../../counter/watch/contract.ts'
import { windowContract } from '../../counter/window/contract.ts'
import { matterContract } from '../../guides/matter/contract.ts'
import { ticketContract } from '../../queue/ticket/contract.ts'
import { accountContract, askerName } from '../account/contract.ts'
import { boxContract } from '../box/contract.ts'
import { questionContract } from '../question/contract.ts'
import { type Task, taskContract } from './contract.ts'

/** So many numbers are named in one task. */
const mostNamed = 20

/** More than this no hall sees to at a time. */
const mostOpen = 500

type Asked = Pick<Task, 'kind' | 'windowId' | 'about' | 'to' | 'remark'>

export const taskDecider = defineDecider({
  contract: taskContract,
  needs: [
    windowContract,
    staffContract,
    dutyContract,
    watchContract,
    accountContract,
    boxContract,
    ticketContract,
    matterContract,
    questionContract,
  ],
  initial: { tasks: {} },
  decide: {
    'task.ask': ({ askedBy, ...asked }, { state, hall, facts, actor }) => {
      const { windowId, about, to } = asked
      const isWindowKnown = windowId === null || hall.window.windows[windowId] !== undefined
      const strangers = [about, to].filter((staffId) => staffId !== null && hall.staff.staff[staffId] === undefined)
      if (!isWindowKnown || strangers.length > 0) return refuse('notFound', { windowId, about, to })
      const open = Object.values(state.tasks)
      const same = open.find((one) => isSame(one, asked))
      if (same !== undefined) return refuse('task.asked', { taskId: same.taskId })
      if (open.length >= mostOpen) return refuse('tooMany', { most: mostOpen })
      const own = askerName(actor, hall.account, hall.staff.staff)
      return accept({
        type: 'task.asked',
        data: {
          taskId: facts.id('task'),
          ...asked,
          askedBy: actor.kind === 'system' ? (askedBy ?? own) : own,
          askedAt: facts.at,
        },
      })
    },
    'task.callHelper': (_nothing, { state, hall, facts, actor }) => {
      const box = actor.kind === 'box' ? hall.box.boxes[actor.boxId] : undefined
      if (box === undefined) return refuse('notAllowed', {})
      const open = Object.values(state.tasks)
      if (open.some(({ kind, askedBy }) => kind === 'help' && askedBy === box.name)) return accept()
      if (open.length >= mostOpen) return refuse('tooMany', { most: mostOpen })
      const help = { kind: 'help' as const, windowId: null, about: null, to: null, remark: null, promisedAt: null }
      return accept({
        type: 'task.asked',
        data: { ...help, taskId: facts.id('task'), askedBy: box.name, askedAt: facts.at },
      })
    },
    'task.promise': ({ taskId }, { state, facts, actor }) => {
      const task = state.tasks[taskId]
      if (task === undefined) return refuse('task.unknown', { taskId })
      const { windowId, to, promisedAt } = task
      if (actor.kind === 'person' && actor.role === 'clerk' && to !== null && actor.staffId !== to) {
        return refuse('task.othersTask', { to })
      }
      return promisedAt === null
        ? accept({ type: 'task.promised', data: { taskId, windowId, at: facts.at } })
        : accept()
    },
    'task.close': ({ taskId, outcome, remark }, { state, hall, facts, actor }) => {
      const task = state.tasks[taskId]
      if (task === undefined) return refuse('task.unknown', { taskId })
      const closedBy = askerName(actor, hall.account, hall.staff.staff)
      const { windowId } = task
      return accept({ type: 'task.closed', data: { taskId, windowId, outcome, remark, closedBy, at: facts.at } })
    },
  },
  evolve: {
    'task.asked': (state, task) => ({
      tasks: { ...state.tasks, [task.taskId]: { ...task, promisedAt: null } },
    }),
    'task.promised': (state, { taskId, at }) => {
      const task = state.tasks[taskId]
      return task === undefined ? state : { tasks: { ...state.tasks, [taskId]: { ...task, promisedAt: at } } }
    },
    'task.closed': (state, { taskId }) => {
      const { [taskId]: _closed, ...tasks } = state.tasks
      return { tasks }
    },
  },
  policies: {
    'watch.standInCalled': ({ windowId, staffId }, { hall, actor }) => {
      const askedBy = askerName(actor, hall.account, hall.staff.staff)
      return [
        { name: 'task.ask', data: { kind: 'standIn', windowId, about: null, to: staffId, remark: null, askedBy } },
      ]
    },
    /** Nobody is closed in silence: the front desk rebooks or tells whoever was not served. */
    'ticket.dayEnded': ({ leftOver }) => {
      if (leftOver.length === 0) return []
      const shown = `${leftOver.slice(0, mostNamed).join('、')}${leftOver.length > mostNamed ? '…' : ''}`
      const remark = `昨日有${leftOver.length}个号未办理：${shown}，请联系改约或说明`
      const nobody = { windowId: null, about: null, to: null }
      return [{ name: 'task.ask', data: { kind: 'other', ...nobody, remark, askedBy: '排队系统' } }]
    },
    'question.reminded': ({ count }) => {
      const nobody = { windowId: null, about: null, to: null }
      const remark = `今天还有${count}个问题没有回电答复，关门前请落实`
      return [{ name: 'task.ask', data: { kind: 'other', ...nobody, remark, askedBy: '首问负责' } }]
    },
    'matter.reminded': ({ due, overdue }) => {
      const shown = (what: string, numbers: readonly string[]) =>
        numbers.length === 0 ? [] : [`${what}${numbers.length}件：${named(numbers)}`]
      const remark = [...shown('今天到期', due), ...shown('已超期', overdue)].join('；')
      const nobody = { windowId: null, about: null, to: null }
      return [{ name: 'task.ask', data: { kind: 'other', ...nobody, remark, askedBy: '办件时限' } }]
    },
    'duty.started': ({ windowId, staffId }, { state }) => arrivals(state.tasks, windowId, staffId),
    'duty.cameBack': ({ windowId, staffId }, { state }) => arrivals(state.tasks, windowId, staffId),
  },
  alarms: () => [],
})

/** So many matters stand in one sentence. */
const mostMatters = 6

function named(numbers: readonly string[]): string {
  return `${numbers.slice(0, mostMatters).join('、')}${numbers.length > mostMatters ? '…' : ''}`
}

/** Whether the same is asked: of a stand-in it matters who, of anything else 其他 what. */
function isSame(open: Asked, asked: Asked): boolean {
  if (open.kind !== asked.kind || open.windowId !== asked.windowId || open.about !== asked.about) return false
  if (asked.kind === 'standIn') return open.to === asked.to
  return asked.kind !== 'other' || open.remark === asked.remark
}

/** Closes what was asked about somebody's coming to a window: the one who stands in, and the one who was missing. */
function arrivals(tasks: Readonly<Record<string, Task>>, windowId: string, staffId: string) {
  return Object.values(tasks)
    .filter((one) => one.windowId === windowId && awaited(one) === staffId)
    .map(({ taskId }) => ({ name: 'task.close' as const, data: { taskId, outcome: 'came' as const, remark: null } }))
}

/** Whom a task waits for at its window, or null. */
function awaited({ kind, about, to }: Task): string | null {
  if (kind === 'standIn') return to
  return kind === 'contactAbsent' ? about : null
}
