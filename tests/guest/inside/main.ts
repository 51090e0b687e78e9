// Process 1 of the guest: goes through all cases in one hall and tells about each in one line.
import { dirname } from 'node:path'
import type { CaseName } from '../news.ts'
import { sentences } from '../news.ts'
import { cases } from './cases.ts'
import { openHall } from './hall.ts'
import { losePower } from './lose-power.ts'
import { invite } from './story.ts'

const say = (name: CaseName, wrong: string | null, figures: Record<string, number>) =>
  console.log(JSON.stringify({ case: name, wrong, figures }))

try {
  const hall = await openHall(dirname(process.argv[1] ?? ''))
  for (const name of Object.keys(sentences) as CaseName[]) {
    hall.newPresses()
    hall.newWords()
    try {
      say(name, null, await cases[name](hall))
    } catch (error) {
      say(name, `${error}\n${hall.newWords()}`, {})
    }
    invite(hall, 'left', null)
  }
  await losePower(hall)
} catch (error) {
  console.log(error)
}
