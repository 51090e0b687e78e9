// Whether somebody may be named as deputy, and which leaves of one person meet a time. Pure.
import type { Post } from '../../counter/post/contract.ts'
import type { Leave } from './contract.ts'

/**
 * Whether the deputy is B of every post at which the absent one is A; of somebody who is nobody's A, whether they are A or B
 * of a post the absent one stands by for. Whoever has no post may name anybody else.
 * (No one may be absent without B; one B may stand for several posts, whose A's then are there themselves.)
 */
export function mayStandIn(posts: readonly Post[], absent: string, deputy: string): boolean {
  if (absent === deputy) return false
  const main = posts.filter(({ a }) => a === absent)
  if (main.length > 0) return main.every(({ b }) => b === deputy)
  const standBy = posts.filter(({ b }) => b === absent)
  return standBy.length === 0 || standBy.some(({ a }) => a === deputy)
}

/** The leaves of a person, asked for or approved, that meet a time (ISO 8601 UTC, `to` not included). */
export function leavesIn(leaves: Readonly<Record<string, Leave>>, staffId: string, from: string, to: string): Leave[] {
  return Object.values(leaves).filter((one) => one.staffId === staffId && isOpen(one) && one.from < to && from < one.to)
}

/** True for a leave that is asked for or approved. */
export function isOpen({ standing }: Leave): boolean {
  return standing === 'asked' || standing === 'approved'
}
