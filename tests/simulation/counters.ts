// The windows of the simulated hall and the people who work there; each window has its own A and B.
import { smallQueue } from '../fakes/queue-words.ts'
import type { HubLife } from './hub.ts'

export const counters = ['w1', 'w2', 'w3'].map((windowId, index) => ({
  windowId,
  boxId: `box-${index + 1}`,
  a: `a${index + 1}`,
  b: `b${index + 1}`,
  number: String(index + 1),
}))

/** Computers that give numbers. */
export const kioskBoxes = ['box-k1', 'box-k2'] as const

const system = { kind: 'system' } as const
const phone = '0531-88000000'

/** Sets the hall up; asked again after every start, it changes nothing that stands. */
export async function setUp(life: HubLife): Promise<void> {
  const hall = {
    name: '模拟大厅',
    nameEn: 'Simulated hall',
    timeZone: 'Asia/Shanghai',
    supervisionPhone: phone,
    hours: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
      { weekday, from: '09:00', to: '12:00' },
      { weekday, from: '13:30', to: '17:00' },
    ]),
    lunchDuty: { from: '12:00', to: '13:20', place: '一楼前台', placeEn: 'Front desk' },
  }
  if (life.sequence() > 0) return
  const ask = (name: string, data: unknown) => life.ask(system, name, data)
  const asked = [
    ask('hall.configure', hall),
    ask('unit.register', { unitId: 'u1', name: '综合', nameEn: 'General' }),
    ...counters.flatMap(({ windowId, a, b, number }) => [
      ...[a, b].map((staffId) =>
        ask('staff.register', {
          staffId,
          name: staffId,
          nameEn: staffId,
          badge: staffId,
          unitId: 'u1',
          title: '综合窗口',
          photo: null,
          isPartyMember: false,
          stars: null,
        }),
      ),
      ask('window.register', {
        windowId,
        number,
        name: '综合窗口',
        nameEn: 'General',
        unitId: 'u1',
        items: ['综合受理'],
        scope: '综合受理',
        consultationPhone: phone,
        supervisionPhone: phone,
      }),
      ask('post.assign', { postId: `p-${windowId}`, name: '综合岗', windowId, a, b }),
    ]),
    ...[...counters, ...kioskBoxes.map((boxId) => ({ boxId, windowId: null }))].flatMap(
      ({ boxId, windowId }, index) => {
        const code = `SAMU-BBB${index + 2}`
        return [
          ask('box.requestEnrolment', { code, description: boxId, secretHash: '0'.repeat(64) }),
          ask('box.approve', { code, boxId, name: boxId, windowId }),
        ]
      },
    ),
    ...smallQueue.map(({ name, data }) => ask(name, data)),
    ...kioskBoxes.map((boxId) => life.ask({ kind: 'box', boxId }, 'number.claim', {})),
  ]
  await Promise.all(asked)
}
