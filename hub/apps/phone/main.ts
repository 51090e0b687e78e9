// Brings the visitor's phone to life: the address says which code or which window it is about.

import { z } from 'zod'
import { knownNotice } from '#contract/guides/slip'
import type { OtherTime } from '#contract/queue/appointment'
import type { Refusal } from '#wire/errors'
import { foundCode, knownService, knownWindow } from '#wire/phone'
import { progress } from '#wire/progress'
import { languageOf } from '../../../display/design/i18n.ts'
import { askFor, posted } from '../ask-for.ts'
import { type PhoneAct, PhoneScreen } from './screen.ts'
import { type Follower, followTicket } from './ticket.ts'
import { isService, rate, spoken, type Visit, withLevel, withTag } from './visit.ts'
import { numberUnknown, ticketUnknown } from './words.ts'

const screen = new PhoneScreen()
screen.language = languageOf(location.search)
document.body.append(screen)
const [, kind, name = ''] = /^\/(r|w|t|n)\/([^/]+)$/.exec(location.pathname) ?? []
let code = kind === 'r' ? name : null
const windowPath = `/api/windows/${name}`

screen.addEventListener('act', (event) => {
  if (event instanceof CustomEvent) void act(event.detail as PhoneAct)
})
let follower: Follower | null = null
if (kind === 't') follower = follow(name)
else if (location.pathname === '/m') screen.visit = { at: 'matter', refused: null }
else if (kind === 'n') screen.visit = await lookAtNotice()
else screen.visit = kind === 'w' ? await lookAtWindow() : await lookAtCode()

/** From a number to its rating, on the same address. */
function follow(ticketId: string): Follower {
  return followTicket(ticketId, {
    shown: () => (screen.visit.at === 'queueing' ? screen.visit : null),
    show(visit) {
      screen.visit = visit
    },
    rate(found) {
      code = found
      void lookAtCode().then((visit) => {
        screen.visit = visit
      })
    },
    gone(refusal) {
      screen.visit = refusal.code === 'notFound' ? { at: 'gone', why: ticketUnknown } : gone(refusal)
    },
  })
}

async function lookAtCode(): Promise<Visit> {
  const answer = await askFor(knownService, `/api/codes/${code}`)
  return 'value' in answer ? rate(answer.value) : gone(answer.refusal)
}

async function lookAtWindow(): Promise<Visit> {
  const answer = await askFor(knownWindow, windowPath)
  return 'value' in answer ? { at: 'asking', known: answer.value, refused: null } : gone(answer.refusal)
}

async function lookAtNotice(): Promise<Visit> {
  const answer = await askFor(knownNotice, `/api/notices/${name}`)
  return 'value' in answer ? { at: 'notice', known: answer.value } : gone(answer.refusal)
}

/** How the matter stands; refusals stay on the page, so that nothing is typed again but what was wrong. */
async function lookAtMatter(number: string, lastFour: string): Promise<Visit> {
  const answer = await askFor(z.object({ progress }), '/api/matters/progress', posted({ number, lastFour }))
  if ('refusal' in answer) return { at: 'matter', refused: answer.refusal.message }
  return { at: 'progress', progress: answer.value.progress }
}

function gone({ message }: Refusal): Visit {
  return { at: 'gone', why: message }
}

async function act(act: PhoneAct): Promise<void> {
  const { visit } = screen
  if (visit.at === 'asking') {
    if (act.do === 'remark') screen.visit = rate(visit.known)
    if (act.do === 'find') screen.visit = await found(visit, act.number)
  }
  if (act.do === 'askMatter') screen.visit = await lookAtMatter(act.number, act.lastFour)
  if (visit.at === 'queueing') {
    const { rebooking } = visit
    if (act.do === 'giveBack') screen.visit = { ...visit, isAsked: true }
    if (act.do === 'keep') screen.visit = { ...visit, isAsked: false, rebooking: null }
    if (act.do === 'reallyGiveBack') await giveBack()
    if (act.do === 'askTimes') await askTimes()
    if (act.do === 'choose' && rebooking !== null)
      screen.visit = { ...visit, rebooking: { ...rebooking, chosen: act.time } }
    if (act.do === 'rebook' && rebooking?.chosen != null) await rebook(rebooking.chosen)
  }
  if (visit.at !== 'rating') return
  const { draft } = visit
  if (act.do === 'level') screen.visit = { ...visit, draft: withLevel(draft, act.level) }
  if (act.do === 'tag') screen.visit = { ...visit, draft: withTag(draft, act.code) }
  if (act.do === 'write') screen.visit = { ...visit, draft: { ...draft, writing: act.text } }
  if (act.do === 'send' && !visit.isSending) {
    screen.visit = { ...visit, refused: null, isSending: true }
    screen.visit = await sent(visit)
  }
}

async function giveBack(): Promise<void> {
  const refusal = (await follower?.giveBack()) ?? null
  const { visit } = screen
  if (visit.at === 'queueing') screen.visit = { ...visit, isAsked: false, refused: refusal?.message ?? null }
}

async function askTimes(): Promise<void> {
  const answer = await follower?.times()
  const { visit } = screen
  if (visit.at !== 'queueing' || answer === undefined) return
  screen.visit =
    'value' in answer
      ? { ...visit, isAsked: false, refused: null, rebooking: { times: answer.value, chosen: null } }
      : { ...visit, refused: answer.refusal.message }
}

/** A time that somebody else has taken meanwhile is gone from the list; the number is still there. */
async function rebook(time: OtherTime): Promise<void> {
  const answer = await follower?.rebook(time)
  const { visit } = screen
  if (visit.at !== 'queueing' || answer === undefined) return
  if ('value' in answer) {
    screen.visit = { at: 'rebooked', known: visit.known, to: answer.value }
    return
  }
  await askTimes()
  if (screen.visit.at === 'queueing') screen.visit = { ...screen.visit, refused: answer.refusal.message }
}

async function found(visit: Extract<Visit, { at: 'asking' }>, number: string): Promise<Visit> {
  const answer = await askFor(foundCode, `${windowPath}/find`, posted({ number }))
  if ('refusal' in answer) {
    const { code: why, message } = answer.refusal
    return { ...visit, refused: why === 'late.unknown' ? numberUnknown : message }
  }
  code = answer.value.code
  return lookAtCode()
}

async function sent(visit: Extract<Visit, { at: 'rating' }>): Promise<Visit> {
  const rating = spoken(visit.draft)
  if (rating === null) return visit
  const path = isService(visit.known) ? `/api/codes/${code}` : `${windowPath}/remark`
  const answer = await askFor(z.object({ accepted: z.literal(true) }), path, posted(rating))
  return 'value' in answer ? { at: 'thanked', known: visit.known } : { ...visit, refused: answer.refusal.message }
}
