// The boxes of the demo that stand at no window: the kiosk with its slip printer, and the hall's loudspeaker, both on the network.
import type { BoxPlan } from './counters.ts'
import { findFreePorts } from './free-ports.ts'

interface HallBox {
  readonly boxId: string
  readonly name: string
  readonly deviceId: string
  /** What stands there, as a virtual device and as a box is told of it. */
  readonly kind: 'slip-printer' | 'speaker'
  readonly label: string
  readonly driver: string
  /** Where the virtual hall shows it. */
  readonly place: string
}

const kiosk: HallBox = {
  boxId: 'box-kiosk',
  name: '一楼取号机',
  deviceId: 'kiosk-printer',
  kind: 'slip-printer',
  label: '小票打印机',
  driver: 'escpos-slip-printer',
  place: 'kiosk',
}

const speaker: HallBox = {
  boxId: 'box-hall',
  name: '大厅广播',
  deviceId: 'hall-speaker',
  kind: 'speaker',
  label: '广播音箱',
  driver: 'linux-pcm-speaker',
  place: 'hall',
}

export async function planHallBoxes(): Promise<BoxPlan[]> {
  const ports = await findFreePorts({ tcp: 2, udp: 0 })
  return [
    { ...planOf(kiosk, ports.tcp()), numbers: { printer: kiosk.deviceId } },
    { ...planOf(speaker, ports.tcp()), numbers: null },
  ]
}

function planOf({ boxId, name, deviceId, kind, label, driver, place }: HallBox, port: number) {
  const wire = { transport: 'tcp', port } as const
  return {
    windowId: null,
    boxId,
    name,
    virtual: [{ deviceId, windowId: place, windowName: name, kind, wire }],
    devices: [{ deviceId, label, driver, windowId: null, port: { ...wire, host: '127.0.0.1' }, settings: {} }],
  }
}
