// What really happened at the counters, written down by somebody who stands in the hall and not by any computer.

/** Somebody took a window over, or left it (null), at a true moment, by the box's own screen. */
export interface Change {
  readonly atMs: number
  readonly windowId: string
  readonly staffId: string | null
  /** By which report the hub hears of it; null when the hub decided it at once. */
  readonly report: string | null
}

/** The name of a report in every journal and outbox. */
export function reportName(origin: { boxId: string; outboxId: string; sequence: number }): string {
  return `${origin.boxId} ${origin.outboxId} ${origin.sequence}`
}

/** A number on the glass of a kiosk: its visitor has gone to wait. */
export interface Slip {
  readonly number: string
  readonly ticketId: string
}

export interface Witness {
  /** Names of presses that were made, and of those that were thanked for. */
  readonly pressed: Set<string>
  readonly thanked: Set<string>
  /** True moments at which boxes named services. */
  readonly finishedAtMs: Map<string, number>
  readonly changes: Change[]
  readonly slips: Slip[]
  /** Boxes whose wall clock jumped: over a reboot nobody can tell when their reports happened. */
  readonly jumped: Set<string>
  /** What broke a law, in words; empty when all is well. */
  readonly breaches: string[]
}

export function createWitness(): Witness {
  return {
    pressed: new Set(),
    thanked: new Set(),
    finishedAtMs: new Map(),
    changes: [],
    slips: [],
    jumped: new Set(),
    breaches: [],
  }
}
