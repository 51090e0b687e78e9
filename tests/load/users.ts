// People in the hall at the same time: phones that look at their place, kiosk pages that take numbers, and boards that watch.
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import type { ViewMessage } from '../../hub/contract/view.ts'
import { type LoadedHall, seriesIds } from './hall.ts'

/** How long each kind of deed took, ms, and how many failed. */
export interface Counted {
  readonly tookMs: number[]
  failed: number
}

/** Between two looks or two numbers a person thinks; 2 to 4 s. */
const thinkMs = () => 2_000 + Math.random() * 2_000

/** A phone that has a ticket and looks at its place until the end, ms of `performance.now()`. */
export async function keepPhone(hall: LoadedHall, untilMs: number, looked: Counted): Promise<void> {
  const ticketId = `p${randomBytes(12).toString('hex')}`
  const seriesId = seriesIds[Math.floor(Math.random() * seriesIds.length)]
  const { status } = await hall.ask('ticket.take', { ticketId, seriesId })
  if (status !== 200) looked.failed += 1
  await sleep(Math.random() * 4_000)
  while (performance.now() < untilMs) {
    const beganAt = performance.now()
    const ok = await fetch(`${hall.publicUrl}/api/tickets/${ticketId}`).then(
      async (answer) => (await answer.arrayBuffer()).byteLength > 0 && answer.ok,
      () => false,
    )
    if (ok) looked.tookMs.push(performance.now() - beganAt)
    else looked.failed += 1
    await sleep(thinkMs())
  }
}

/** A kiosk's page whose visitors take numbers, one after the other. */
export async function keepKiosk(hall: LoadedHall, untilMs: number, taken: Counted): Promise<void> {
  const page = await openPage(hall, `kiosk:${hall.box.boxId}`, () => {})
  await sleep(Math.random() * 4_000)
  while (performance.now() < untilMs) {
    const ticketId = `k${randomBytes(12).toString('hex')}`
    const seriesId = seriesIds[Math.floor(Math.random() * seriesIds.length)]
    const { status, tookMs } = await hall.ask('ticket.take', { ticketId, seriesId })
    if (status === 200) taken.tookMs.push(tookMs)
    else taken.failed += 1
    await sleep(thinkMs())
  }
  page.close()
}

/** A screen that watches one view; resolves once it has been shown it. */
export async function openPage(hall: LoadedHall, key: string, seen: (message: ViewMessage) => void): Promise<Socket> {
  const socket = io(hall.httpUrl, { transports: ['websocket'], forceNew: true, auth: { ...hall.box } })
  socket.on('view', seen)
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()))
  await socket.timeout(30_000).emitWithAck('watch', { keys: [key] })
  return socket
}
