// Brings the front desk to life: wishes become commands, refusals come back as words.
import type { Outcome } from '#wire/errors'
import { bringToLife } from '../../../display/design/live.ts'
import { FrontDeskScreen, type FrontDeskWish } from './screen.ts'

const screen = new FrontDeskScreen()
document.body.append(screen)
const live = bringToLife(screen, 'frontDesk', 'main', 1_000)
let isBusy = false

screen.addEventListener('wish', (event) => {
  if (event instanceof CustomEvent) void carryOut(event.detail)
})

async function carryOut(wish: FrontDeskWish): Promise<void> {
  if (isBusy) return
  isBusy = true
  const outcome = await ask(wish)
  isBusy = false
  screen.refused = outcome.accepted ? null : outcome.refusal.message
  if (!outcome.accepted) return
  if (wish.do === 'substitute') screen.isChanging = false
  if (wish.do === 'end') {
    screen.rebooking = null
    screen.done = wish.said
  }
}

function ask(wish: FrontDeskWish): Promise<Outcome> {
  const { command } = live.link
  switch (wish.do) {
    case 'contact':
      return command('task.ask', {
        kind: 'contactAbsent',
        windowId: wish.windowId,
        about: wish.staffId,
        to: null,
        remark: null,
      })
    case 'call':
      return command('watch.callStandIn', { windowId: wish.windowId, staffId: wish.staffId })
    case 'lunch':
      return command('lunch.setWindow', { date: wish.date, windowId: wish.windowId, serves: wish.serves })
    case 'substitute':
      return command('lunch.substitute', { date: wish.date, staffId: wish.staffId, remark: wish.remark })
    case 'answer':
      return command('task.close', { taskId: wish.taskId, outcome: wish.outcome, remark: wish.remark })
    case 'end':
      // Name and data belong together in every command; only their union does not say so.
      return command(wish.command.name, wish.command.data as never)
  }
}
