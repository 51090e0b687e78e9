// The one small interface behind which serial, HID, keyboards, TCP, UDP, programs and device files look alike.
import { z } from 'zod'

export const transportKinds = ['serial', 'hid', 'keyboard', 'tcp', 'udp', 'program', 'file'] as const
export type TransportKind = (typeof transportKinds)[number]

/** Where a device hangs. Names are stable ones: by-id paths, USB serial numbers, addresses; never an enumeration order. */
const usb = {
  vendorId: z.number().int().min(0).max(0xffff),
  productId: z.number().int().min(0).max(0xffff),
}

export const portAddress = z.discriminatedUnion('transport', [
  z.object({
    transport: z.literal('serial'),
    path: z.string().min(1).describe('a stable device name, such as /dev/serial/by-id/…'),
    baudRate: z.number().int().min(300).max(921600).default(9600),
    dataBits: z.union([z.literal(7), z.literal(8)]).default(8),
    parity: z.enum(['none', 'even', 'odd']).default('none'),
    stopBits: z.union([z.literal(1), z.literal(2)]).default(1),
  }),
  z.object({
    transport: z.literal('hid'),
    ...usb,
    serialNumber: z.string().min(1).nullable().default(null).describe('null takes the only pad of this kind'),
  }),
  z.object({
    transport: z.literal('keyboard'),
    ...usb,
    serialNumber: z.string().min(1).nullable().default(null).describe('null takes the only reader of this kind'),
  }),
  z.object({
    transport: z.literal('tcp'),
    host: z.string().min(1),
    port: z.number().int().min(1).max(65535),
  }),
  z.object({
    transport: z.literal('udp'),
    host: z.string().min(1),
    port: z.number().int().min(1).max(65535),
    localPort: z.number().int().min(0).max(65535).default(0).describe('0 takes any free port'),
  }),
  z.object({
    transport: z.literal('program'),
    command: z.string().min(1).describe('a program that is started once and fed on its standard input'),
    args: z.array(z.string().max(1_000)).max(32).default([]),
  }),
  z.object({
    transport: z.literal('file'),
    path: z
      .string()
      .startsWith('/')
      .describe(
        'a device the kernel offers as a file, by a stable name: /dev/usb/lp0, or a link that a udev rule makes',
      ),
  }),
])
export type PortAddress = z.output<typeof portAddress>

/** What can go wrong with a port, so that the recovery ladder can choose its rung; `failed` is what fits nowhere else. */
export const portFaults = ['absent', 'busy', 'denied', 'lost', 'timeout', 'failed'] as const
export type PortFault = (typeof portFaults)[number]

export class PortError extends Error {
  readonly fault: PortFault

  constructor(fault: PortFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'PortError'
    this.fault = fault
  }
}

/** An open port. After `closed` has fired nothing more comes and every write rejects with `PortError('lost')`. */
export interface Port {
  /**
   * Sends bytes and resolves once the operating system has taken them.
   * @throws PortError `timeout` when that takes longer than `deadlineMs`; `lost` when the port is gone
   */
  write(bytes: Uint8Array, deadlineMs: number): Promise<void>
  close(): Promise<void>
  /** What is not as it must be although the port works, in words for the office; null when all is well. */
  readonly flaw: string | null
}

export interface PortListener {
  data(bytes: Uint8Array): void
  /** Fires once, whoever ended it; `null` after our own `close`. */
  closed(error: PortError | null): void
}

/** Opens a port; rejects with `PortError`. */
export type OpenPort = (address: PortAddress, listener: PortListener) => Promise<Port>

/**
 * Is the device there now? For serial, HID and keyboards this asks the operating system without opening anything, so it may be
 * called every second to notice a plug; a network device shows itself only by answering, so it is always worth a try.
 */
export type IsPresent = (address: PortAddress) => Promise<boolean>
