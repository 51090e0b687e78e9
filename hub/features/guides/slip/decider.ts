// Issues notices: everything at once, numbered and filed, in the name of whoever is liable; accepted and returned matters bring theirs along.

import { dutyContract, liableAt } from '#contract/counter/duty'
import { staffContract } from '#contract/counter/staff'
import { windowContract } from '#contract/counter/window'
import { itemContract } from '#contract/guides/item'
import { consultationOf, questionContract } from '#contract/office/question'
import { hallClockContract } from '#contract/public/hall-clock'
import { appointmentContract } from '#contract/queue/appointment'
import type { StateOf } from '#wire/define'
import { accept, type Context, type Decision, defineDecider, refuse } from '../../../core/decider.ts'
import { personalDataInPublic } from '../../../core/personal-data/hall-phones.ts'
import { dateOf } from '../../public/hall-clock/hours.ts'
import { matterContract, nextNumberOn, oneMoreOn } from '../matter/contract.ts'
import { type Slip, type SlipKind, slipContract } from './contract.ts'

type Of = typeof slipContract
const needs = [
  windowContract,
  staffContract,
  dutyContract,
  itemContract,
  questionContract,
  matterContract,
  appointmentContract,
  hallClockContract,
] as const
type SlipContext = Context<Of, typeof needs>

/** Notices of a window that can be printed again at its desk. */
const mostToday = 20

export const slipDecider = defineDecider({
  contract: slipContract,
  needs,
  initial: { given: null, today: {} },
  decide: {
    'slip.issue': (asked, context) => {
      const { itemId, kinds, missing, words, matterNumber } = asked
      if (missing.length === 0 && words === null && matterNumber === null) {
        return refuse('slip.nothingMissing', { itemId })
      }
      return issued(asked, { kinds: together(kinds, itemId, context), missing, words }, context)
    },
    'slip.refuse': (asked, context) => {
      const { itemId, why, reason, basis } = asked
      if (why === 'unclear' && consultationOf(context.hall.question, asked.consultationId) === null) {
        return refuse('slip.notConsulted', { itemId })
      }
      return issued(asked, { kinds: ['refused'], refusal: { why, reason, basis } }, context)
    },
    'slip.rebook': (asked, context) => {
      const { appointmentId, reason } = asked
      const booked = context.hall.appointment.booked[appointmentId]
      if (booked === undefined) return refuse('slip.appointmentUnknown', { appointmentId })
      const { date, from, to } = booked
      const place = { ...asked, matterNumber: null }
      return issued(place, { kinds: ['rebooked'], agreed: { date, from, to, reason } }, context)
    },
  },
  evolve: {
    'slip.issued': (state, slip) => ({
      given: oneMoreOn(slip.date, state.given),
      today: { ...state.today, [slip.windowId]: [slip, ...(state.today[slip.windowId] ?? [])].slice(0, mostToday) },
    }),
    'hall.dayBegun': (state) => ({ ...state, today: {} }),
  },
  policies: {
    'matter.opened': ({ number, kind, itemId, windowId, missing, gaps }) => {
      const kinds = kindsOf[kind]
      if (kinds === null && gaps.length === 0) return []
      const papers = [
        ...missing.map((name) => ({ name, note: null, by: null })),
        ...gaps.map(({ name, by }) => ({ name, note: null, by })),
      ]
      const data = { windowId, itemId, kinds: kinds ?? ['incomplete' as const], missing: papers, words: null }
      return [{ name: 'slip.issue', data: { ...data, matterNumber: number } }]
    },
    'matter.returned': ({ number, itemId, windowId, why, reason, basis, consultationId }) => [
      { name: 'slip.refuse', data: { windowId, itemId, why, reason, basis, consultationId, matterNumber: number } },
    ],
  },
  alarms: () => [],
})

type Opening = Exclude<SlipKind, 'refused' | 'rebooked'>

/** The notice each kind of matter begins with; an on-the-spot matter has one only where a paper may come later. */
const kindsOf: Readonly<Record<StateOf<typeof matterContract>['matters'][string]['kind'], Opening[] | null>> = {
  onTheSpot: null,
  promised: ['promised'],
  toBeCompleted: ['incomplete'],
  returned: null,
  joint: ['joint'],
}

/** What is incomplete and reviewed further, or looked at on the site, gets both notices together. */
function together(kinds: readonly Opening[], itemId: string, { hall }: SlipContext): SlipKind[] {
  const isReviewed = hall.matter.rules[itemId]?.published?.isReviewed === true
  return [...new Set([...kinds, ...(isReviewed && kinds.includes('incomplete') ? (['promised'] as const) : [])])].slice(
    0,
    2,
  )
}

interface Place {
  readonly windowId: string
  readonly itemId: string
  readonly matterNumber: string | null
}

type Content = Pick<Slip, 'kinds'> & Partial<Pick<Slip, 'missing' | 'words' | 'refusal' | 'agreed'>>

/** One more notice, or why there can be none. */
function issued({ windowId, itemId, matterNumber }: Place, content: Content, context: SlipContext): Decision<Of> {
  const { state, hall, facts } = context
  const window = hall.window.windows[windowId]
  const item = hall.item.items[itemId]
  if (window === undefined) return refuse('slip.windowUnknown', { windowId })
  if (item === undefined) return refuse('slip.itemUnknown', { itemId })
  const liable = liableAt(context, windowId, null)
  if (liable === null) return refuse('slip.nobodyOnDuty', { windowId })
  const date = dateOf(hall.hall.site, facts.at)
  const number = nextNumberOn(date, state.given)
  if (number === null) return refuse('slip.numbersOver', { date })
  const found = personalDataInPublic(content, hall)
  if (found.length > 0) return refuse('slip.personalData', { found })
  return accept({
    type: 'slip.issued',
    data: {
      ...{ missing: [], words: null, refusal: null, agreed: null, ...content },
      slipId: facts.id('ntc'),
      number: `G${number}`,
      itemId,
      itemName: item.name,
      unitName: hall.staff.units[item.unitId]?.name ?? item.unitId,
      windowId,
      windowNumber: window.number,
      phone: window.consultationPhone,
      matterNumber,
      dueAt: matterNumber === null ? null : (hall.matter.matters[matterNumber]?.hands.dueAt ?? null),
      liable,
      issuedAt: facts.at,
      date,
    },
  })
}
