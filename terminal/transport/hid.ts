// USB pads through node-hid 3.4, whose loss is one `error` event with a string and no `close` (issues 536, 520).
import { portLife } from './life.ts'
import { type Port, type PortAddress, PortError, type PortFault, type PortListener } from './port.ts'

type HidAddress = Extract<PortAddress, { transport: 'hid' }>

/** What we need of node-hid, so that a test can stand in for the one thing this machine cannot have: the device. */
export interface HidLibrary {
  devicesAsync(vendorId: number, productId: number): Promise<readonly HidEntry[]>
  open(path: string): Promise<HidHandle>
}
export interface HidEntry {
  readonly path?: string | undefined
  readonly serialNumber?: string | undefined
  readonly usagePage?: number | undefined
}
export interface HidHandle {
  on(event: 'data', take: (report: Uint8Array) => void): unknown
  on(event: 'error', take: (error: unknown) => void): unknown
  write(report: Buffer): Promise<number>
  close(): Promise<void>
}

/** HID collections of a maker's own; the same pad may also be a keyboard at another path. */
const vendorPages = 0xff00

export async function openHid(library: HidLibrary, address: HidAddress, listener: PortListener): Promise<Port> {
  const name = nameOf(address)
  const path = await pathOf(library, address)
  const handle = await library.open(path).catch((cause: unknown) => {
    throw openingError(name, cause)
  })

  const life = portLife(name, listener)
  const letGo = () => handle.close().catch(() => {})
  handle.on('error', (error) => {
    life.end(new PortError('lost', `${name} was unplugged: ${textOf(error)}`, { cause: error }))
    letGo()
  })
  handle.on('data', (report) => {
    if (!life.isOver) listener.data(Uint8Array.from(report))
  })

  return {
    write: (bytes, deadlineMs) =>
      life.write(`a report of ${bytes.length} bytes`, deadlineMs, async () => {
        await handle.write(Buffer.from(bytes)).catch((cause: unknown) => {
          throw new PortError('lost', `${name} takes no report: ${textOf(cause)}`, { cause })
        })
      }),
    async close() {
      if (life.isOver) return
      life.end(null)
      await letGo()
    },
  }
}

export async function isHidPresent(library: HidLibrary, address: HidAddress): Promise<boolean> {
  return (await pathsOf(library, address)).length > 0
}

/** Paths of the pads meant, vendor collections first; enumeration order is never trusted to tell two pads apart. */
async function pathsOf(library: HidLibrary, { vendorId, productId, serialNumber }: HidAddress): Promise<string[]> {
  const entries = await library.devicesAsync(vendorId, productId)
  const meant = entries.filter((entry) => serialNumber === null || entry.serialNumber === serialNumber)
  const own = meant.filter((entry) => (entry.usagePage ?? 0) >= vendorPages)
  return [...new Set((own.length > 0 ? own : meant).flatMap(({ path }) => path ?? []))]
}

async function pathOf(library: HidLibrary, address: HidAddress): Promise<string> {
  const [path, second] = await pathsOf(library, address)
  if (path === undefined) throw new PortError('absent', `${nameOf(address)} is not plugged in`)
  if (second !== undefined)
    throw new PortError('failed', `${nameOf(address)}: several are plugged in, give a serial number`)
  return path
}

function openingError(name: string, cause: unknown): PortError {
  const said = textOf(cause)
  const fault: PortFault = /permission denied|EACCES/i.test(said)
    ? 'denied'
    : /busy|EBUSY/i.test(said)
      ? 'busy'
      : /no such|not found|ENOENT|ENODEV/i.test(said)
        ? 'absent'
        : 'failed'
  return new PortError(fault, `cannot open ${name}: ${said}`, { cause })
}

function nameOf({ vendorId, productId, serialNumber }: HidAddress): string {
  const hex = (id: number) => id.toString(16).padStart(4, '0')
  return `hid ${hex(vendorId)}:${hex(productId)}${serialNumber === null ? '' : ` ${serialNumber}`}`
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
