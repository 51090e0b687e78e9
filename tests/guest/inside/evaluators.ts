// Hands at the evaluators on USB adapters: they stand outside of the guest and are told over a serial line what to do.
import { readlinkSync } from 'node:fs'
import { basename } from 'node:path'
import { openPort } from '../../../terminal/transport/open.ts'
import { portAddress } from '../../../terminal/transport/port.ts'
import { type Adapter, type AdapterOrder, adapterNews, adapters, pathOf } from '../adapter-words.ts'

export interface Evaluator {
  plug(): void
  unplug(): void
  press(key: 'level5' | 'level4' | 'level3' | 'level2'): void
  /** How often it has thanked. */
  thanks(): number
  /** The kernel's name of its adapter, such as `ttyUSB0`, behind the stable one; null while there is none. */
  node(): string | null
}

const ordersLine = portAddress.parse({ transport: 'serial', path: '/dev/ttyS1', baudRate: 115_200 })
const orderWithinMs = 5_000

export async function takeEvaluators(): Promise<Readonly<Record<Adapter, Evaluator>>> {
  const thanks = new Map<Adapter, number>()
  let heard = ''
  const line = await openPort(ordersLine, {
    data(bytes) {
      const texts = (heard + Buffer.from(bytes).toString()).split('\n')
      heard = texts.pop() ?? ''
      for (const text of texts) {
        const news = adapterNews.parse(JSON.parse(text))
        thanks.set(news.adapter, news.thanks)
      }
    },
    closed(error) {
      throw new Error('the line to the evaluators’ hands is gone', { cause: error })
    },
  })
  const order = (one: AdapterOrder) => void line.write(Buffer.from(`${JSON.stringify(one)}\n`), orderWithinMs)
  const evaluator = (adapter: Adapter): Evaluator => ({
    plug: () => order({ do: 'plug', adapter }),
    unplug: () => order({ do: 'unplug', adapter }),
    press: (key) => order({ do: 'press', adapter, key }),
    thanks: () => thanks.get(adapter) ?? 0,
    node: () => nodeOf(adapter),
  })
  const [first, second, stranger] = (Object.keys(adapters) as Adapter[]).map(evaluator)
  if (first === undefined || second === undefined || stranger === undefined)
    throw new Error('three adapters are needed')
  return { first, second, stranger }
}

function nodeOf(adapter: Adapter): string | null {
  try {
    return basename(readlinkSync(pathOf(adapter)))
  } catch {
    return null
  }
}
