// A question stays open until somebody has answered it; before business ends the front desk hears of those that are.
import { dutyContract, liableAt } from '#contract/counter/duty'
import { staffContract } from '#contract/counter/staff'
import { windowContract } from '#contract/counter/window'
import { itemContract } from '#contract/guides/item'
import { calendarContract } from '#contract/public/calendar'
import { hallClockContract } from '#contract/public/hall-clock'
import type { StateOf } from '#wire/define'
import { sealedOf } from '#wire/personal'
import { after } from '../../../core/civil-time.ts'
import { accept, type Context, defineDecider, refuse } from '../../../core/decider.ts'
import { personalDataInPublic } from '../../../core/personal-data/hall-phones.ts'
import { dueAfterWorkingDays, endOfBusinessOn } from '../../public/hall-clock/due.ts'
import { dateOf } from '../../public/hall-clock/hours.ts'
import { mostConsultations, questionContract } from './contract.ts'

const needs = [windowContract, staffContract, dutyContract, itemContract, calendarContract, hallClockContract] as const
type QuestionContext = Context<typeof questionContract, typeof needs>
type QuestionState = StateOf<typeof questionContract>

const mostOpen = 500
/** The front desk hears so long before business ends; 1 h. */
const remindBeforeMs = 3_600_000

export const questionDecider = defineDecider({
  contract: questionContract,
  needs,
  initial: { open: {}, consultations: [], remindedOn: null },
  decide: {
    'question.ask': ({ windowId, itemId, text, name, phone }, context) => {
      const { state, facts } = context
      const staffId = whoIsAsked(windowId, context)
      const mistake = whyNot({ windowId, itemId }, staffId, { text }, context)
      if (mistake !== null || staffId === null) return mistake ?? refuse('question.nobodyOnDuty', { windowId })
      if (Object.keys(state.open).length >= mostOpen) return refuse('question.tooMany', { most: mostOpen })
      const date = dateOf(context.hall.hall.site, facts.at)
      const asked = { questionId: facts.id('qst'), windowId, itemId, text, staffId, askedAt: facts.at }
      return accept({
        type: 'question.asked',
        data: {
          ...asked,
          date,
          dueAt: dueOf(date, context),
          contact: { name: sealedOf(name), phone: sealedOf(phone) },
        },
      })
    },
    'question.try': ({ questionId }, { state, facts }) =>
      state.open[questionId] === undefined
        ? refuse('question.unknown', { questionId })
        : accept({ type: 'question.tried', data: { questionId, at: facts.at } }),
    'question.answer': ({ questionId, answer }, context) => {
      const { state, facts, actor } = context
      const asked = state.open[questionId]
      if (asked === undefined) return refuse('question.unknown', { questionId })
      const staffId = actor.kind === 'person' ? actor.staffId : asked.staffId
      return (
        personalIn({ answer }, context) ??
        accept({ type: 'question.answered', data: { questionId, staffId, answer, at: facts.at } })
      )
    },
    'question.consult': ({ windowId, questionId, itemId, topic, asked, answer }, context) => {
      const staffId = whoIsAsked(windowId, context)
      const mistake = whyNot({ windowId, itemId }, staffId, { topic, asked, answer }, context)
      if (mistake !== null || staffId === null) return mistake ?? refuse('question.nobodyOnDuty', { windowId })
      if (questionId !== null && context.state.open[questionId] === undefined) {
        return refuse('question.unknown', { questionId })
      }
      const { facts } = context
      const told = { questionId, itemId, windowId, topic, asked, answer, staffId }
      return accept({
        type: 'question.consulted',
        data: {
          consultationId: facts.id('con'),
          ...told,
          at: facts.at,
          date: dateOf(context.hall.hall.site, facts.at),
        },
      })
    },
    'question.reveal': ({ questionId }, { state, facts, actor }) => {
      if (state.open[questionId] === undefined) return refuse('question.unknown', { questionId })
      if (actor.kind !== 'person') return refuse('notAllowed', {})
      return accept({ type: 'question.revealed', data: { questionId, accountId: actor.accountId, at: facts.at } })
    },
    'question.remind': ({ date }, { state, hall, facts }) => {
      const end = endOfBusinessOn(hall.hall.site, hall.calendar, date)
      const count = end === null || state.remindedOn === date ? 0 : endingBy(state, end)
      if (count === 0) return refuse('question.notDue', { date })
      return accept({ type: 'question.reminded', data: { date, count, at: facts.at } })
    },
  },
  evolve: {
    'question.asked': (state, asked) => ({
      ...state,
      open: { ...state.open, [asked.questionId]: { ...asked, tries: 0 } },
    }),
    'question.tried': (state, { questionId }) => {
      const asked = state.open[questionId]
      if (asked === undefined) return state
      return { ...state, open: { ...state.open, [questionId]: { ...asked, tries: asked.tries + 1 } } }
    },
    'question.answered': (state, { questionId }) => {
      const { [questionId]: _answered, ...open } = state.open
      return { ...state, open }
    },
    'question.consulted': (state, consultation) => ({
      ...state,
      consultations: [consultation, ...state.consultations].slice(0, mostConsultations),
    }),
    'question.revealed': (state) => state,
    'question.reminded': (state, { date }) => ({ ...state, remindedOn: date }),
  },
  policies: {},
  alarms: (state, hall) => {
    const { site, date } = hall.hall
    const end = date === null ? null : endOfBusinessOn(site, hall.calendar, date)
    if (date === null || end === null || state.remindedOn === date || endingBy(state, end) === 0) return []
    return [{ at: after(end, -remindBeforeMs), command: { name: 'question.remind', data: { date } } }]
  },
})

/** Whoever asks, if they are on duty at the window; else who answers for it; null: nobody is there. */
function whoIsAsked(windowId: string, context: QuestionContext): string | null {
  return liableAt(context, windowId, null)?.staffId ?? null
}

function whyNot(
  { windowId, itemId }: { windowId: string; itemId: string | null },
  staffId: string | null,
  texts: object,
  context: QuestionContext,
) {
  const { hall } = context
  type Of = typeof questionContract
  if (hall.window.windows[windowId] === undefined) return refuse<Of>('question.windowUnknown', { windowId })
  if (staffId === null) return refuse<Of>('question.nobodyOnDuty', { windowId })
  if (itemId !== null && hall.item.items[itemId] === undefined) return refuse<Of>('question.itemUnknown', { itemId })
  return personalIn(texts, context)
}

function personalIn(texts: object, { hall }: QuestionContext) {
  const found = personalDataInPublic(texts, hall)
  return found.length === 0 ? null : refuse<typeof questionContract>('question.personalData', { found })
}

function dueOf(date: string, { hall, facts }: QuestionContext): string | null {
  const { calendar } = hall
  const { site } = hall.hall
  const end = endOfBusinessOn(site, calendar, date)
  if (site === null || end === null || end > facts.at) return end
  return dueAfterWorkingDays(site, calendar, facts.at, 1)
}

function endingBy({ open }: QuestionState, end: string): number {
  return Object.values(open).filter(({ dueAt }) => dueAt !== null && dueAt <= end).length
}
