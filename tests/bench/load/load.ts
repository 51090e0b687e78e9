// The load generator as the bench sees it: one order, one answer; a press that is missing ends the bench.
import { join } from 'node:path'
import { runProgram } from '../child.ts'
import { type Answer, answer, type Order, type OrderTo, type Target } from './words.ts'

export interface Load {
  screens(how: OrderTo<'screens'>): Promise<Answer>
  /** @throws Error when a press was lost: its figures would be worth nothing */
  press(how: OrderTo<'press'>): Promise<Answer>
  /** @throws Error when a press was lost */
  flood(how: OrderTo<'flood'>): Promise<Answer>
  /** Resolves when every screen has a view of the hub's next life. */
  renewed(): Promise<Answer>
  end(): Promise<void>
}

export async function startLoad(target: Target, folder: string): Promise<Load> {
  const child = runProgram('tests/bench/load/main.ts', [JSON.stringify(target)], join(folder, 'load.log'))
  const heard = async () => answer.parse(JSON.parse(await child.line()))
  await heard()
  const ask = async (order: Order): Promise<Answer> => {
    child.say(JSON.stringify(order))
    const said = await heard()
    if (said.missing > 0) {
      throw new Error(`${target.kind}: ${said.missing} of ${said.done} are missing after ${JSON.stringify(order)}`)
    }
    return said
  }
  return {
    screens: (how) => ask({ do: 'screens', ...how }),
    press: (how) => ask({ do: 'press', ...how }),
    flood: (how) => ask({ do: 'flood', ...how }),
    renewed: () => ask({ do: 'renewed' }),
    async end() {
      await ask({ do: 'end' })
      await child.end()
    },
  }
}
