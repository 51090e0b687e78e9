// A hall of two floors for samples and tests; the second is a gallery around a well.
import type { Floor } from '#contract/public/floor'

const area = (kind: 'open' | 'room' | 'counter', x: number, y: number, width: number, depth: number) => ({
  ...{ kind, name: null, nameEn: null, x, y, width, depth },
})
const room = (name: string, nameEn: string, x: number, y: number, width: number, depth: number) => ({
  ...{ kind: 'room' as const, name, nameEn, x, y, width, depth },
})
const windowAt = (number: number, x: number, y: number) => ({
  ...{ kind: 'window' as const, placeId: `window-${number}`, windowId: `w${number}`, x, y },
})

export const sampleFloors: readonly Floor[] = [
  {
    ...{ floorId: 'f1', name: '一楼', nameEn: 'First floor', level: 1, width: 30, depth: 20 },
    areas: [
      area('open', 3, 3, 24, 14),
      area('open', 13, 17, 4, 3),
      area('counter', 0, 4, 3, 11),
      area('counter', 27, 4, 3, 8),
      area('counter', 12, 8, 6, 2),
      room('母婴室', 'Nursing', 3, 0, 5, 3),
      room('电梯', 'Lift', 8, 0, 4, 3),
      room('楼梯', 'Stairs', 12, 0, 4, 3),
      room('卫生间', 'Toilets', 16, 0, 6, 3),
      room('打印复印', 'Copies', 22, 0, 5, 3),
      room('自助服务区', 'Self-service', 3, 17, 10, 3),
      room('等候休息区', 'Waiting room', 17, 17, 10, 3),
    ],
    places: [
      windowAt(3, 4, 6),
      windowAt(5, 4, 12),
      windowAt(1, 25, 5),
      windowAt(2, 25, 10),
      windowAt(6, 15, 11),
      { kind: 'frontDesk', placeId: 'front-desk', name: '一楼前台', nameEn: 'Front desk', x: 20, y: 14 },
      { kind: 'kiosk', placeId: 'kiosk-1', boxId: 'box-k1', x: 11, y: 15 },
      { kind: 'entrance', placeId: 'main-door', name: '正门', nameEn: 'Main door', x: 15, y: 19 },
      { kind: 'exit', placeId: 'east-exit', name: '东侧安全出口', nameEn: 'East exit', x: 26, y: 14 },
      { kind: 'nursingRoom', placeId: 'nursing-room', name: '母婴室', nameEn: 'Nursing room', x: 5, y: 3 },
      { kind: 'lift', placeId: 'lift-f1', shaft: 'lift', x: 10, y: 3 },
      { kind: 'stairs', placeId: 'stairs-f1', shaft: 'stairs', x: 14, y: 3 },
      { kind: 'toilet', placeId: 'toilet-f1', name: '一楼卫生间', nameEn: 'Toilets', x: 18, y: 3 },
    ],
  },
  {
    ...{ floorId: 'f2', name: '二楼', nameEn: 'Second floor', level: 2, width: 30, depth: 20 },
    areas: [
      area('open', 3, 3, 24, 14),
      area('counter', 0, 4, 3, 12),
      area('counter', 27, 4, 3, 12),
      room('中庭上空', 'Open to below', 9, 7, 12, 7),
      room('电梯', 'Lift', 8, 0, 4, 3),
      room('楼梯', 'Stairs', 12, 0, 4, 3),
      room('卫生间', 'Toilets', 16, 0, 6, 3),
      room('会议室', 'Meeting room', 3, 17, 12, 3),
    ],
    places: [
      windowAt(7, 4, 6),
      windowAt(10, 4, 13),
      windowAt(4, 25, 5),
      windowAt(8, 25, 10),
      windowAt(9, 25, 14),
      { kind: 'lift', placeId: 'lift-f2', shaft: 'lift', x: 10, y: 3 },
      { kind: 'stairs', placeId: 'stairs-f2', shaft: 'stairs', x: 14, y: 3 },
      { kind: 'toilet', placeId: 'toilet-f2', name: '二楼卫生间', nameEn: 'Toilets', x: 18, y: 3 },
    ],
  },
]
