// What a virtual hall consists of, as its description file says it.
import { z } from 'zod'
import { deviceId, label, windowId } from '#wire/ids'
import { wirePlan } from './wire.ts'

const common = { deviceId, windowId, windowName: label, wire: wirePlan }

const devicePlan = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('rs485-evaluator') }),
  z.strictObject({ ...common, kind: z.literal('android-evaluator') }),
  z.strictObject({
    ...common,
    kind: z.literal('onbon-sign'),
    width: z.number().int().min(32).max(1024).default(192).describe('pixels'),
    height: z.number().int().min(16).max(256).default(32).describe('pixels'),
  }),
  z.strictObject({ ...common, kind: z.literal('speaker') }),
  z.strictObject({ ...common, kind: z.literal('slip-printer') }),
  z.strictObject({
    ...common,
    kind: z.literal('onbon-graphic-sign'),
    generation: z.enum(['5E', '6E']).default('6E'),
    width: z.number().int().min(32).max(512).default(192).describe('dots'),
    height: z.number().int().min(16).max(128).default(32).describe('dots'),
    colours: z.enum(['one', 'two']).default('two'),
    screen: z.number().int().min(1).max(0xfffd).default(1),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('alpha-sign'),
    width: z.number().int().min(32).max(255).default(128).describe('dots'),
    height: z
      .union([z.literal(16), z.literal(32)])
      .default(16)
      .describe('dots'),
    answers: z.enum(['none', 'acknowledge']).default('none'),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('led-485'),
    tubes: z.number().int().min(3).max(6).default(6),
    unit: z.number().int().min(1).max(247).default(1).describe('Modbus address'),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('badge-reader'),
    cards: z
      .array(
        z.strictObject({ name: label, number: z.string().regex(/^[0-9A-Za-z]{4,64}$/, 'letters and digits, 4–64') }),
      )
      .min(1)
      .max(8)
      .describe('cards that lie beside it, with invented numbers'),
  }),
])
export type DevicePlan = z.output<typeof devicePlan>

/** Wires each kind can hang on. */
const wiresOf: Readonly<Record<DevicePlan['kind'], readonly DevicePlan['wire']['transport'][]>> = {
  'rs485-evaluator': ['pty', 'tcp'],
  'android-evaluator': ['udp'],
  'onbon-sign': ['pty', 'tcp'],
  'onbon-graphic-sign': ['pty', 'tcp'],
  'alpha-sign': ['pty', 'tcp'],
  'led-485': ['pty', 'tcp'],
  'badge-reader': ['pty', 'tcp'],
  speaker: ['tcp'],
  'slip-printer': ['tcp', 'pty'],
}

export const hallPlan = z
  .strictObject({
    httpPort: z.number().int().min(0).max(65535).describe('page and interface; 0 takes any free port'),
    dir: z.string().min(1).describe('folder for the links tty-<deviceId>'),
    devices: z.array(devicePlan).max(200),
  })
  .superRefine(({ devices }, context) => {
    const seen = new Map<string, number>()
    for (const [index, { deviceId, kind, wire }] of devices.entries()) {
      const mistake = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: ['devices', index, path], message })
      if (!wiresOf[kind].includes(wire.transport)) mistake('wire', `${kind} hangs on ${wiresOf[kind].join(' or ')}`)
      const places = wire.transport === 'pty' ? [deviceId] : [deviceId, `${wire.transport} ${wire.port}`]
      for (const place of places) {
        if (seen.has(place)) mistake('deviceId', `${place} is already that of device ${seen.get(place)}`)
        seen.set(place, index)
      }
    }
  })
export type HallPlan = z.output<typeof hallPlan>

/**
 * Reads a description.
 * @throws Error listing every mistake with its path
 */
export function readHallPlan(text: string): HallPlan {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new Error(`the description is not JSON: ${error instanceof Error ? error.message : error}`)
  }
  const plan = hallPlan.safeParse(json)
  if (plan.success) return plan.data
  throw new Error(
    plan.error.issues.map(({ path, message }) => `${path.join('.') || 'description'}: ${message}`).join('\n'),
  )
}
