// The hand-over in person: A confirms what is handed over, B confirms the same and is on duty in that moment.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { dutyId, handoverId, instant, label, staffId, windowId } from '#wire/ids'
import { type DutyState, leading, presentAt } from '../duty/contract.ts'

/** One line of the checklist: handed over, or the post does not hold such a thing. */
const part = z.enum(['handed', 'none'])

/** What the rulebook has handed over and handed back: seal, papers, files. */
export const checklist = z.object({ seal: part, papers: part, files: part, remark: label.nullable() })
export type Checklist = z.output<typeof checklist>

export const usualChecklist: Checklist = { seal: 'handed', papers: 'handed', files: 'handed', remark: null }

export const offer = z.object({
  handoverId,
  windowId,
  /** Who hands over. */
  from: staffId,
  /** Who is to take over; null: whoever is posted here. */
  to: staffId.nullable(),
  checklist,
  offeredAt: instant,
  expiresAt: instant,
})
export type Offer = z.output<typeof offer>

const heldOffer = offer.extend({
  /** The duty that is handed over: with its end the offer is void. */
  dutyId,
  /** When the hub heard of it: a box may tell both halves of a hand-over late. */
  heardAt: instant,
})
export type HeldOffer = z.output<typeof heldOffer>

const person = z.object({ staffId, name: label, nameEn: label })

export const handoverContract = defineContract({
  name: 'handover',
  commands: {
    'handover.offer': {
      doc: 'Who is on duty confirms what is handed over. It waits five minutes for the other.',
      roles: ['system', 'supervisor', 'clerk', 'box'],
      data: z.object({ windowId, to: staffId.nullable(), checklist }),
    },
    'handover.accept': {
      doc: 'The other confirms the same list; their duty begins and the first one ends in the same commit.',
      roles: ['system', 'clerk', 'box'],
      data: z.object({ windowId, handoverId, staffId, checklist }),
    },
    'handover.withdraw': {
      doc: 'The hand-over does not take place.',
      roles: ['system', 'supervisor', 'clerk', 'box'],
      data: z.object({ windowId, handoverId }),
    },
    'handover.expire': {
      doc: 'Nobody took over in time; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ windowId, handoverId }),
    },
    'handover.badge': {
      doc: 'A badge was shown at the window: the first offers the usual list, the second accepts it; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ windowId, staffId }),
    },
  },
  events: {
    'handover.offered': { version: 1, data: heldOffer },
    'handover.accepted': {
      version: 1,
      data: z.object({ handoverId, windowId, from: staffId, to: staffId, checklist, at: instant }),
    },
    'handover.withdrawn': {
      version: 1,
      data: z.object({ handoverId, windowId, why: z.enum(['withdrawn', 'expired', 'left']), at: instant }),
    },
  },
  refusals: {
    'handover.nobody': { zh: '该窗口当前无人在岗，请直接上岗', en: 'Nobody is on duty here; simply sign in' },
    'handover.notYours': { zh: '只能交接本人的岗位', en: 'You can hand over only your own duty' },
    'handover.open': { zh: '该窗口正在交接', en: 'A hand-over is going on at this window' },
    'handover.notOpen': { zh: '没有等待确认的交接', en: 'There is no hand-over to confirm' },
    'handover.notPosted': { zh: '接替人不是该窗口的A岗或B岗', en: 'They are neither A nor B of a post at this window' },
    'handover.otherPerson': { zh: '本次交接指定了其他人', en: 'This hand-over is meant for somebody else' },
    'handover.samePerson': { zh: '交接双方不能是同一人', en: 'Nobody hands over to themselves' },
    'handover.elsewhere': {
      zh: '接替人正在其他窗口在岗，请先签退',
      en: 'They are on duty at another window; they sign out there first',
    },
    'handover.differs': { zh: '双方确认的清单不一致，请当面核对', en: 'The two lists differ; check them together' },
  },
  slices: {
    /** The hand-over that waits for its second confirmation, or null. */
    handover: {
      on: ['desk', 'terminal'],
      leaseMs: 30_000,
      value: offer.extend({ from: person, to: person.nullable() }).nullable(),
    },
  },
  queries: {
    'handover.list': {
      doc: 'Hand-overs that were offered in a time, with their checklist and what became of them, the newest first, at most 500.',
      roles: ['administrator', 'supervisor', 'leader'],
      params: z.object({ from: instant, to: instant, windowId: windowId.optional() }),
      row: offer.omit({ expiresAt: true, to: true }).extend({
        /** Who took over, or null. */
        to: staffId.nullable(),
        outcome: z.enum(['waiting', 'accepted', 'withdrawn', 'expired', 'left']),
        closedAt: instant.nullable(),
      }),
    },
  },
  state: z.object({
    open: z.record(windowId, heldOffer),
    /** The last offers of each window that are over, the newest last: a box may tell late who took over in time. */
    closed: z.record(windowId, z.array(heldOffer.extend({ closedAt: instant }))),
  }),
})

type HandoverState = z.output<(typeof handoverContract)['state']>

/**
 * The offer at a window that could be accepted when something happened, or null: it was the last that had been made, it was
 * not over, and who made it still held the window.
 * @param facts `now` when the hub decides, `at` when it happened; both ISO 8601 UTC
 */
export function offerAt(
  { open, closed }: HandoverState,
  duties: DutyState,
  windowId: string,
  facts: { readonly now: string; readonly at: string },
): HeldOffer | null {
  const { now, at } = facts
  const latest = open[windowId]
  const known = [...(closed[windowId] ?? []), ...(latest === undefined ? [] : [{ ...latest, closedAt: null }])]
  const last = known
    .filter(({ offeredAt }) => at === now || offeredAt <= at)
    .reduce<(typeof known)[number] | null>((one, other) => (one && one.offeredAt > other.offeredAt ? one : other), null)
  if (last === null || at >= last.expiresAt) return null
  if (last.closedAt !== null && (at === now || at >= last.closedAt)) return null
  return leading(presentAt(duties, windowId, facts))?.dutyId === last.dutyId ? last : null
}
