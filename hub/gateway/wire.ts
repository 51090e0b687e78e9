// The hub's own way to its boxes: through the broker in its process, or over a connection to one outside.
import type { MqttClient } from 'mqtt'
import type { Logger } from 'pino'

/** The hub's name at a broker outside; not a possible box id. */
export const hubUser = '~hub'

export interface WireEnd {
  /** @param isRemembered true for a retained message: what the broker remembers, not a sign of life */
  readonly onMessage: (topic: string, payload: Buffer, isRemembered: boolean) => void
  /** The wire stands, also after each break; what was said before is not repeated. */
  readonly onOpen: () => void
}

export interface Wire {
  /** Sends with QoS 1 what can leave now; nothing is saved up for a broker that is away. */
  publish(topic: string, payload: string, how: 'once' | 'retained'): void
  isOpen(): boolean
  stop(): Promise<void>
}

/** Opens the wire for these topics. */
export type OpenWire = (topics: readonly string[], end: WireEnd) => Wire

export interface OutsideBroker {
  readonly url: string
  readonly username: string
  readonly password: string
}

/** A wire to a broker outside; it never stops trying to stand. A hall with its own broker never loads the client for it. */
export async function outsideWire(
  { url, username, password }: OutsideBroker,
  site: string,
  log: Logger,
): Promise<OpenWire> {
  const { connect } = await import('mqtt')
  return (topics, { onMessage, onOpen }) => {
    const client = connect(url, {
      protocolVersion: 4,
      username,
      password,
      clientId: `${hubUser}-${site}`,
      reconnectPeriod: 1_000,
      resubscribe: false,
    })
    client.on('message', (topic, payload, { retain }) => onMessage(topic, payload, retain))
    client.on('error', (error) => log.warn({ err: error, url }, 'mqtt: broker'))
    client.on('connect', () => {
      hurry(client)
      client.subscribeAsync([...topics], { qos: 1 }).then(onOpen, (error: unknown) => {
        log.warn({ err: error, url }, 'mqtt: not subscribed')
      })
    })
    return {
      publish(topic, payload, how) {
        if (!client.connected) return
        client.publish(topic, payload, { qos: 1, retain: how === 'retained' }, (error) => {
          if (error != null) log.warn({ err: error, topic }, 'mqtt: not published')
        })
      },
      isOpen: () => client.connected,
      stop: () => client.endAsync(true),
    }
  }
}

/** mqtt.js leaves Nagle on; behind a broker that costs an acknowledgement ten milliseconds. */
function hurry(client: MqttClient): void {
  const stream = client.stream as { setNoDelay?: (on: boolean) => void }
  stream.setNoDelay?.(true)
}
