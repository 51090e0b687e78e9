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

export function answersOf(devices: readonly Known[]): DeviceAnswer[] {
  return devices.map(({ card, windowId, frames }) => {
    const { deviceId, label, capabilities, state, text } = card
    return { deviceId, label, windowId, capabilities, state, text: text === '' ? seenOf(capabilities, frames) : text }
  })
}

/** What the people at the opening need to know beside the state; they have to listen and look for the rest. */
function seenOf(capabilities: readonly Capability[], { sent, refused, unanswered }: Known['frames']): string {
  const trouble = refused + unanswered === 0 ? '' : `，${refused + unanswered} 次未被接受`
  if (capabilities.includes('speak')) return '已播放提示音，请到场听'
  return sent === 0 ? '' : `已发送 ${sent} 帧${trouble}`
}
