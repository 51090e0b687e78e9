// A screen on its socket: keeps the newest of each view, as every screen of the hall does.
import { io, type Socket } from 'socket.io-client'
import type { Outcome } from '../../hub/contract/errors.ts'
import type { ClientToServer, ServerToClient } from '../../hub/contract/socket.ts'
import { isNewer, type Renewal, type View, type ViewKey, type ViewMessage } from '../../hub/contract/view.ts'
import type { TestHub } from './test-hub.ts'

type Wire = Socket<ServerToClient, ClientToServer>

export interface TestScreen {
  readonly socket: Wire
  /** Every view that was pushed, in order. */
  readonly pushed: readonly View[]
  readonly renewals: readonly Renewal[]
  /** Asks for views; throws the refusal's code when they are refused. */
  watch(...keys: ViewKey[]): Promise<View[]>
  /** A fact of the newest view, or undefined. */
  fact(key: ViewKey, name: string): unknown
  newest(key: ViewKey): View | undefined
  ask(name: string, data: unknown, id: string): Promise<Outcome>
  close(): void
}

export type ScreenCredentials = { boxId: string; secret: string } | { cookie: string } | null

/** Connects a screen; rejects with the hub's answer when it is not let in. */
export async function openScreen(test: TestHub, credentials: ScreenCredentials): Promise<TestScreen> {
  const isBox = credentials !== null && 'boxId' in credentials
  const socket: Wire = io(test.hub().httpUrl, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: isBox ? { boxId: credentials.boxId, secret: credentials.secret } : {},
    extraHeaders: credentials !== null && !isBox ? { cookie: credentials.cookie } : {},
  })
  const newest = new Map<ViewKey, View>()
  const pushed: View[] = []
  const renewals: Renewal[] = []
  const take = (view: View) => {
    if (isNewer(view, newest.get(view.key) ?? null)) newest.set(view.key, view)
  }
  socket.on('view', (message: ViewMessage) => {
    const { view } = message
    pushed.push(view)
    take(view)
  })
  socket.on('renewal', (renewal: Renewal) => void renewals.push(renewal))
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', (error) => reject(error))
  })

  return {
    socket,
    pushed,
    renewals,
    async watch(...keys) {
      const answer = await socket.timeout(5_000).emitWithAck('watch', { keys })
      if ('refusal' in answer) throw new Error(answer.refusal.code)
      const views = (answer.views as ViewMessage[]).map(({ view }) => view)
      for (const view of views) take(view)
      return views
    },
    fact: (key, name) => newest.get(key)?.facts[name]?.value,
    newest: (key) => newest.get(key),
    ask: (name, data, id) => socket.timeout(5_000).emitWithAck('command', { id, name, data }),
    close: () => void socket.disconnect(),
  }
}
