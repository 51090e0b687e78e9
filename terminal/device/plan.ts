// A device as box.yaml describes it, checked: which driver it has, with what settings, and where it is.
import type { Capability } from '#wire/device'
import type { Driver } from '../driver.ts'
import type { PortAddress } from '../transport/port.ts'

export interface DevicePlan {
  readonly deviceId: string
  readonly label: string
  readonly driver: Driver
  readonly settings: unknown
  readonly address: PortAddress
}

/** What the device can do as it is set up here. */
export function capabilitiesOf({ driver, settings }: Pick<DevicePlan, 'driver' | 'settings'>): readonly Capability[] {
  return [...driver.capabilities, ...(driver.capabilitiesBy?.(settings) ?? [])]
}
