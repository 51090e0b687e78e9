// Brings the office page to life: an approval becomes a command, a refusal comes back as words.
import { bringToLife } from '../../../display/design/live.ts'
import { type Approval, OfficeScreen } from './screen.ts'

const screen = new OfficeScreen()
document.body.append(screen)
const live = bringToLife(screen, 'office', 'main', 1_000)

screen.addEventListener('approve', (event) => {
  if (event instanceof CustomEvent) void approve(event.detail)
})

async function approve(approval: Approval): Promise<void> {
  const outcome = await live.link.command('box.approve', approval)
  screen.refused = outcome.accepted ? null : outcome.refusal.message
}
