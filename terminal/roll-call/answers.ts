// How a box answers the opening roll call: each device with its state and what was seen of it. Pure.
import type { DeviceAnswer } from '#contract/office/roll-call'
import type { Capability, DeviceCard } from '#wire/device'
import type { SessionStanding } from '../device/standing.ts'

/** A device as the agent knows it. */
export interface Known {
  readonly card: DeviceCard
  readonly windowId: string | null
  readonly frames: SessionStanding['frames']
}

/** The same with the key that was pressed at it last; null: none since the agent began. */
export interface Answering extends Known {
  readonly keySeen: { readonly wallMs: number } | null
}

export function answersOf(devices: readonly Answering[]): DeviceAnswer[] {
  return devices.map(({ card, windowId, frames, keySeen }) => {
    const { deviceId, label, capabilities, state, text } = card
    const keySeenAt = keySeen === null ? null : new Date(keySeen.wallMs).toISOString()
    const said = text === '' ? seenOf(capabilities, frames) : text
    return { deviceId, label, windowId, capabilities, state, text: said, keySeenAt }
  })
}

/** What the people at the opening need to know beside the state; they have to listen and look for the rest. */
function seenOf(capabilities: readonly Capability[], { sent, refused, unanswered }: Known['frames']): string {
  const trouble = refused + unanswered === 0 ? '' : `，${refused + unanswered} 次未被接受`
  if (capabilities.includes('speak')) return '已播放测试语，请到场听'
  return sent === 0 ? '' : `已发送 ${sent} 帧${trouble}`
}
