// The kiosk of the demo: a box without a window, with a slip printer on the network.
import type { BoxPlan } from './counters.ts'
import { findFreePorts } from './free-ports.ts'

const deviceId = 'kiosk-printer'

export async function planKiosk(): Promise<BoxPlan> {
  const ports = await findFreePorts({ tcp: 1, udp: 0 })
  const port = ports.tcp()
  return {
    windowId: null,
    boxId: 'box-kiosk',
    name: '一楼取号机',
    numbers: { printer: deviceId },
    virtual: [
      { deviceId, windowId: 'kiosk', windowName: '一楼取号机', kind: 'slip-printer', wire: { transport: 'tcp', port } },
    ],
    devices: [
      {
        deviceId,
        label: '小票打印机',
        driver: 'escpos-slip-printer',
        windowId: null,
        port: { transport: 'tcp', host: '127.0.0.1', port },
        settings: {},
      },
    ],
  }
}
