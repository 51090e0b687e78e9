// The screens of the load: real sockets that watch a window's panel and note when its count has reached theirs.
import { io, type Socket } from 'socket.io-client'
import type { Target } from './words.ts'

interface Screen {
  readonly socket: Socket
  readonly windowId: string
  epoch: number
  ratings: number
}

export interface Screens {
  /** Opens more, or ends some, until there are `count`; resolves when each has its view. */
  open(count: number, on: 'spread' | 'first'): Promise<void>
  /** How many ratings the window has had that every screen of it shows. */
  shownAt(windowId: string): number
  /** Called with the window whenever a screen shows more than before. */
  onShown: (windowId: string) => void
  /** Resolves when every screen has a view of a later epoch than now. */
  renewed(): Promise<void>
  end(): void
}

interface PanelView {
  readonly key: string
  readonly epoch: number
  readonly facts: { readonly windowFigures?: { readonly value: { readonly ratings: number } } }
}

export function createScreens({ kind, httpUrl, boxes }: Target): Screens {
  const screens: Screen[] = []
  const waiting = new Set<() => void>()
  let on: 'spread' | 'first' = 'spread'
  const tell = () => {
    for (const look of [...waiting]) look()
  }

  const all: Screens = {
    async open(count, where) {
      if (where !== on) all.end()
      on = where
      while (screens.length > count) screens.pop()?.socket.close()
      const opening: Promise<void>[] = []
      while (screens.length < count) opening.push(openOne(screens.length))
      await Promise.all(opening)
    },
    shownAt: (windowId) =>
      screens.reduce((least, one) => (one.windowId === windowId ? Math.min(least, one.ratings) : least), Infinity),
    onShown: () => {},
    renewed() {
      const before = Math.max(...screens.map(({ epoch }) => epoch))
      return new Promise((resolve) => {
        const look = () => {
          if (!screens.every(({ epoch }) => epoch > before)) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
      })
    },
    end() {
      for (const { socket } of screens.splice(0)) socket.close()
    },
  }

  function openOne(index: number): Promise<void> {
    const box = boxes[on === 'spread' ? index % boxes.length : 0]
    if (box === undefined) throw new Error('no boxes')
    const { windowId, boxId, secret } = box
    const key = `panel:${windowId}`
    // As the product's own link has it: both sides come back in the same way.
    const socket = io(httpUrl, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 500,
      reconnectionDelayMax: 10_000,
      auth: kind === 'product' ? { boxId, secret } : {},
    })
    const screen: Screen = { socket, windowId, epoch: -1, ratings: -1 }
    screens.push(screen)
    return new Promise((resolve) => {
      const take = (view: PanelView) => {
        screen.epoch = view.epoch
        screen.ratings = view.facts.windowFigures?.value.ratings ?? screen.ratings
        resolve()
        all.onShown(windowId)
        tell()
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
