// Outside of the guest: evaluators on USB serial adapters, and the hands that plug, pull and press on the guest's word.
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type CounterDevice, placeDevice } from '../../../terminal/virtual/counter-device.ts'
import { until } from '../../agent/until.ts'
import { freePorts } from '../../chaos/ports.ts'
import { type Adapter, type AdapterNews, adapterOrder, adapters } from '../adapter-words.ts'
import { openQmp, patienceMs, type Qmp, tryConnect } from './qmp.ts'

export interface Adapters {
  /** What QEMU has to be started with. */
  readonly options: readonly string[]
  /** Takes the guest's orders until it ends; rejects when one cannot be carried out. */
  serve(): Promise<void>
  stop(): Promise<void>
}

/** Places the evaluators; none of their adapters is plugged in. */
export async function placeAdapters(folder: string): Promise<Adapters> {
  const names = Object.keys(adapters) as Adapter[]
  const ports = await freePorts(names.length)
  const devices = new Map<Adapter, CounterDevice>()
  const control = join(folder, 'control')
  const orders = join(folder, 'orders')
  let line: Socket | null = null
  let thanked: Record<Adapter, number> = { first: 0, second: 0, stranger: 0 }

  /** Tells the guest of every thank-you once. */
  function tell(): void {
    for (const [adapter, device] of devices) {
      const thanks = device.picture().thanked.length
      if (thanks === thanked[adapter]) continue
      thanked = { ...thanked, [adapter]: thanks }
      const news: AdapterNews = { adapter, thanks }
      line?.write(`${JSON.stringify(news)}\n`)
    }
  }

  for (const [at, adapter] of names.entries()) {
    const wire = { transport: 'tcp', port: ports[at] ?? 0 } as const
    const plan = { deviceId: adapter, windowId: 'w1', windowName: adapter, kind: 'rs485-evaluator', wire } as const
    // The thank-you is written down right after the glass has changed.
    devices.set(adapter, await placeDevice(plan, folder, () => setImmediate(tell)))
  }

  async function obey(text: string, qmp: Qmp): Promise<void> {
    const order = adapterOrder.parse(JSON.parse(text))
    const { adapter } = order
    if (order.do === 'press') return devices.get(adapter)?.press(order.key)
    if (order.do === 'unplug') return void (await qmp.ask('device_del', { id: adapter }))
    const cable = { chardev: adapter, serial: adapters[adapter], bus: 'usb.0', 'always-plugged': true }
    await qmp.ask('device_add', { driver: 'usb-serial', id: adapter, ...cable })
  }

  return {
    options: [
      ...['-qmp', `unix:${control},server=on,wait=off`, '-device', 'qemu-xhci,id=usb'],
      ...['-chardev', `socket,id=orders,path=${orders},server=on,wait=off`, '-serial', 'chardev:orders'],
      ...names.flatMap((adapter, at) => [
        '-chardev',
        `socket,id=${adapter},host=127.0.0.1,port=${ports[at]},reconnect=1`,
      ]),
    ],
    async serve() {
      const qmp = await openQmp(control)
      const socket = await until('the guest’s line for orders', () => tryConnect(orders), patienceMs)
      line = socket
      for await (const text of createInterface(socket)) await obey(text, qmp)
      qmp.end()
    },
    async stop() {
      line?.destroy()
      await Promise.all(Array.from(devices.values(), (device) => device.unplug()))
    },
  }
}
