// The simulated kiosk: the real issuer of numbers and its ledger on a computer that can fail it.
import type { ViewKey } from '../../hub/contract/view.ts'
import { createLedger, type Ledger } from '../../terminal/numbers/ledger.ts'
import { createLiveIssuer } from '../../terminal/numbers/live-issuer.ts'
import { type Computer, type ComputerWires, silent, simulateComputer } from './computer.ts'

export interface SimulatedKiosk extends Computer {
  readonly key: ViewKey
  /** A visitor asks for a number. Resolves with the one on the glass, or null: turned away; never when the power went. */
  take(visitor: { readonly ticketId: string; readonly seriesId: string; readonly kind: string }): Promise<string | null>
}

export function simulateKiosk(boxId: string, wires: ComputerWires): SimulatedKiosk {
  const key: ViewKey = `kiosk:${boxId}`
  const { computer, up } = simulateComputer(boxId, wires, async ({ clock, disk, cache, outbox, append }) => {
    const ledger = createLedger(disk)
    const issuer = createLiveIssuer({
      cache,
      clock,
      ledger: wires.broken === 'keepsNoLedger' ? forgetful(ledger) : ledger,
      log: silent,
      append,
      sequenceOf: outbox.sequenceOf,
      forgotten: () => outbox.standing().forgotten,
      print: null,
      changed: () => {},
      itemOf: async () => null,
    })
    const { forgotten } = outbox.standing()
    issuer.belongTo(key)
    await issuer.start(outbox.after(forgotten, { reports: 10_000, bytes: 64 * 1024 * 1024 }))
    return { ...issuer, stop: () => {}, acked: () => {} }
  })
  return {
    ...computer,
    key,
    async take({ ticketId, ...wish }) {
      const { take, issued } = up()
      const outcome = await take({ ticketId, ...wish }, `wish-${ticketId}`)
      if (!outcome.accepted) return null
      return issued(key)?.tickets.find((one) => one.ticketId === ticketId)?.number ?? null
    },
  }
}

/** A ledger of a box that trusts its memory. */
function forgetful(ledger: Ledger): Ledger {
  return { load: async () => ({ since: { epoch: 0, revision: 0 }, given: [] }), save: ledger.save }
}
