// What decisions about duties read beside their own state, and who may ask in whose name.
import type { Context } from '../../../core/decider.ts'
import { hallClockContract } from '../../public/hall-clock/contract.ts'
import { badgeContract } from '../badge/contract.ts'
import { handoverContract } from '../handover/contract.ts'
import { postContract } from '../post/contract.ts'
import { serviceContract } from '../service/contract.ts'
import { staffContract } from '../staff/contract.ts'
import { windowContract } from '../window/contract.ts'
import type { dutyContract } from './contract.ts'

export const dutyNeeds = [
  windowContract,
  staffContract,
  postContract,
  hallClockContract,
  badgeContract,
  handoverContract,
  serviceContract,
] as const
export type DutyContext = Context<typeof dutyContract, typeof dutyNeeds>

/** The person a clerk's account stands for (null: for nobody); undefined when whoever asks may name anybody. */
export function ownNameOf({ actor }: Pick<DutyContext, 'actor'>): string | null | undefined {
  return actor.kind === 'person' && actor.role === 'clerk' ? actor.staffId : undefined
}
