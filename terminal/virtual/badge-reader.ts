// A virtual badge reader on a serial line: whoever holds a card to it makes it send the card's number and CR LF.
import type { ReaderGlass, Surroundings, VirtualDevice } from './device.ts'

/** A card that lies about, with the name of whoever carries it. */
export interface Card {
  readonly name: string
  /** 4–64 letters or digits. */
  readonly number: string
}

const litMs = 800

/** The keys are the cards: `card1` is the first, held to the reader for a moment. */
export function badgeReader(world: Surroundings, cards: readonly Card[]): VirtualDevice {
  const keys = cards.map((_, index) => `card${index + 1}`)
  let isLit = false
  let cancelTimer = () => {}

  function light(next: boolean): void {
    isLit = next
    world.changed()
  }

  return {
    keys,
    /** It hears nothing, so nothing it hears can go wrong. */
    faults: [],
    receive() {},
    press(key) {
      const card = cards[keys.indexOf(key)]
      if (card === undefined) return
      world.send(new TextEncoder().encode(`${card.number}\r\n`))
      // Its own beep says that it has read, not that anybody has kept it.
      cancelTimer()
      cancelTimer = world.after(litMs, () => light(false))
      light(true)
    },
    fault() {},
    glass: (): ReaderGlass => ({
      type: 'reader',
      isLit,
      cards: cards.map(({ name }, index) => ({ key: `card${index + 1}`, name })),
    }),
    reset() {
      cancelTimer()
      isLit = false
    },
  }
}
