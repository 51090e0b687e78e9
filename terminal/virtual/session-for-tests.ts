// A device as the agent has it, for tests: a real driver at a real port, and what the office is told of it.
import pino from 'pino'
import { systemClock } from '../clock.ts'
import { createSession, type DeviceSession } from '../device/session.ts'
import { drivers } from '../drivers/index.ts'
import { isPresent, openPort } from '../transport/open.ts'
import type { PortAddress } from '../transport/port.ts'

/** Begins at once, with the driver's usual settings. */
export function beginSession(driverId: string, address: PortAddress): { session: DeviceSession; told: string[] } {
  const driver = drivers.get(driverId)
  if (driver === undefined) throw new Error(`no driver ${driverId}`)
  const told: string[] = []
  const session = createSession(
    { deviceId: 'device', label: '设备', driver, settings: driver.settings.parse({}), address },
    {
      ...{ openPort, isPresent, clock: systemClock(), log: pino({ level: 'silent' }) },
      report: async () => {},
      tell: (state, text) => void told.push(`${state} ${text}`.trim()),
    },
  )
  session.start()
  return { session, told }
}
