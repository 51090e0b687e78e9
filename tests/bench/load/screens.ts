// The screens of the load: real sockets that watch a view and note when its count has reached theirs.
import { io, type Socket } from 'socket.io-client'
import { reconnection, spreadOut } from '../../../hub/contract/reconnection.ts'
import type { Deed } from '../deeds.ts'
import type { OrderTo, Target } from './words.ts'

interface Screen {
  readonly socket: Socket
  epoch: number
  shown: number
}

export interface Screens {
  /** Opens more, or ends some, until there are `count` that show this deed; resolves when each has its view. */
  open(deed: Deed, how: Pick<OrderTo<'screens'>, 'count' | 'on'>): Promise<void>
  /** How often the deed was done as every screen of the view shows; infinity where none does. */
  shownOn(key: string): number
  /** Called with the view's key whenever a screen shows more than before. */
  onShown: (key: string) => void
  /** Resolves when every screen has a view of a later epoch than now. */
  renewed(): Promise<void>
  end(): void
}

interface PanelView {
  readonly epoch: number
  readonly facts: Parameters<Deed['shown']>[0]
}

export function createScreens({ kind, httpUrl, boxes }: Target): Screens {
  const screens: Screen[] = []
  const byKey = new Map<string, Set<Screen>>()
  let open: { deed: Deed; on: 'spread' | 'first' } | null = null
  let onRenewed = () => {}

  function end(count: number): void {
    for (const screen of screens.splice(count)) {
      screen.socket.close()
      for (const watching of byKey.values()) watching.delete(screen)
    }
  }

  const all: Screens = {
    async open(deed, { count, on }) {
      end(open?.deed === deed && open.on === on ? count : 0)
      open = { deed, on }
      const opening: Promise<void>[] = []
      while (screens.length < count) opening.push(openOne(deed, on === 'spread' ? screens.length % boxes.length : 0))
      await Promise.all(opening)
    },
    shownOn: (key) => Math.min(...[...(byKey.get(key) ?? [])].map(({ shown }) => shown)),
    onShown: () => {},
    renewed() {
      const before = Math.max(...screens.map(({ epoch }) => epoch))
      return new Promise((resolve) => {
        onRenewed = () => {
          if (screens.every(({ epoch }) => epoch > before)) resolve()
        }
      })
    },
    end: () => end(0),
  }

  function openOne(deed: Deed, place: number): Promise<void> {
    const box = boxes[place]
    if (box === undefined) throw new Error('no boxes')
    const { windowId, boxId, secret } = box
    const key = deed.viewOf(windowId)
    // As the product's own link has it: both sides come back in the same way.
    const socket = io(httpUrl, {
      transports: ['websocket'],
      forceNew: true,
      ...reconnection,
      auth: kind === 'product' ? { boxId, secret } : {},
    })
    spreadOut(socket.io)
    const screen: Screen = { socket, epoch: -1, shown: -1 }
    screens.push(screen)
    byKey.set(key, (byKey.get(key) ?? new Set()).add(screen))
    return new Promise((resolve) => {
      const take = (view: PanelView) => {
        if (view.epoch !== screen.epoch) {
          screen.epoch = view.epoch
          onRenewed()
        }
        const shown = deed.shown(view.facts)
        resolve()
        if (shown === screen.shown) return
        screen.shown = shown
        all.onShown(key)
      }
      socket.on('view', ({ view }: { view: PanelView }) => take(view))
      socket.on('connect', () => {
        socket.emit('watch', { keys: [key] }, (answer: { views?: { view: PanelView }[] }) => {
          for (const { view } of answer.views ?? []) take(view)
        })
      })
    })
  }
  return all
}
