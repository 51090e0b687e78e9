// What happens to a matter while it runs: papers come, the clock stands and goes on, units are asked and answer.
import type { CommandData } from '#wire/define'
import { accept, refuse } from '../../../core/decider.ts'
import { handsOf, isPaused, lightAt, noHands } from './clock.ts'
import { dateIn, type MatterContext, type MatterDecision, onMatter, personalIn } from './context.ts'
import type { Matter, matterContract } from './contract.ts'

type Of = typeof matterContract

/** A matter is paused at most so often; whoever needs more has opened the wrong matter. */
const mostPauses = 50
const mostParts = 10

export function complete(asked: CommandData<Of, 'matter.complete'>, context: MatterContext): MatterDecision {
  return onMatter(context, asked, (matter, deed, times) => {
    if (matter.kind !== 'toBeCompleted' || matter.startedOn !== null) {
      return refuse('matter.notOfKind', { number: matter.number, kind: matter.kind })
    }
    const startedOn = dateIn(context)
    const hands = handsOf({ ...matter, startedOn }, times)
    const light = lightAt({ hands, gaps: matter.gaps }, deed.at)
    return accept({ type: 'matter.completed', data: { ...deed, startedOn, hands, light } })
  })
}

export function take(asked: CommandData<Of, 'matter.take'>, context: MatterContext): MatterDecision {
  return onMatter(context, asked, (matter, deed) => {
    const { name } = asked
    const wanted = matter.gaps.find((gap) => gap.name === name && gap.arrivedAt === null)
    if (wanted === undefined) return refuse('matter.paperUnknown', { name })
    const gaps = matter.gaps.filter((gap) => gap !== wanted)
    return accept({
      type: 'matter.paperTaken',
      data: { ...deed, name, light: lightAt({ hands: matter.hands, gaps }, deed.at) },
    })
  })
}

export function pause(asked: CommandData<Of, 'matter.pause'>, context: MatterContext): MatterDecision {
  return onMatter(context, asked, (matter, deed) => {
    const { reason } = asked
    if (isPaused(matter)) return refuse('matter.pausedAlready', { number: matter.number })
    if (matter.startedOn === null || matter.period === 'sameDay' || matter.pauses.length >= mostPauses) {
      return refuse('matter.notOfKind', { number: matter.number, kind: matter.kind })
    }
    const light = lightAt({ hands: noHands, gaps: matter.gaps }, deed.at)
    return (
      personalIn({ reason }, context) ??
      accept({ type: 'matter.paused', data: { ...deed, on: dateIn(context), reason, hands: noHands, light } })
    )
  })
}

export function resume(asked: CommandData<Of, 'matter.resume'>, context: MatterContext): MatterDecision {
  return onMatter(context, asked, (matter, deed, times) => {
    if (!isPaused(matter)) return refuse('matter.notPaused', { number: matter.number })
    const on = dateIn(context)
    const hands = handsOf({ ...matter, pauses: ended(matter.pauses, on) }, times)
    return accept({
      type: 'matter.resumed',
      data: { ...deed, on, hands, light: lightAt({ hands, gaps: matter.gaps }, deed.at) },
    })
  })
}

export function askUnit(asked: CommandData<Of, 'matter.askUnit'>, context: MatterContext): MatterDecision {
  return onMatter(context, asked, (matter, deed) => {
    const { unitId } = asked
    if (matter.kind !== 'joint' || matter.parts.length >= mostParts) {
      return refuse('matter.notOfKind', { number: matter.number, kind: matter.kind })
    }
    if (context.hall.staff.units[unitId] === undefined) return refuse('matter.unitUnknown', { unitId })
    if (openPart(matter, unitId) !== undefined) return refuse('matter.unitAsked', { unitId })
    return accept({ type: 'matter.unitAsked', data: { ...deed, unitId } })
  })
}

export function answer(asked: CommandData<Of, 'matter.answer'>, context: MatterContext): MatterDecision {
  return onMatter(context, asked, (matter, deed) => {
    const { unitId, answer: words } = asked
    if (openPart(matter, unitId) === undefined) return refuse('matter.unitNotAsked', { unitId })
    return (
      personalIn({ answer: words }, context) ??
      accept({ type: 'matter.answered', data: { ...deed, unitId, answer: words } })
    )
  })
}

/** Ends the pause that is open, on a civil date. */
export function ended(pauses: Matter['pauses'], on: string): Matter['pauses'] {
  return pauses.map((one) => (one.to === null ? { ...one, to: on } : one))
}

export function openPart({ parts }: Pick<Matter, 'parts'>, unitId: string) {
  return parts.find((part) => part.unitId === unitId && part.answeredAt === null)
}
