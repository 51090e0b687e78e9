// Messages from the broker, parsed before anything believes them. Pure and total: rubbish of any size is only named.
import { readJson } from '#wire/json'
import {
  type BoxAck,
  type BoxCommand,
  boxAck,
  boxCommand,
  type boxTopics,
  type DeviceViews,
  deviceViews,
} from '#wire/topics'

export type Incoming =
  | { readonly kind: 'ack'; readonly ack: BoxAck }
  /** `views` is null when the hub has cleared them with an empty payload. */
  | { readonly kind: 'views'; readonly deviceId: string; readonly views: DeviceViews['views'] | null }
  | { readonly kind: 'command'; readonly command: BoxCommand }
  | { readonly kind: 'unreadable'; readonly why: string }

/** Largest payload that is looked into, in bytes. */
const largestIncoming = 256 * 1024

export function readIncoming(topics: ReturnType<typeof boxTopics>, topic: string, payload: Buffer): Incoming {
  if (payload.length > largestIncoming) return { kind: 'unreadable', why: 'too large' }
  if (topic === topics.ack) {
    const ack = boxAck.safeParse(readJson(payload.toString('utf8')))
    return ack.success ? { kind: 'ack', ack: ack.data } : unreadable(ack.error)
  }
  if (topic === topics.command) {
    const command = boxCommand.safeParse(readJson(payload.toString('utf8')))
    return command.success ? { kind: 'command', command: command.data } : unreadable(command.error)
  }
  const deviceId = topic.split('/').at(-2) ?? ''
  if (topic !== topics.deviceView(deviceId)) return { kind: 'unreadable', why: 'unknown topic' }
  if (payload.length === 0) return { kind: 'views', deviceId, views: null }
  const views = deviceViews.safeParse(readJson(payload.toString('utf8')))
  return views.success ? { kind: 'views', deviceId, views: views.data.views } : unreadable(views.error)
}

function unreadable(error: { issues: readonly { path: PropertyKey[]; message: string }[] }): Incoming {
  const issues = error.issues.slice(0, 3).map(({ path, message }) => `${path.join('.')}: ${message}`)
  return { kind: 'unreadable', why: issues.join('; ') }
}
