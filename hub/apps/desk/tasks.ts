// What somebody asks of this window or of the person at it, and how it can be answered with one key. Pure.

import type { z } from 'zod'
import type { taskOutcome } from '#contract/office/task'
import type { Language } from '../../../display/design/i18n.ts'
import { sheetWords } from './sheet-words.ts'
import type { DeskSeen } from './state.ts'

export type Outcome = z.output<typeof taskOutcome>
/** What one key answers: what came of it, or that one sees to it now. */
export type Answer = Outcome | 'promised'
type Task = NonNullable<DeskSeen['view']['facts']['tasks']>['value'][number]

export interface DeskTask {
  readonly taskId: string
  readonly words: string
  readonly remark: string | null
  readonly asked: string
  /** That whoever is asked sees to it already, or null. */
  readonly promised: string | null
  /** The usual answer first. */
  readonly answers: readonly { readonly outcome: Answer; readonly words: string }[]
}

/** Tasks in the order they were asked, those meant for this person first, those already promised last. */
export function tasksOf(
  tasks: readonly Task[],
  staffId: string | null,
  language: Language,
  timeOf: (at: string) => string,
): DeskTask[] {
  const say = sheetWords[language]
  const rank = ({ to, promisedAt }: Task) => (promisedAt !== null ? 2 : to !== null && to === staffId ? 0 : 1)
  return [...tasks]
    .sort((a, b) => rank(a) - rank(b) || a.askedAt.localeCompare(b.askedAt))
    .map((task) => ({
      taskId: task.taskId,
      words: wordsOf(task, staffId, language),
      remark: task.remark,
      asked: say.askedBy(task.askedBy, timeOf(task.askedAt)),
      promised: task.promisedAt === null ? null : say.promised(timeOf(task.promisedAt)),
      answers: answersTo(task, staffId).map(([outcome, word]) => ({ outcome, words: say.answers[word] })),
    }))
}

function wordsOf(task: Task, staffId: string | null, language: Language): string {
  const say = sheetWords[language].task
  const window = task.windowNumber ?? say.thisWindow
  switch (task.kind) {
    case 'standIn':
      if (task.to === staffId) return task.promisedAt === null ? say.standIn(window) : say.goes(window)
      return say.standInOf(task.toName ?? say.nobody, window)
    case 'contactAbsent':
      return say.contact(task.aboutName ?? say.nobody)
    case 'help':
      return say.help
    case 'other':
      return say.other
  }
}

/** What a desk may answer: first that one is coming, then that one is there; whether somebody was reached by phone is the front desk's to say. */
function answersTo(
  { kind, to, promisedAt }: Task,
  staffId: string | null,
): readonly (readonly [Answer, keyof (typeof sheetWords)['zh']['answers']])[] {
  switch (kind) {
    case 'standIn':
      return to === staffId
        ? [promisedAt === null ? ['promised', 'comes'] : ['came', 'arrived'], ['dropped', 'cannot']]
        : []
    case 'contactAbsent':
      return [['came', 'here']]
    default:
      return [
        ['done', 'done'],
        ['dropped', 'dropped'],
      ]
  }
}
