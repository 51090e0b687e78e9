// The closed list of answers that are not "yes", whoever asks and by whatever wire.
import { z } from 'zod'
import type { Words } from './define.ts'

/** Refusals that any command can meet. A feature adds its own in its contract as `<feature>.<what>`. */
export const commonRefusals = {
  invalid: { zh: '内容有误，请检查后重试', en: 'The content is not valid; check it and try again' },
  unknownCommand: { zh: '系统不认识这个操作', en: 'There is no such command' },
  notAllowed: { zh: '您没有进行此操作的权限', en: 'You are not allowed to do this' },
  notSignedIn: { zh: '请先登录', en: 'Please sign in first' },
  notFound: { zh: '没有找到', en: 'Not found' },
  tooMany: { zh: '操作过于频繁，请稍后再试', en: 'Too many tries; please wait and try again' },
  tooLarge: { zh: '内容过大', en: 'The content is too large' },
  storageFull: {
    zh: '设备存储已满，本次评价未能保存，请告知工作人员',
    en: 'Storage is full: this was not saved. Please tell the staff',
  },
  stopping: { zh: '系统正在重启，请稍候', en: 'The system is restarting; please wait' },
  /** Nobody answered: it may have been done or not, so the words promise neither. */
  unreachable: {
    zh: '暂时连接不上，未能确认是否成功',
    en: 'No connection: it is not known whether this was done',
  },
  internal: { zh: '系统出错，已记录', en: 'Something went wrong; it has been recorded' },
} as const satisfies Record<string, Words>
export type CommonRefusal = keyof typeof commonRefusals

/** A refusal: a code from the closed list, the words for people, and data for machines. */
export const refusal = z.object({
  code: z.string(),
  message: z.object({ zh: z.string(), en: z.string() }),
  data: z.record(z.string(), z.unknown()),
})
export type Refusal = z.output<typeof refusal>

/** The answer to every command. */
export const outcome = z.union([
  z.object({ accepted: z.literal(true), sequence: z.number().int() }),
  z.object({ accepted: z.literal(false), refusal }),
])
export type Outcome = z.output<typeof outcome>

/** Builds a refusal of the common list. */
export function commonRefusal(code: CommonRefusal, data: Record<string, unknown>): Refusal {
  return { code, message: commonRefusals[code], data }
}

/** Turns zod's issues into the data of an `invalid` refusal: each with its path and what was expected. */
export function invalid(error: z.ZodError): Refusal {
  return commonRefusal('invalid', {
    issues: error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  })
}
