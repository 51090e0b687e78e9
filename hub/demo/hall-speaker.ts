// The loudspeaker of the demo's hall: a box without a window, with a speaker behind a TCP port.
import type { BoxPlan } from './counters.ts'
import { findFreePorts } from './free-ports.ts'

const deviceId = 'hall-speaker'

export async function planHallSpeaker(): Promise<BoxPlan> {
  const ports = await findFreePorts({ tcp: 1, udp: 0 })
  const port = ports.tcp()
  return {
    windowId: null,
    boxId: 'box-hall',
    name: '大厅广播',
    numbers: null,
    virtual: [
      { deviceId, windowId: 'hall', windowName: '大厅广播', kind: 'speaker', wire: { transport: 'tcp', port } },
    ],
    devices: [
      {
        deviceId,
        label: '广播音箱',
        driver: 'linux-pcm-speaker',
        windowId: null,
        port: { transport: 'tcp', host: '127.0.0.1', port },
        settings: {},
      },
    ],
  }
}
