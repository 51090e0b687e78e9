// The six counters of the demo: which devices stand where, once as virtual devices and once as a box is told of them.
import { join } from 'node:path'
import { type FreePorts, findFreePorts } from './free-ports.ts'

type Wire = { transport: 'pty' } | { transport: 'tcp'; port: number } | { transport: 'udp'; port: number }

interface VirtualDevice {
  readonly deviceId: string
  readonly windowId: string
  readonly windowName: string
  readonly kind: 'rs485-evaluator' | 'android-evaluator' | 'onbon-sign'
  readonly wire: Wire
}

interface BoxDevice {
  readonly deviceId: string
  readonly label: string
  readonly driver: string
  readonly windowId: null
  readonly port: Record<string, unknown>
  readonly settings: Record<string, unknown>
}

export interface Counter {
  readonly windowId: string
  readonly boxId: string
  readonly virtual: readonly VirtualDevice[]
  readonly devices: readonly BoxDevice[]
}

type Evaluator = 'rs485-evaluator' | 'android-evaluator'
type SignWire = 'pty' | 'tcp'

/** Every kind of wire the drivers know stands at one counter at least. */
const layout: readonly { windowId: string; evaluator: Evaluator; sign: SignWire }[] = [
  { windowId: 'w1', evaluator: 'rs485-evaluator', sign: 'pty' },
  { windowId: 'w2', evaluator: 'android-evaluator', sign: 'tcp' },
  { windowId: 'w3', evaluator: 'rs485-evaluator', sign: 'tcp' },
  { windowId: 'w4', evaluator: 'android-evaluator', sign: 'pty' },
  { windowId: 'w5', evaluator: 'rs485-evaluator', sign: 'pty' },
  { windowId: 'w6', evaluator: 'android-evaluator', sign: 'tcp' },
]

const evaluatorWires = { 'rs485-evaluator': 'pty', 'android-evaluator': 'udp' } as const

/** The demo's pads have five keys; the maker's have four and send other values. */
const fiveKeys = { levels: { 3: 5, 2: 4, 1: 3, 0: 2, 4: 1 } }

const drivers = {
  'rs485-evaluator': { id: 'rs485-caller-evaluator', label: '评价器', settings: fiveKeys },
  'android-evaluator': { id: 'android-text-evaluator', label: '安卓评价器', settings: {} },
  'onbon-sign': { id: 'onbon-bx-font-card', label: '窗口条屏', settings: {} },
} as const

/**
 * Plans the counters; ports of sockets are free ones.
 * @param ptyDir folder where the virtual hall links its pseudo-terminals as `tty-<deviceId>`
 * @param nameOf a window's shown name
 */
export async function planCounters(ptyDir: string, nameOf: (windowId: string) => string): Promise<Counter[]> {
  const ports = await findFreePorts({ tcp: layout.length, udp: layout.length })
  return layout.map(({ windowId, evaluator, sign }) => {
    const wired = [
      { kind: evaluator, deviceId: `${windowId}-evaluator`, wire: wireOf(evaluatorWires[evaluator], ports) },
      { kind: 'onbon-sign' as const, deviceId: `${windowId}-sign`, wire: wireOf(sign, ports) },
    ]
    return {
      windowId,
      boxId: `box-${windowId}`,
      virtual: wired.map((part) => ({ ...part, windowId, windowName: nameOf(windowId) })),
      devices: wired.map(({ kind, deviceId, wire }) => ({
        deviceId,
        label: drivers[kind].label,
        driver: drivers[kind].id,
        windowId: null,
        port: portOf(wire, join(ptyDir, `tty-${deviceId}`)),
        settings: drivers[kind].settings,
      })),
    }
  })
}

function wireOf(transport: Wire['transport'], ports: FreePorts): Wire {
  if (transport === 'tcp') return { transport, port: ports.tcp() }
  if (transport === 'udp') return { transport, port: ports.udp() }
  return { transport }
}

function portOf(wire: Wire, ptyPath: string): Record<string, unknown> {
  return wire.transport === 'pty'
    ? { transport: 'serial', path: ptyPath }
    : { transport: wire.transport, host: '127.0.0.1', port: wire.port }
}
