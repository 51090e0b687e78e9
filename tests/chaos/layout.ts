// The hall under test on paper: its folder, its ports, and what stands at which window.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { freePorts } from './ports.ts'

/** The tree whose hub, agents and pages are tested: this one, be it a copy. */
export const root = join(import.meta.dirname, '../..')

export const site = 'chaos'

export interface CounterPlan {
  readonly windowId: string
  readonly windowName: string
  readonly boxId: string
  readonly deviceId: string
  /** Who is on duty there. */
  readonly staffId: string
  readonly relayPort: number
  /** The serial line of the evaluator. */
  readonly path: string
  /** Folder of the box: its configuration, its outbox, its log. */
  readonly folder: string
}

export interface Layout {
  readonly folder: string
  readonly wires: string
  readonly hubPort: number
  readonly brokerPort: number
  readonly publicPort: number
  readonly counters: readonly CounterPlan[]
  /** Whatever the processes may see of the environment. */
  readonly environment: NodeJS.ProcessEnv
  /** Modules that Node loads into each process before its program. */
  readonly preload: readonly string[]
}

const places = [
  { windowId: 'w1', windowName: '社会保障', staffId: 'li-ming' },
  { windowId: 'w2', windowName: '医疗保险', staffId: 'wang-fang' },
  { windowId: 'w3', windowName: '企业开办', staffId: 'zhang-wei' },
]

/** Variables that would override the hall's configuration file. */
const overriding = ['PORT', 'MQTT_PORT', 'PUBLIC_PORT', 'DATA_DIR', 'DATABASE_URL']

/** Plans a hall in an empty folder; its ports stay the same over every restart. */
export async function planHall(
  folder: string,
  environment: NodeJS.ProcessEnv,
  preload: readonly string[] = [],
): Promise<Layout> {
  const wires = join(folder, 'wires')
  const [hubPort = 0, brokerPort = 0, publicPort = 0, ...relayPorts] = await freePorts(3 + places.length)
  const counters = places.map((place, index): CounterPlan => {
    const boxId = `box-${place.windowId}`
    const deviceId = `${place.windowId}-evaluator`
    const relayPort = relayPorts[index] ?? 0
    return { ...place, boxId, deviceId, relayPort, path: join(wires, `tty-${deviceId}`), folder: join(folder, boxId) }
  })
  for (const counter of counters) await mkdir(counter.folder, { recursive: true })
  return {
    folder,
    wires,
    hubPort,
    brokerPort,
    publicPort,
    counters,
    preload,
    environment: Object.fromEntries(Object.entries(environment).filter(([name]) => !overriding.includes(name))),
  }
}

/** Arguments by which Node runs one of the tree's programs. */
export function runs({ preload }: Pick<Layout, 'preload'>, script: string, ...args: string[]): string[] {
  return [...['tsx', ...preload].flatMap((module) => ['--import', module]), join(root, script), ...args]
}
