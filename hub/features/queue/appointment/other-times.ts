// What a visitor's phone learns of the times to which its number can be moved, and of the one that was chosen.
import { z } from 'zod'
import { civilDate, clockTime, endTime } from '#wire/ids'

const time = z.object({ date: civilDate, from: clockTime, to: endTime })
export type OtherTime = z.output<typeof time>

/** `GET /api/tickets/<ticketId>/times`: slots of the number's series that have a place left, the nearest first. */
export const otherTimes = z.object({ times: z.array(time) })

/** `POST /api/tickets/<ticketId>/rebook`: which of them. */
export const chosenTime = time.omit({ to: true })

/** Its answer: what to type at the kiosk then. The code is told once and kept by nobody. */
export const rebookedTo = time.extend({ accepted: z.literal(true), code: z.string().regex(/^\d{6}$/) })
export type RebookedTo = z.output<typeof rebookedTo>
