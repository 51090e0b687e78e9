// Identifiers and small values that every feature shares, each with its range.
import { z } from 'zod'

/** False for names that every object has of itself, such as `constructor`: as a key they find what nobody put there. */
export const isFreeName = (name: string) => !(name in {})

const id = (what: string) =>
  z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/,
      `${what}: 1–64 letters, digits, - or _, beginning with a letter or digit`,
    )
    .refine(isFreeName, `${what}: this name is taken`)

export const windowId = id('window id')
export const itemId = id('item id')
export const unitId = id('unit id')
export const staffId = id('staff id')
export const postId = id('post id')
export const dutyId = id('duty id')
export const serviceId = id('service id')
export const invitationId = id('invitation id')
export const ratingId = id('rating id')
export const boxId = id('box id')
export const deviceId = id('device id')
export const accountId = id('account id')
export const handoverId = id('hand-over id')
export const leaveId = id('leave id')
export const taskId = id('task id')
export const appointmentId = id('appointment id')
export const platformId = id('platform id')
export const layoutId = id('layout id')
export const scheduleId = id('schedule id')
export const groupId = id('group id')

/** A display in the hall by the name of its board: the subject of its view. */
export const glassId = id('glass id')
export const publicationId = id('publication id')
export const bulletinId = id('bulletin id')
export const emergencyId = id('emergency id')
export const rollCallId = id('roll call id')

/** Chosen by who gives the number: 80 random bits or more, for it is also the key to the visitor's own page. */
export const ticketId = id('ticket id')

/** The letter or two that a series' numbers begin with. */
export const seriesId = z
  .string()
  .regex(/^[A-Z]{1,2}$/, 'a series: one or two capital letters')
  .meta({ examples: ['A', 'B'] })

/** A ticket's number, as it is called: the series' letter and three digits. */
export const ticketNumber = z
  .string()
  .regex(/^[A-Z]{1,2}\d{3}$/, 'a ticket number such as A012')
  .meta({ examples: ['A001', 'A002', 'B001', 'B502'] })

/** A matter's number 办件号: the day as YYMMDD and four digits, as people type it on a pad of digits. */
export const matterNumber = z
  .string()
  .regex(/^\d{10}$/, 'a matter number: 10 digits such as 2611230007')
  .meta({ examples: ['2611230001', '2611230002'] })
export const slipId = id('notice id')
export const questionId = id('question id')
export const consultationId = id('consultation id')

/** Chosen by the box, new with every disk. */
export const outboxId = z.string().min(1).max(64).refine(isFreeName, 'outbox id: this name is taken')

/** An instant, ISO 8601 in UTC with milliseconds: `2026-11-23T01:02:03.004Z`. */
export const instant = z.iso.datetime({ precision: 3 })

/** A civil date in the site's time zone: `2026-11-23`. */
export const civilDate = z.iso.date()

/** A wall-clock time in the site's time zone, `HH:mm`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as HH:mm, 00:00 to 23:59')

/** A wall-clock time at which something ends: `HH:mm`, and `24:00` for the end of the day. */
export const endTime = z.union([clockTime, z.literal('24:00')])

/** A sentence that a person wrote for other staff: 1–200 characters, trimmed. */
export const remark = z.string().trim().min(1).max(200)

/** A telephone number as it is read out and shown. */
export const phone = z.string().regex(/^[0-9+][0-9 -]{2,19}$/, 'a phone number: 3–20 digits, spaces or -')

/** Rating level: 5 very satisfied, 4 satisfied, 3 basically satisfied, 2 dissatisfied, 1 very dissatisfied. */
export const level = z.union([z.literal(5), z.literal(4), z.literal(3), z.literal(2), z.literal(1)])
export type Level = z.output<typeof level>

/** SHA-256 in lower-case hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 lower-case hex digits')

/** A shown name or label: 1–60 characters, trimmed. */
export const label = z.string().trim().min(1).max(60)
