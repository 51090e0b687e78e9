// How a matter ends: finished with a result, or sent back with reason and basis.
import { consultationOf } from '#contract/office/question'
import type { CommandData } from '#wire/define'
import { accept, refuse } from '../../../core/decider.ts'
import { isPaused } from './clock.ts'
import { dateIn, type MatterContext, type MatterDecision, onMatter, personalIn } from './context.ts'
import type { matterContract } from './contract.ts'

type Of = typeof matterContract

export function finish(asked: CommandData<Of, 'matter.finish'>, context: MatterContext): MatterDecision {
  return onMatter(context, asked, (matter, deed) => {
    const { result, applicant } = asked
    const { number } = matter
    if (matter.kind === 'returned') return refuse('matter.notOfKind', { number, kind: matter.kind })
    if (isPaused(matter)) return refuse('matter.stillPaused', { number })
    const gaps = matter.gaps.filter(({ arrivedAt }) => arrivedAt === null).map(({ name }) => name)
    if (matter.startedOn === null || gaps.length > 0) {
      return refuse('matter.papersOpen', { number, papers: [...matter.missing, ...gaps] })
    }
    const units = matter.parts.filter(({ answeredAt }) => answeredAt === null).map(({ unitId }) => unitId)
    if (units.length > 0) return refuse('matter.unitsOpen', { number, units })
    return (
      personalIn({ result }, context) ??
      accept({ type: 'matter.finished', data: { ...deed, date: dateIn(context), result, applicant } })
    )
  })
}

export function sendBack(asked: CommandData<Of, 'matter.return'>, context: MatterContext): MatterDecision {
  return onMatter(context, asked, ({ itemId }, deed) => {
    const { why, reason, basis, consultationId } = asked
    if (why === 'unclear' && consultationOf(context.hall.question, consultationId) === null) {
      return refuse('matter.notConsulted', { number: asked.number })
    }
    return (
      personalIn({ reason, basis }, context) ??
      accept({
        type: 'matter.returned',
        data: { ...deed, itemId, date: dateIn(context), why, reason, basis, consultationId },
      })
    )
  })
}
