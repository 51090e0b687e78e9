// The broker of a hall: in this process, or another program that the hub signs in to.
import { type Broker, startBroker } from './gateway/broker.ts'
import type { Desk } from './gateway/desk.ts'
import { type OpenWire, outsideWire } from './gateway/wire.ts'

export type BrokerChoice =
  | { readonly kind: 'embedded'; readonly host: string; readonly port: number }
  | { readonly kind: 'outside'; readonly url: string; readonly username: string; readonly password: string }

interface BrokerAccess {
  readonly url: string
  readonly wire: OpenWire
  /** The broker that lives in this process, or null for an outside one. */
  readonly broker: Broker | null
}

/**
 * Starts the broker, or reaches the one outside.
 * @throws Error when the port is taken, or the broker cannot be reached
 */
export async function brokerAccess(choice: BrokerChoice, desk: Desk): Promise<BrokerAccess> {
  if (choice.kind === 'outside') {
    return { url: choice.url, wire: await outsideWire(choice, desk.site, desk.log), broker: null }
  }
  const broker = await startBroker({ desk, host: choice.host, port: choice.port })
  return { url: broker.url, wire: broker.wire, broker }
}
