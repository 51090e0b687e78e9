// Bulletins: short-lived notices that somebody in the office writes for the boards, with their own beginning and end.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { accountId, bulletinId, instant } from '#wire/ids'

/** A notice that must stand for longer is a publication. */
export const longestDays = 31

/** A board, by the name in its address: `main` of /board?name=main. */
export const boardName = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'a board’s name: 1–64 letters, digits, - or _')

const words = {
  /** At most 80 characters: two lines on a board. */
  zh: z.string().trim().min(1).max(80),
  en: z.string().trim().min(1).max(200).nullable(),
}
const span = { from: instant, to: instant }

export const bulletin = z.object({
  bulletinId,
  ...words,
  ...span,
  /** Empty: every board and kiosk of the hall. */
  boards: z.array(boardName).max(16),
  postedBy: accountId.nullable(),
  standing: z.enum(['coming', 'shown']),
})
export type Bulletin = z.output<typeof bulletin>

const writers = ['administrator', 'supervisor', 'clerk'] as const

export const bulletinContract = defineContract({
  name: 'bulletin',
  commands: {
    'bulletin.post': {
      doc: 'Writes a notice for some boards or all, from one instant to another, 31 days at most; refused where it holds personal data.',
      roles: [...writers],
      data: z.object({ ...words, ...span, boards: bulletin.shape.boards }),
    },
    'bulletin.withdraw': {
      doc: 'Takes a notice back before its end.',
      roles: [...writers],
      data: z.object({ bulletinId }),
    },
    'bulletin.turn': {
      doc: 'Shows notices that begin and ends those that are over; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({}),
    },
  },
  events: {
    'bulletin.posted': { version: 1, data: bulletin },
    'bulletin.began': { version: 1, data: z.object({ bulletinId, at: instant }) },
    'bulletin.ended': {
      version: 1,
      data: z.object({ bulletinId, why: z.enum(['time', 'hand']), by: accountId.nullable(), at: instant }),
    },
  },
  refusals: {
    'bulletin.unknown': { zh: '没有这条通知，或已经结束', en: 'There is no such notice, or it is over' },
    'bulletin.endsTooEarly': {
      zh: '结束时间应晚于开始时间，也应晚于现在',
      en: 'It must end after it begins, and not in the past',
    },
    'bulletin.tooLong': {
      zh: '通知最多显示31天；更久的内容请用公示',
      en: 'A notice stands for 31 days at most; publish what must stand longer',
    },
    'bulletin.tooMany': { zh: '同时显示的通知过多，请先撤下一些', en: 'Too many notices; please take some back first' },
  },
  slices: {
    /** What stands on this board now, the newest first. */
    bulletins: {
      on: ['board', 'kiosk'],
      leaseMs: 600_000,
      value: z.array(bulletin.pick({ bulletinId: true, zh: true, en: true, from: true, to: true })),
    },
    /** Every notice that stands or will, for those who write them. */
    bulletinDesk: { on: ['office', 'frontDesk'], leaseMs: 60_000, value: z.array(bulletin) },
  },
  state: z.object({ bulletins: z.record(bulletinId, bulletin) }),
})
