// What the guest and the hands outside of it say to each other about evaluators on USB adapters; both ends read this file.
import { z } from 'zod'

/** The adapters by the serial numbers their maker burnt in; the stranger is of no box. */
export const adapters = { first: 'FT000001', second: 'FT000002', stranger: 'FT000009' } as const
export type Adapter = keyof typeof adapters
const adapter = z.enum(['first', 'second', 'stranger'])

export const adapterOrder = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['plug', 'unplug']), adapter }),
  z.object({ do: z.literal('press'), adapter, key: z.string() }),
])
export type AdapterOrder = z.output<typeof adapterOrder>

/** Sent whenever an evaluator has thanked: how often in all. */
export const adapterNews = z.object({ adapter, thanks: z.number().int() })
export type AdapterNews = z.output<typeof adapterNews>

/** The name a box knows an adapter by, whatever number the kernel gives it. */
export const pathOf = (which: Adapter) => `/dev/serial/by-id/usb-QEMU_QEMU_USB_SERIAL_${adapters[which]}-if00-port0`
