// Emergencies and drills on a random day: declared at the hub or at a box, told late, told twice, ended by whoever.
import fc from 'fast-check'
import type { HallCommand } from '../../hub/contract/index.ts'
import type { Actor } from '../../hub/core/decider.ts'
import type { Declaration } from '../../hub/features/public/emergency/contract.ts'

const box: Actor = { kind: 'box', boxId: 'box-1' }
const system: Actor = { kind: 'system' }

/** A public key that no box has the other half of. */
const publicKey = 'A'.repeat(43)

export const atBox: Declaration = {
  emergencyId: 'emg_box',
  kind: 'fire',
  mode: 'real',
  text: { zh: '', en: '' },
  places: [],
  declaredAt: '2026-11-23T01:00:00.000Z',
  declaredBy: '报警键',
  boxId: 'box-1',
}

const drill = { kind: 'evacuation' as const, mode: 'drill' as const, text: { zh: '', en: '' }, places: ['一楼'] }
const takeUp = (emergencyId: string, leftMs: number): HallCommand => ({
  name: 'emergency.takeUp',
  data: { declaration: { ...atBox, emergencyId }, leftMs, wire: 'own' },
})
const tellEnd = (emergencyId: string): HallCommand => ({
  name: 'emergency.tellEnd',
  data: { emergencyId, endedBy: '本机页面', why: 'ended' },
})

const emergencyId = fc.constantFrom('emg_box', 'emg_2', 'emg_3')

export const emergencyCommand: fc.Arbitrary<HallCommand> = fc.oneof(
  fc.record({
    name: fc.constant('emergency.declare' as const),
    data: fc.record({
      kind: fc.constantFrom('fire' as const, 'medical' as const),
      mode: fc.constantFrom('real' as const, 'drill' as const),
      text: fc.constant({ zh: '请从东门离开', en: '' }),
      places: fc.subarray(['一楼', '二楼东侧']),
      lastsMs: fc.constantFrom(60_000, 3_600_000),
    }),
  }),
  fc.tuple(emergencyId, fc.constantFrom(0, 90_000)).map(([id, leftMs]) => takeUp(id, leftMs)),
  emergencyId.map(tellEnd),
  emergencyId.map((id): HallCommand => ({ name: 'emergency.end', data: { emergencyId: id } })),
  fc.constant<HallCommand>({ name: 'roll.begin', data: {} }),
  fc.constant<HallCommand>({ name: 'roll.blink', data: { windowId: 'w1' } }),
)

/** A drill of the hub, and one fire that the box has told with its end. */
export const emergencyMorning: readonly { readonly command: HallCommand; readonly by: Actor }[] = [
  { command: { name: 'emergency.registerKey', data: { publicKey } }, by: box },
  { command: { name: 'emergency.declare', data: { ...drill, lastsMs: 60_000 } }, by: system },
  { command: takeUp('emg_box', 60_000), by: box },
  { command: tellEnd('emg_box'), by: box },
  { command: takeUp('emg_box', 60_000), by: box },
]
