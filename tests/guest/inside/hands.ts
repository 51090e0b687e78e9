// Hands that plug, unplug and press a pad and hold cards to a reader, and eyes that see the lamps.
import { fork } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import type { LampState } from '../../../terminal/virtual/five-key-pad.ts'
import type { PadNews, PadOrder } from './pad-words.ts'

export interface Pad {
  readonly serial: string
  plug(): void
  unplug(): void
  press(key: number): void
  release(key: number): void
  loseNextReport(): void
  /** From the moment of the next 谢谢 on there is no power in this machine. */
  cutPowerAtThanks(): void
  /** How each lamp looks, `dark` for all off; a pad shows nothing before it is told to. */
  lamps(): LampState | 'dark' | 'mixed'
  thanks(): number
  /** The last news of the pad; null before the first since it was last plugged in. */
  news(): PadNews | null
  /** The kernel's name of the pad, such as `hidraw0`; null while there is none. */
  node(): string | null
}

/** A badge reader that is a keyboard. */
export interface Reader {
  readonly serial: string
  plug(): void
  unplug(): void
  /** Holds a card of letters and digits to it. */
  show(card: string): void
  /** The kernel's name of it, such as `hidraw2`; null while there is none. */
  node(): string | null
}

export interface Hands<Serials extends readonly string[]> {
  readonly pads: { [Place in keyof Serials]: Pad }
  /** A reader of the maker FFFF, not yet plugged in. */
  reader(serial: string, productId: number): Reader
}

/** Starts the process of the devices and gives one pad for each serial number, not yet plugged in. */
export function takeHands<const Serials extends readonly string[]>(
  program: string,
  ...serials: Serials
): Hands<Serials> {
  const process = fork(program)
  const lastNews = new Map<string, PadNews>()
  const plugs = new Map<string, number>()
  const thanks = new Map<string, number>()
  process.on('message', (news: PadNews) => {
    if (news.plugs === plugs.get(news.serial)) lastNews.set(news.serial, news)
    thanks.set(news.serial, news.thanks)
  })
  const order = (one: PadOrder) => void process.send(one)
  const pads = serials.map(
    (serial): Pad => ({
      serial,
      plug() {
        plugs.set(serial, (plugs.get(serial) ?? 0) + 1)
        lastNews.delete(serial)
        order({ do: 'plug', serial })
      },
      unplug: () => order({ do: 'unplug', serial }),
      press: (key) => order({ do: 'press', serial, key }),
      release: (key) => order({ do: 'release', serial, key }),
      loseNextReport: () => order({ do: 'loseNextReport', serial }),
      cutPowerAtThanks: () => order({ do: 'cutPowerAtThanks', serial }),
      lamps: () => together(lastNews.get(serial)?.lamps ?? []),
      thanks: () => thanks.get(serial) ?? 0,
      news: () => lastNews.get(serial) ?? null,
      node: () => nodeOf(serial),
    }),
  ) as Hands<Serials>['pads']
  return {
    pads,
    reader: (serial, productId) => ({
      serial,
      plug: () => order({ do: 'plugReader', serial, productId }),
      unplug: () => order({ do: 'unplug', serial }),
      show: (card) => order({ do: 'show', serial, card }),
      node: () => nodeOf(serial),
    }),
  }
}

function together(lamps: readonly LampState[]): ReturnType<Pad['lamps']> {
  const [first = 'off', ...others] = lamps
  if (others.some((lamp) => lamp !== first)) return 'mixed'
  return first === 'off' ? 'dark' : first
}

function nodeOf(serial: string): string | null {
  const all = '/sys/class/hidraw'
  return (
    readdirSync(all).find((name) => {
      try {
        return readFileSync(`${all}/${name}/device/uevent`, 'utf8').includes(`HID_UNIQ=${serial}\n`)
      } catch {
        // It was unplugged between the two looks.
        return false
      }
    }) ?? null
  )
}
