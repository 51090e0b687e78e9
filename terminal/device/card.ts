// The card by which the hub knows a device: what it is, what it can do as it is set up here, and how it stands.
import type { DeviceCard } from '#wire/device'
import { capabilitiesOf } from './plan.ts'
import type { DeviceSession } from './session.ts'

/** `windowId` is where box.yaml pins the device; null where the office places it. */
export function cardOf({ plan, standing }: DeviceSession, windowId: string | null): DeviceCard {
  const { deviceId, label, driver } = plan
  const { state, text } = standing()
  return { deviceId, label, driver: driver.id, capabilities: [...capabilitiesOf(plan)], windowId, state, text }
}
