// What a box does itself for the visitors at its kiosk: it gives numbers, prints slips and guides, and keeps complaints.
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { BoxReport } from '#wire/topics'
import type { ViewKey } from '#wire/view'
import type { Clock } from '../clock.ts'
import type { BoxConfig } from '../config.ts'
import type { Counters } from '../counters.ts'
import type { Slip } from '../driver.ts'
import { createLedger } from '../numbers/ledger.ts'
import { createLiveIssuer, type Issued } from '../numbers/live-issuer.ts'
import { slipItemIn } from '../numbers/slip-item.ts'
import { folderDisk } from '../outbox/disk.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { CommandPorts } from '../relay/commands.ts'
import type { ViewCache } from '../views/view-cache.ts'
import { createKioskDesk } from './kiosk-desk.ts'

export interface BoxKioskPorts {
  readonly config: Pick<BoxConfig, 'numbers' | 'dataDir'>
  readonly cache: ViewCache
  readonly clock: Clock
  readonly log: Logger
  readonly outbox: Pick<Outbox, 'sequenceOf' | 'standing'>
  append(command: { name: string; data: unknown }, commandId: string | null): Promise<number>
  readonly print: Counters['print']
  /** The catalogue that lies on this box, as it was sent; null when there is none. */
  catalogue(): Promise<unknown>
  /** What the screens of the box see of its numbers has changed. */
  changed(key: ViewKey): void
}

export interface BoxKiosk {
  /** Reads what was given before. @param told what waits in the outbox since an earlier life */
  start(told: readonly BoxReport[]): Promise<void>
  belongTo(boxId: string): void
  /** The line to the hub stands: a box that has no numbers asks for some. */
  claimNumbers(): void
  /** The views that this box needs for itself, whether a screen shows them or not. */
  keys(): readonly ViewKey[]
  /** What screens of this box are shown of its numbers; null for any other view. */
  issued(key: ViewKey): Issued | null
  /** Commands that it fulfils in a way of its own. */
  readonly own: CommandPorts['own']
}

export function createBoxKiosk(ports: BoxKioskPorts): BoxKiosk {
  const { config, cache, clock, log, outbox, append, catalogue } = ports
  const printer = config.numbers?.printer ?? null
  const print = printer === null ? null : (slip: Slip) => ports.print(printer, slip)
  let key: ViewKey | null = null

  const issuer =
    config.numbers === null
      ? null
      : createLiveIssuer({
          ...{ cache, clock, log, append, print, changed: ports.changed },
          ledger: createLedger(folderDisk(join(config.dataDir, 'numbers'))),
          sequenceOf: outbox.sequenceOf,
          forgotten: () => outbox.standing().forgotten,
          itemOf: async (itemId) => slipItemIn(await catalogue(), itemId),
        })
  const desk = createKioskDesk({
    ...{ clock, log, print, catalogue },
    held: () => (key === null ? null : cache.get(key)),
  })

  return {
    start: async (told) => issuer?.start(told),
    belongTo(boxId) {
      key = `kiosk:${boxId}`
      issuer?.belongTo(key)
    },
    claimNumbers() {
      if (issuer?.isEmpty() !== true) return
      append({ name: 'number.claim', data: {} }, null).catch((error) => log.error({ err: error }, 'no numbers claimed'))
    },
    keys: () => (issuer === null || key === null ? [] : [key]),
    issued: (asked) => issuer?.issued(asked) ?? null,
    own: new Map([
      ...(issuer === null ? [] : [['ticket.take', issuer.take] as const, ['slip.reprint', issuer.reprint] as const]),
      ...desk,
    ]),
  }
}
