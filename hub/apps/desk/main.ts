// Brings the clerk's page to life: wishes become commands, refusals come back as words.
import type { Outcome } from '#wire/errors'
import { bringToLife } from '../../../display/design/live.ts'
import { whoAmI } from '../api.ts'
import { DeskScreen, type DeskWish } from './screen.ts'

const windowId = new URLSearchParams(location.search).get('window') ?? 'w1'
const screen = new DeskScreen()
document.body.append(screen)
const live = bringToLife(screen, 'desk', windowId, 1_000)

live.onDraw = ({ seen }) => {
  const activity = seen?.view.facts.activity?.value.activity
  if (activity === 'rating') screen.wasRating = true
  if (activity === 'serving') screen.wasRating = false
}
screen.addEventListener('wish', (event) => {
  if (event instanceof CustomEvent) void carryOut(event.detail)
})
screen.me = await whoAmI()

async function carryOut(wish: DeskWish): Promise<void> {
  const outcome = await ask(wish)
  screen.refused = outcome.accepted ? null : outcome.refusal.message
}

function ask(wish: DeskWish): Promise<Outcome> {
  switch (wish.do) {
    case 'signIn':
      return live.link.command('duty.signIn', { windowId, staffId: wish.staffId })
    case 'signOut':
      return live.link.command('duty.signOut', { windowId })
    case 'begin':
      return live.link.command('service.begin', { windowId, number: wish.number })
    case 'finish':
      return live.link.command('service.finish', { windowId, number: wish.number, way: 'touch', named: null })
  }
}
