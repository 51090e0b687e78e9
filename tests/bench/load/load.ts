// The load generator as the bench sees it: one order, one report; a press that is missing ends the bench.
import { join } from 'node:path'
import { runProgram } from '../child.ts'
import { type Order, type Report, report, type Target } from './words.ts'

export interface Load {
  ask(order: Order): Promise<Report>
  /** @throws Error when a press was lost: its figures would be worth nothing */
  press(how: Omit<Extract<Order, { do: 'press' }>, 'do'>): Promise<Report>
  /** @throws Error when a press was lost */
  flood(how: Omit<Extract<Order, { do: 'flood' }>, 'do'>): Promise<Report>
  end(): Promise<void>
}

export async function startLoad(target: Target, folder: string): Promise<Load> {
  const child = runProgram('tests/bench/load/main.ts', [JSON.stringify(target)], join(folder, 'load.log'))
  const heard = async () => report.parse(JSON.parse(await child.line()))
  await heard()
  const ask = async (order: Order): Promise<Report> => {
    child.say(JSON.stringify(order))
    return heard()
  }
  const whole = (answer: Report, what: string): Report => {
    if (answer.missing > 0)
      throw new Error(`${target.kind}: ${answer.missing} of ${answer.presses} presses are missing (${what})`)
    return answer
  }
  return {
    ask,
    press: async (how) => whole(await ask({ do: 'press', ...how }), `${how.perSecond}/s from ${how.from}`),
    flood: async (how) => whole(await ask({ do: 'flood', ...how }), 'flood'),
    async end() {
      await ask({ do: 'end' })
    },
  }
}
