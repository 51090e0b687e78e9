// The interface of the virtual hall: look at every device, press keys, pull plugs, cause faults; and the built page.
import { join } from 'node:path'
import express, { type Express, type Response } from 'express'
import sirv from 'sirv'
import { z } from 'zod'
import type { CounterDevice } from './counter-device.ts'
import { faultKinds } from './device.ts'

const dist = join(import.meta.dirname, '../../dist')
const notBuilt =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>虚拟大厅</title><p>页面尚未构建：请先运行 npm run build。'

const press = z.strictObject({ key: z.string() })
const fault = z.strictObject({ kind: z.enum(faultKinds), count: z.number().int().min(0).max(10_000) })

/** Every answer is JSON: a device's picture, or `{ error }` in Chinese with status 400, 404 or 409 (unplugged). */
export function hallApi(devices: ReadonlyMap<string, CounterDevice>): Express {
  const app = express()
  app.use(express.json({ limit: '4kb' }))

  app.get('/api/devices', (_request, response) => {
    response.json(Array.from(devices.values(), (device) => device.picture()))
  })

  const action = (
    name: string,
    act: (device: CounterDevice, body: unknown, response: Response) => Promise<void> | void,
  ) =>
    app.post(`/api/devices/:id/${name}`, async (request, response) => {
      const device = devices.get(request.params.id)
      if (device === undefined) return refuse(response, 404, '没有这台设备')
      await act(device, request.body, response)
      if (!response.headersSent) response.json(device.picture())
    })

  action('press', (device, body, response) => {
    const { data } = press.safeParse(body)
    if (data === undefined || !device.keys.includes(data.key)) return refuse(response, 400, '没有这个按键')
    if (!device.isPlugged()) return refuse(response, 409, '设备已拔出')
    device.press(data.key)
  })
  action('fault', (device, body, response) => {
    const { data } = fault.safeParse(body)
    if (data === undefined || !device.faults.includes(data.kind)) return refuse(response, 400, '没有这种故障')
    device.fault(data.kind, data.count)
  })
  action('unplug', (device) => device.unplug())
  action('replug', (device) => device.replug())

  app.get('/', (_request, response) => {
    response.sendFile(join(dist, 'terminal/virtual/page/index.html'), (error) => {
      if (error !== undefined && !response.headersSent) response.type('html').send(notBuilt)
    })
  })
  app.use('/assets', sirv(join(dist, 'assets'), { dev: true }))
  return app
}

function refuse(response: Response, status: number, error: string): void {
  response.status(status).json({ error })
}
