// The six counters of the demo: which devices stand where, once as virtual devices and once as a box is told of them.
import { join } from 'node:path'
import type { DemoCard } from './badges.ts'
import { type FreePorts, findFreePorts } from './free-ports.ts'

type Wire = { transport: 'pty' } | { transport: 'tcp'; port: number } | { transport: 'udp'; port: number }

type Sign = 'onbon-sign' | 'onbon-graphic-sign' | 'alpha-sign' | 'led-485'
type Kind = Evaluator | Sign | 'badge-reader' | 'slip-printer' | 'speaker'

interface VirtualDevice {
  readonly deviceId: string
  readonly windowId: string
  readonly windowName: string
  readonly kind: Kind
  readonly wire: Wire
  /** Cards that lie beside a reader. */
  readonly cards?: readonly { readonly name: string; readonly number: string }[]
}

interface BoxDevice {
  readonly deviceId: string
  readonly label: string
  readonly driver: string
  readonly windowId: null
  readonly port: Record<string, unknown>
  readonly settings: Record<string, unknown>
}

/** A box with its devices. */
export interface BoxPlan {
  readonly boxId: string
  readonly name: string
  /** The window it stands at; null: somewhere in the hall. */
  readonly windowId: string | null
  readonly virtual: readonly VirtualDevice[]
  readonly devices: readonly BoxDevice[]
  /** How it gives numbers; null when it gives none. */
  readonly numbers: { readonly printer: string } | null
}

export interface Counter extends BoxPlan {
  readonly windowId: string
  /** The badge reader of this counter, where it has one. */
  readonly reader: { readonly deviceId: string; readonly cards: readonly DemoCard[] } | null
}

type Evaluator = 'rs485-evaluator' | 'android-evaluator'
type SerialWire = 'pty' | 'tcp'

/** Every kind of wire and of sign the drivers know stands at one counter at least. */
const layout: readonly {
  windowId: string
  evaluator: Evaluator
  sign: SerialWire
  signKind: Sign
  reader?: SerialWire
}[] = [
  { windowId: 'w1', evaluator: 'rs485-evaluator', sign: 'pty', signKind: 'onbon-graphic-sign', reader: 'pty' },
  { windowId: 'w2', evaluator: 'android-evaluator', sign: 'tcp', signKind: 'onbon-sign' },
  { windowId: 'w3', evaluator: 'rs485-evaluator', sign: 'tcp', signKind: 'onbon-graphic-sign', reader: 'tcp' },
  { windowId: 'w4', evaluator: 'android-evaluator', sign: 'pty', signKind: 'led-485' },
  { windowId: 'w5', evaluator: 'rs485-evaluator', sign: 'pty', signKind: 'onbon-sign' },
  { windowId: 'w6', evaluator: 'android-evaluator', sign: 'tcp', signKind: 'alpha-sign' },
]

const evaluatorWires = { 'rs485-evaluator': 'pty', 'android-evaluator': 'udp' } as const

/** The demo's pads have five keys; the maker's have four and send other values. */
const fiveKeys = { levels: { 3: 5, 2: 4, 1: 3, 0: 2, 4: 1 } }

const drivers = {
  'rs485-evaluator': { id: 'rs485-caller-evaluator', label: '评价器', settings: fiveKeys },
  'android-evaluator': { id: 'android-text-evaluator', label: '安卓评价器', settings: {} },
  'onbon-sign': { id: 'onbon-bx-font-card', label: '窗口条屏', settings: {} },
  'onbon-graphic-sign': { id: 'onbon-bx-graphic-card', label: '窗口图文屏', settings: {} },
  'alpha-sign': { id: 'adaptive-alpha-sign', label: '窗口 Alpha 屏', settings: {} },
  'led-485': { id: 'armfly-led-485', label: '窗口数码管', settings: {} },
  'badge-reader': { id: 'serial-badge-reader', label: '读卡器', settings: { shortest: 10, longest: 10 } },
} as const satisfies Partial<Record<Kind, object>>

/**
 * Plans the counters; ports of sockets are free ones.
 * @param ptyDir folder where the virtual hall links its pseudo-terminals as `tty-<deviceId>`
 * @param nameOf a window's shown name
 * @param cardsAt the cards that lie beside a window's reader
 */
export async function planCounters(
  ptyDir: string,
  nameOf: (windowId: string) => string,
  cardsAt: (windowId: string) => readonly DemoCard[],
): Promise<Counter[]> {
  const ports = await findFreePorts({ tcp: 2 * layout.length, udp: layout.length })
  return layout.map(({ windowId, evaluator, sign, signKind, reader }) => {
    const cards = cardsAt(windowId)
    const wired: (Omit<VirtualDevice, 'windowId' | 'windowName' | 'kind'> & { readonly kind: keyof typeof drivers })[] =
      [
        { kind: evaluator, deviceId: `${windowId}-evaluator`, wire: wireOf(evaluatorWires[evaluator], ports) },
        { kind: signKind, deviceId: `${windowId}-sign`, wire: wireOf(sign, ports) },
      ]
    if (reader !== undefined) {
      const shown = cards.map(({ name, number }) => ({ name, number }))
      const wire = wireOf(reader, ports)
      wired.push({ kind: 'badge-reader', deviceId: `${windowId}-reader`, wire, cards: shown })
    }
    return {
      windowId,
      boxId: `box-${windowId}`,
      name: `${windowId} 设备盒`,
      numbers: null,
      reader: reader === undefined ? null : { deviceId: `${windowId}-reader`, cards },
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
