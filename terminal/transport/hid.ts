// USB pads and reading keyboards through node-hid 3.4, whose loss is one `error` event with a string and no `close` (issues 536, 520).
import { portLife } from './life.ts'
import { type Port, type PortAddress, PortError, type PortFault, type PortListener } from './port.ts'

type HidAddress = Extract<PortAddress, { transport: 'hid' | 'keyboard' }>

/** What we need of node-hid, so that a test can stand in for the one thing this machine cannot have: the device. */
export interface HidLibrary {
  devicesAsync(vendorId: number, productId: number): Promise<readonly HidEntry[]>
  open(path: string): Promise<HidHandle>
  /** True when nothing but us hears the keyboard at this path any more. */
  takeFromInput(path: string): Promise<boolean>
}
export interface HidEntry {
  readonly path?: string | undefined
  readonly serialNumber?: string | undefined
  readonly usagePage?: number | undefined
  readonly usage?: number | undefined
}
export interface HidHandle {
  on(event: 'data', take: (report: Uint8Array) => void): unknown
  on(event: 'error', take: (error: unknown) => void): unknown
  write(report: Buffer): Promise<number>
  close(): Promise<void>
}

/** HID collections of a maker's own; the same pad may also be a keyboard at another path. */
const vendorPages = 0xff00
/** Generic desktop page, keyboard. */
const keyboard = { usagePage: 0x01, usage: 0x06 } as const

const stillTyping = '读卡器的按键仍会进入前台窗口，请安装udev规则'

export async function openHid(library: HidLibrary, address: HidAddress, listener: PortListener): Promise<Port> {
  const name = nameOf(address)
  const path = await pathOf(library, address)
  // Before it is opened: what is typed from here on is for us alone.
  const isOurs = address.transport === 'hid' || (await library.takeFromInput(path))
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
  // The library begins to read a moment later; closed before that, it throws where nobody can catch it.
  await new Promise((begun) => setImmediate(begun))

  return {
    flaw: isOurs ? null : stillTyping,
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
  return (await entriesOf(library, address)).length > 0
}

/** Enumeration order is never trusted to tell two devices of a kind apart. */
async function entriesOf(library: HidLibrary, { vendorId, productId, serialNumber }: HidAddress): Promise<HidEntry[]> {
  const entries = await library.devicesAsync(vendorId, productId)
  return entries.filter((entry) => serialNumber === null || entry.serialNumber === serialNumber)
}

/** A pad is meant by its maker's own collection if it has one, a reader by its keyboard. */
function meantBy({ transport }: HidAddress, entries: readonly HidEntry[]): readonly HidEntry[] {
  if (transport === 'keyboard') {
    return entries.filter(({ usagePage, usage }) => usagePage === keyboard.usagePage && usage === keyboard.usage)
  }
  const own = entries.filter((entry) => (entry.usagePage ?? 0) >= vendorPages)
  return own.length > 0 ? own : entries
}

async function pathOf(library: HidLibrary, address: HidAddress): Promise<string> {
  const entries = await entriesOf(library, address)
  const [path, second] = new Set(meantBy(address, entries).flatMap(({ path }) => path ?? []))
  if (entries.length === 0) throw new PortError('absent', `${nameOf(address)} is not plugged in`)
  if (path === undefined) throw new PortError('failed', `${nameOf(address)} is plugged in, but is no keyboard`)
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

function nameOf({ transport, vendorId, productId, serialNumber }: HidAddress): string {
  const hex = (id: number) => id.toString(16).padStart(4, '0')
  return `${transport} ${hex(vendorId)}:${hex(productId)}${serialNumber === null ? '' : ` ${serialNumber}`}`
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
