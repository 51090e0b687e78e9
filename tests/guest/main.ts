// The command line: `npm run guest` tries every pad, reader and adapter on a real kernel and prints how long each thing took.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Table from 'cli-table3'
import { whatIsMissing } from './machine/needs.ts'
import { type CaseName, sentences } from './news.ts'
import { runGuest, wrongWithLastPress } from './run.ts'

const guestWithinMs = 900_000

const missing = whatIsMissing()
if (missing !== null) {
  console.error(missing)
  process.exit(2)
}
const folder = await mkdtemp(join(tmpdir(), 'mingchuang-guest-'))
const { news, words, outbox } = await runGuest(folder, guestWithinMs)

const wrong: string[] = []
const style = { head: [], border: [] }
const table = new Table({ head: ['case', 'what', 'ms'], style, wordWrap: true, colWidths: [16, 70, 10] })
for (const name of Object.keys(sentences) as CaseName[]) {
  const told = news.find((one) => one.case === name)
  if (told?.wrong !== null) wrong.push(`${name}: ${told?.wrong ?? 'nothing was heard of it'}`)
  table.push([name, sentences[name], told?.wrong === null ? 'done' : 'WRONG'])
  for (const [what, figure] of Object.entries(told?.figures ?? {})) table.push(['', what, Math.round(figure)])
}
const lastPress = wrongWithLastPress(await outbox())
if (lastPress !== null) wrong.push(`power cut: ${lastPress}`)
table.push([
  'power cut',
  'a press is kept that was thanked for as the power went',
  lastPress === null ? 'done' : 'WRONG',
])
console.log(table.toString())
for (const one of wrong) console.log(one)
if (wrong.length > 0) console.log(words.slice(-40).join('\n'))
await rm(folder, { recursive: true, force: true })
console.log(`guest: cases ${Object.keys(sentences).length + 1}, wrong ${wrong.length}`)
process.exit(wrong.length === 0 ? 0 : 1)
