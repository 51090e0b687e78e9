// What each kiosk lacks of the numbers it should hold, and what of its leases it may still give. Pure.
import { oncePer } from '../../../core/once-per.ts'
import { type Lease, type Line, lastInOrder, lastNumber } from './contract.ts'

/** Numbers in order that a kiosk holds of each series, so that it need not wait for the hub. */
const freshAhead = 2

/** A number in order that lies further behind the newest than this would be called out of its time. */
const mostBehind = 3

export const emptyLine: Line = { head: 0, reserveHead: lastInOrder, leases: [], used: [] }

/** A box's numbers of one use that no ticket bears yet, the lowest first. */
export function unusedOf(line: Line, boxId: string, use: Lease['use']): readonly number[] {
  return unusedIn(line).get(`${use} ${boxId}`) ?? []
}

/** Asked for every kiosk and use at each number that is taken, of lines of which one has changed. */
const unusedIn = oncePer(({ leases, used }: Line): ReadonlyMap<string, readonly number[]> => {
  const taken = new Set(used)
  const unused = new Map<string, number[]>()
  for (const { boxId, use, from, to } of leases) {
    const held = unused.get(`${use} ${boxId}`) ?? []
    for (let n = from; n <= to; n++) if (!taken.has(n)) held.push(n)
    unused.set(`${use} ${boxId}`, held)
  }
  for (const numbers of unused.values()) numbers.sort((one, other) => one - other)
  return unused
})

/** Of a box's numbers in order, those that still fit the order: none far behind the newest. */
export function freshOf(line: Line, boxId: string): number[] {
  return unusedOf(line, boxId, 'fresh').filter((n) => n >= line.head - mostBehind)
}

/** Leases that each of these boxes lacks, one after the other, so that numbers run nearly in order over several kiosks. */
export function lacking(before: Line, boxIds: readonly string[], reserveSize: number): Lease[] {
  const leases: Lease[] = []
  let line = before
  const give = (lease: Lease) => {
    leases.push(lease)
    line = withLease(line, lease)
  }
  for (let ahead = 1; ahead <= freshAhead; ahead++) {
    for (const boxId of boxIds) {
      if (freshOf(line, boxId).length >= ahead || line.head >= lastInOrder) continue
      give({ boxId, from: line.head + 1, to: line.head + 1, use: 'fresh' })
    }
  }
  for (const boxId of boxIds) {
    const held = unusedOf(line, boxId, 'reserve').length
    const to = Math.min(line.reserveHead + reserveSize - held, lastNumber)
    // Topped up by halves, so that each number given does not lead to a lease of its own.
    if (held * 2 > reserveSize || to <= line.reserveHead) continue
    give({ boxId, from: line.reserveHead + 1, to, use: 'reserve' })
  }
  return leases
}

/** The line with one more lease. */
export function withLease(line: Line, lease: Lease): Line {
  const heads = lease.use === 'fresh' ? { head: lease.to } : { reserveHead: lease.to }
  return { ...line, ...heads, leases: [...line.leases, lease] }
}

/** The line once a ticket bears a number. */
export function withUsed(line: Line, n: number): Line {
  const heads = n <= lastInOrder ? { head: Math.max(line.head, n) } : { reserveHead: Math.max(line.reserveHead, n) }
  return { ...line, ...heads, used: [...line.used, n] }
}
