// box.yaml: what an installer writes about one box. Every mistake is named with its place and what was expected there.
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { deviceId, label, windowId } from '#wire/ids'
import { capabilitiesOf, type DevicePlan } from './device/plan.ts'
import type { Driver } from './driver.ts'
import { type EmergencyConfig, emergencyConfig } from './emergency/config.ts'
import type { PowerCommands } from './relay/display-power.ts'
import { portAddress } from './transport/port.ts'

const device = z.strictObject({
  deviceId,
  label,
  driver: z.string().min(1).describe('id of a driver: the name of its file in terminal/drivers'),
  windowId: windowId.nullable().default(null).describe('null: wherever the office has placed the box'),
  zone: z
    .array(windowId)
    .min(1)
    .max(1_000)
    .nullable()
    .default(null)
    .describe('a speaker: windows whose calls it speaks; null: all, or for a sign with a voice its own'),
  port: portAddress,
  settings: z.record(z.string(), z.unknown()).default({}),
})

/** A program and its arguments: `[xset, dpms, force, off]`. No shell reads them. */
const program = z.tuple([z.string().min(1)], z.string())

const boxYaml = z.strictObject({
  hubUrl: z.url({ protocol: /^https?$/, error: 'expected an address such as http://hub.hall:8080' }),
  dataDir: z.string().min(1),
  relayPort: z.number().int().min(0).max(65535).default(8480),
  description: label,
  voiceDir: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe('a folder of own recordings; null: those that come with the agent'),
  devices: z.array(device).max(64).default([]),
  numbers: z
    .strictObject({ printer: deviceId.nullable().default(null).describe('the device that prints slips; null: none') })
    .nullable()
    .default(null)
    .describe('the box gives numbers to visitors'),
  display: z
    .strictObject({ on: program, off: program })
    .nullable()
    .default(null)
    .describe('programs that switch the display of this box; null: it stays on behind a black page'),
  emergency: emergencyConfig,
})

export interface BoxConfig {
  readonly hubUrl: string
  readonly dataDir: string
  readonly relayPort: number
  readonly description: string
  /** Where the hall's own recordings lie, as box.yaml says it; null for none. */
  readonly voiceDir: string | null
  /** `windowId` is null for a device that stands wherever the office has placed the box. */
  readonly devices: readonly (DevicePlan & {
    readonly windowId: string | null
    /** Windows whose calls a speaker speaks; null for all, or for a sign with a voice that of its own window. */
    readonly zone: readonly string[] | null
  })[]
  /** How this box gives numbers, and on which printer; null when it gives none. */
  readonly numbers: { readonly printer: string | null } | null
  /** What switches the display on and off; null for nothing. */
  readonly display: PowerCommands | null
  /** How this box takes part in an emergency. */
  readonly emergency: EmergencyConfig
}

export type ConfigReading = { readonly config: BoxConfig } | { readonly mistakes: readonly string[] }

/** Pure: reads the file's text; gives the whole plan, or all mistakes at once. */
export function readBoxConfig(text: string, drivers: ReadonlyMap<string, Driver>): ConfigReading {
  const document = parseDocument(text)
  if (document.errors.length > 0) return { mistakes: document.errors.map((error) => error.message) }
  const parsed = boxYaml.safeParse(document.toJS())
  if (!parsed.success) return { mistakes: mistakesOf(parsed.error, '') }
  const mistakes: string[] = []
  const devices: BoxConfig['devices'][number][] = []
  for (const [index, one] of parsed.data.devices.entries()) {
    const place = `devices.${index}`
    const driver = drivers.get(one.driver)
    if (parsed.data.devices.findIndex(({ deviceId }) => deviceId === one.deviceId) < index) {
      mistakes.push(`${place}.deviceId: ${one.deviceId} is used twice, expected each device to have its own id`)
    }
    if (driver === undefined) {
      mistakes.push(`${place}.driver: no driver ${one.driver}, expected one of ${[...drivers.keys()].join(', ')}`)
      continue
    }
    if (!driver.transports.includes(one.port.transport)) {
      const expected = driver.transports.join(' or ')
      mistakes.push(`${place}.port.transport: ${one.port.transport}, expected ${expected} for ${one.driver}`)
    }
    const settings = driver.settings.safeParse(one.settings)
    if (!settings.success) {
      mistakes.push(...mistakesOf(settings.error, `${place}.settings`))
      continue
    }
    const { deviceId, label, windowId, zone, port: address } = one
    if (zone !== null && !capabilitiesOf({ driver, settings: settings.data }).includes('speak')) {
      mistakes.push(`${place}.zone: ${one.driver} does not speak, expected no zone`)
    }
    devices.push({ deviceId, label, windowId, zone, driver, address, settings: settings.data })
  }
  const printer = parsed.data.numbers?.printer ?? null
  const chosen = devices.find((one) => one.deviceId === printer)
  if (printer !== null && !chosen?.driver.capabilities.includes('print')) {
    mistakes.push(`numbers.printer: ${printer} is no printer, expected the id of a device that prints`)
  }
  return mistakes.length > 0 ? { mistakes } : { config: { ...parsed.data, devices } }
}

function mistakesOf(error: z.ZodError, place: string): string[] {
  return error.issues.map(({ path, message }) => {
    const where = [place, ...path.map(String)].filter((part) => part !== '').join('.')
    return `${where === '' ? 'the file' : where}: ${message}`
  })
}
