// Puts the rating touchscreen on its glass: touches become inputs, effects become commands, answers come back as inputs.
import { languageOf } from '../../display/design/i18n.ts'
import { bringToLife } from '../../display/design/live.ts'
import { TerminalScreen } from './screen.ts'
import { leftMs } from './state.ts'
import { type Effect, type Input, next, resting, type Step, type Task } from './steps.ts'

const address = new URLSearchParams(location.search)
const windowId = address.get('window') ?? 'w1'
const deviceId = address.get('device') ?? `${windowId}-touch`

const screen = new TerminalScreen()
document.body.append(screen)
const live = bringToLife(screen, 'terminal', windowId, 500)
let step: Step = resting
let touchedAtMs = 0

/** A language and a print that were chosen while nobody was asked stand so long after the last touch. */
const chosenMs = 60_000

live.onDraw = ({ seen, now }) => {
  if (step.at === 'resting' && touchedAtMs > 0 && performance.now() - touchedAtMs > chosenMs) forgetChoices()
  if (seen === null) return
  const { facts, asOf } = seen.view
  const invitation = facts.invitation?.value ?? null
  take({
    type: 'seen',
    invitation: invitation === null ? null : { ...invitation, leftMs: leftMs(invitation.closesAt, asOf, now) },
    thanks: facts.thanks?.value ?? null,
  })
}

// Before the key itself acts: any touch at all gives the visitor the full time again.
const touched = () => {
  touchedAtMs = performance.now()
  act({ type: 'touch' })
}
screen.addEventListener('pointerdown', touched, { capture: true })
screen.addEventListener('print', (event) => {
  if (event instanceof CustomEvent) screen.print = event.detail === 'large' ? 'large' : 'usual'
})
screen.addEventListener('act', (event) => {
  if (event instanceof CustomEvent) act(event.detail)
})

function act(input: Input): void {
  take(input)
  live.draw()
}

function take(input: Input): void {
  const before = step
  const turn = next(step, input, performance.now())
  step = turn.step
  screen.step = step
  for (const effect of turn.effects) void carryOut(effect)
  if (step.at === 'resting' && before.at !== 'resting') forgetChoices()
}

/** The next visitor begins in the page's own language and the hall's print, whatever the last one chose. */
function forgetChoices(): void {
  touchedAtMs = 0
  screen.print = null
  screen.dispatchEvent(new CustomEvent('language', { detail: languageOf(location.search) }))
}

async function carryOut(effect: Effect): Promise<void> {
  if (effect.do === 'prolong') {
    await live.link.command('invitation.prolong', { windowId, invitationId: effect.invitationId, way: 'touch' })
    return
  }
  const outcome = await send(effect.task)
  const refusal = outcome.accepted ? null : outcome.refusal
  act({ type: 'answered', invitationId: effect.task.invitationId, refusal })
}

function send({ of, invitationId, level, tags }: Task) {
  const reasons = { windowId, invitationId, tags: [...tags], writing: null }
  return of === 'rating'
    ? live.link.command('rating.press', { ...reasons, deviceId, level, channel: 'hallTablet' })
    : live.link.command('rating.giveReason', reasons)
}
