// A virtual badge reader on a serial line: whoever holds a card to it makes it send the card's number and CR LF.
import { faultCounter, type ReaderGlass, type Surroundings, type VirtualDevice } from './device.ts'

/** A card that lies about, with the name of whoever carries it. */
export interface Card {
  readonly name: string
  /** 4–64 letters or digits. */
  readonly number: string
}

const litMs = 800

/** The keys are the cards: `card1` is the first, held to the reader for a moment. */
export function badgeReader(world: Surroundings, cards: readonly Card[]): VirtualDevice {
  const faults = faultCounter()
  const keys = cards.map((_, index) => `card${index + 1}`)
  let isLit = false
  let cancelTimer = () => {}

  function light(next: boolean): void {
    isLit = next
    world.changed()
  }

  return {
    keys,
    faults: ['silent'],
    receive() {},
    press(key) {
      const card = cards[keys.indexOf(key)]
      if (card === undefined || faults.take() !== null) return
      world.send(new TextEncoder().encode(`${card.number}\r\n`))
      // Its own beep says that it has read, not that anybody has kept it.
      cancelTimer()
      cancelTimer = world.after(litMs, () => light(false))
      light(true)
    },
    fault: (kind, count) => {
      faults.set(kind, count)
    },
    glass: (): ReaderGlass => ({
      type: 'reader',
      isLit,
      cards: cards.map(({ name }, index) => ({ key: `card${index + 1}`, name })),
    }),
    reset() {
      cancelTimer()
      faults.clear()
      isLit = false
    },
  }
}
