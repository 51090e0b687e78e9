// Brings the office page to life: wishes become commands, refusals come back as words.
import { dutyContract } from '#contract/counter/duty'
import type { Outcome } from '#wire/errors'
import { bringToLife } from '../../../display/design/live.ts'
import { connect } from '../../client/link.ts'
import { whoAmI } from '../api.ts'
import { OfficeScreen, type OfficeWish } from './screen.ts'

const askAgainAfterMs = 10_000

const screen = new OfficeScreen()
document.body.append(screen)
const live = bringToLife(screen, 'office', 'main', 1_000)

// The windows to choose from stand on the hall's board.
connect({
  keys: ['board:main'],
  onView: ({ view }) => {
    const roster = dutyContract.slices.roster.value.safeParse(view.facts.roster?.value)
    if (roster.success) screen.windows = roster.data
  },
  onLink: () => {},
})
void meetUser()

screen.addEventListener('wish', (event) => {
  if (event instanceof CustomEvent) void carryOut(event.detail)
})

/** Asks until the hub says whose page this is; whoever is unknown has no buttons. */
async function meetUser(): Promise<void> {
  screen.me = await whoAmI()
  if (screen.me === null) setTimeout(() => void meetUser(), askAgainAfterMs)
}

async function carryOut(wish: OfficeWish): Promise<void> {
  const outcome = await ask(wish)
  screen.refused = outcome.accepted ? null : outcome.refusal.message
}

function ask(wish: OfficeWish): Promise<Outcome> {
  switch (wish.do) {
    case 'approve':
      return live.link.command('box.approve', wish.approval)
    case 'place':
      return live.link.command('box.place', { boxId: wish.boxId, windowId: wish.windowId })
    case 'revoke':
      return live.link.command('box.revoke', { boxId: wish.boxId })
  }
}
