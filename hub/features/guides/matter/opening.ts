// A matter is accepted: it gets a number, a clock by its kind, and somebody who is liable.

import { liableAt } from '#contract/counter/duty'
import type { CommandData } from '#wire/define'
import { keyedHashOf, sealedOf } from '#wire/personal'
import { accept, refuse } from '../../../core/decider.ts'
import { handsOf, handsOn, lightAt, type Times } from './clock.ts'
import { dateIn, type MatterContext, type MatterDecision, personalIn, timesOf } from './context.ts'
import type { Matter, MatterState, matterContract, Period } from './contract.ts'
import { nextNumberOn } from './day-numbers.ts'

type Asked = CommandData<typeof matterContract, 'matter.open'>

/** More than this no hall handles at a time; the working state holds them all. */
const mostOpen = 20_000

/** A matter that is hard to judge may be examined so long before it is sent back; the rule says days, not working days. */
const hardToReturn: Period = { count: 3, unit: 'day' }

export function open(asked: Asked, context: MatterContext): MatterDecision {
  const { state, hall, facts } = context
  const { windowId, itemId, kind } = asked
  const times = timesOf(hall)
  if (times === null || hall.window.windows[windowId] === undefined) return refuse('matter.windowUnknown', { windowId })
  const mistake = whyNot(asked, context)
  if (mistake !== null) return mistake
  const liable = liableAt(context, windowId, asked.staffId)
  if (liable === null) return refuse('matter.nobodyOnDuty', { windowId })
  const period = periodOf(asked, state)
  if (period === null) return refuse('matter.limitUnknown', { itemId })
  const date = dateIn(context)
  const number = nextNumberOn(date, state.given)
  if (number === null) return refuse('matter.numbersOver', { date })
  if (Object.keys(state.matters).length >= mostOpen) return refuse('matter.full', { most: mostOpen })
  const begun: Omit<Matter, 'hands' | 'light'> = {
    number,
    kind,
    itemId,
    windowId,
    liable,
    openedAt: facts.at,
    date,
    period,
    startedOn: kind === 'toBeCompleted' ? null : date,
    pauses: [],
    missing: asked.missing,
    gaps: asked.gaps.map(({ name, by }) => ({ name, by, hands: handsOn(by, times), arrivedAt: null })),
    parts: asked.units.map((unitId) => ({ unitId, askedAt: facts.at, answeredAt: null, answer: null })),
  }
  return accept({
    type: 'matter.opened',
    data: { ...withClock(begun, times, facts.at), applicant: applicantOf(asked) },
  })
}

function withClock(begun: Omit<Matter, 'hands' | 'light'>, times: Times, at: string): Matter {
  const hands = handsOf(begun, times)
  return { ...begun, hands, light: lightAt({ hands, gaps: begun.gaps }, at) }
}

/** Why this cannot be accepted; null when it can. */
function whyNot(asked: Asked, context: MatterContext): MatterDecision | null {
  const { hall } = context
  const { itemId, kind, missing, gaps, units } = asked
  const item = hall.item.items[itemId]
  if (item === undefined) return refuse('matter.itemUnknown', { itemId })
  if (item.standing.is !== 'offered') return refuse('matter.notHere', { itemId, standing: item.standing })
  if (kind === 'toBeCompleted' && missing.length === 0) return refuse('matter.nothingMissing', { itemId })
  const isMixed =
    (kind !== 'toBeCompleted' && missing.length > 0) ||
    (kind !== 'joint' && units.length > 0) ||
    (kind === 'returned' && gaps.length > 0)
  if (isMixed) return refuse('matter.notOfKind', { kind })
  const unknown = units.find((unitId) => hall.staff.units[unitId] === undefined)
  if (unknown !== undefined) return refuse('matter.unitUnknown', { unitId: unknown })
  const today = dateIn(context)
  const early = gaps.find(({ by }) => by < today)
  if (early !== undefined) return refuse('matter.gapTooEarly', { by: early.by, today })
  return personalIn({ missing, gaps }, context)
}

/** Null where neither the guide nor the asker says how long it takes. */
function periodOf({ kind, itemId, limit, difficulty }: Asked, { rules }: MatterState): Period | null {
  if (kind === 'onTheSpot') return 'sameDay'
  if (kind === 'returned') return difficulty === 'hard' ? hardToReturn : 'sameDay'
  const promised = rules[itemId]?.published?.promised
  return promised === undefined || promised === 'onTheSpot' ? limit : promised
}

function applicantOf({ applicant, contact, lastFour }: Asked) {
  return { name: sealedOf(applicant), contact: sealedOf(contact), proof: keyedHashOf(lastFour) }
}
