// What a device at a counter can tell, and what a box tells the hub about its devices.
import { z } from 'zod'
import { deviceId, label, level, windowId } from './ids.ts'

/** Keys of a caller pad. */
export const callerKeys = [
  'pleaseRate',
  'next',
  'recall',
  'cancel',
  'hold',
  'giveUp',
  'callBack',
  'pause',
  'transfer',
  'oneMetreLine',
] as const

/** A driver's own words for what came in from the wire. */
export const deviceReport = z.discriminatedUnion('type', [
  z.object({ type: z.literal('level'), level }),
  /** `to`: the window to which a pad's transfer key sends, where it was set. */
  z.object({ type: z.literal('key'), key: z.enum(callerKeys), to: windowId.optional() }),
  /** A badge was read; `card` is the reader's own digits or letters. */
  z.object({ type: z.literal('card'), card: z.string().regex(/^[0-9A-Za-z]{4,64}$/) }),
  z.object({ type: z.literal('state'), state: z.enum(['ok', 'warning', 'fault']), text: z.string().max(200) }),
  /** An alarm key: pressed, or held as long as the device asks for. */
  z.object({ type: z.literal('alarm'), step: z.enum(['pressed', 'held']) }),
  z.object({ type: z.literal('missed'), count: z.number().int().positive() }),
])
export type DeviceReport = z.output<typeof deviceReport>

/** What a device can do; an absent ability is simply not listed. */
export const capabilities = ['rate', 'call', 'sign', 'speak', 'identify', 'print', 'alarm'] as const
export type Capability = (typeof capabilities)[number]

/** States of a device as the hall reads them: offline, ok, warning, fault. */
export const deviceStates = ['offline', 'ok', 'warning', 'fault'] as const
export type DeviceState = (typeof deviceStates)[number]

/** A device as its box describes it. */
export const deviceCard = z.object({
  deviceId,
  driver: z.string().max(64),
  label,
  capabilities: z.array(z.enum(capabilities)),
  /** The window the installer pinned it to, or null: the window where its box stands. */
  windowId: windowId.nullable(),
  state: z.enum(deviceStates),
  /** The device's state in words; empty when all is well. */
  text: z.string().max(200),
})
export type DeviceCard = z.output<typeof deviceCard>
