// Brings the clerk's bar to life: wishes become commands, refusals come back as words.
import { bringToLife } from '../../../display/design/live.ts'
import { whoAmI } from '../api.ts'
import { wordsOf } from '../faulty-field.ts'
import { readCatalogue } from '../read-catalogue.ts'
import { asksOf } from './asks.ts'
import { askContact } from './contact.ts'
import { printedAt } from './matter-asks.ts'
import { DeskScreen } from './screen.ts'
import type { DeskWish } from './wish.ts'

/** A key that is hit twice by a nervous finger does its deed once; 800 ms. */
const restMs = 800
/** Refusals that say: somebody else is signed in to this page than stands at the window. */
const othersCodes = ['duty.othersName', 'duty.notHere', 'handover.notYours']

const windowId = new URLSearchParams(location.search).get('window') ?? 'w1'
const screen = new DeskScreen()
screen.windowId = windowId
document.body.append(screen)
const live = bringToLife(screen, 'desk', windowId, 1_000)
const ask = asksOf(live.link, windowId)
/** The wishes of the one step key: whichever it was, the next step takes a new press. */
const steps: readonly DeskWish['do'][] = ['callNext', 'call', 'receive', 'finish']

let isEntering = false
let isBusy = false
let done: { readonly family: string; readonly atMs: number } | null = null

live.onDraw = ({ seen, link }) => {
  // Whoever signed in with a PIN came to work: where nobody is on duty, their duty begins.
  if (!isEntering || link.at !== 'up' || seen?.view.facts.onDuty === undefined || screen.me?.staffId == null) return
  isEntering = false
  if (seen.view.facts.onDuty.value === null) void carryOut({ do: 'signIn' })
}
screen.addEventListener('wish', (event) => {
  if (event instanceof CustomEvent) void carryOut(event.detail)
})
screen.addEventListener('turn', (event) => {
  if (event instanceof CustomEvent && event.detail === 'matter') void bringCatalogue()
})
screen.me = await whoAmI()

/** The items as they are published now, whenever somebody turns to matters. */
async function bringCatalogue(): Promise<void> {
  const catalogue = await readCatalogue()
  screen.matterPage = { ...screen.matterPage, catalogue }
}

async function carryOut(wish: DeskWish): Promise<void> {
  const isRepeated = done?.family === familyOf(wish) && performance.now() - done.atMs < restMs
  if (isBusy || isRepeated) return
  if (wish.do === 'print') return void open(printedAt(wish.slipId), '_blank', 'noopener')
  if (wish.do === 'reveal') return reveal(wish.questionId)
  isBusy = true
  const refusal = await ask(wish, screen.me?.staffId ?? null, screen.matters)
  isBusy = false
  screen.refused = refusal === null ? null : wordsOf(refusal, screen.renderRoot)
  if (refusal !== null) {
    if (othersCodes.includes(refusal.code)) screen.sheet = 'pin'
    return
  }
  done = { family: familyOf(wish), atMs: performance.now() }
  if (steps.includes(wish.do)) rest()
  if (wish.do === 'enter' || wish.do === 'accept') await meetAgain(wish.do === 'enter')
  if (wish.do === 'begin' || wish.do === 'finish' || wish.do === 'call') screen.clear(wish.do)
  screen.settle()
  if (wish.do === 'openMatter' || wish.do === 'notice' || wish.do === 'refuse' || wish.do === 'rebook') {
    screen.turnTo('matter')
  }
}

/** Name and phone of one question, for the call that is made now; the next question hides them again. */
async function reveal(questionId: string): Promise<void> {
  const answer = await askContact(questionId)
  if ('refusal' in answer) screen.refused = answer.refusal.message
  else screen.matterPage = { ...screen.matterPage, revealed: { questionId, ...answer.value } }
}

function familyOf(wish: DeskWish): string {
  if (steps.includes(wish.do)) return 'step'
  return 'deed' in wish ? `${wish.do} ${wish.deed}` : wish.do
}

function rest(): void {
  screen.isResting = true
  setTimeout(() => {
    screen.isResting = false
  }, restMs)
}

/** Somebody else is signed in now: the link is made anew in their name. */
async function meetAgain(comesToWork: boolean): Promise<void> {
  screen.me = await whoAmI()
  isEntering = comesToWork
  live.link.again()
}
