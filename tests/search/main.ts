// Prints how good the search is, set by set, every phrase that it did not understand, and how fast it is over 5,000 items.
import Table from 'cli-table3'
import { search } from '../../kiosk/catalogue/search.ts'
import { indexOf } from '../../kiosk/catalogue/search-index.ts'
import { manyItems } from './many-items.ts'
import { demoCatalogue, qualityOf, readPhrases } from './quality.ts'

const demo = await demoCatalogue()
const index = indexOf(demo)
const table = new Table({
  head: ['phrases', 'count', 'right item first', 'among the first three'],
  style: { head: [] },
})
const share = (part: number, whole: number) => `${part} (${((100 * part) / whole).toFixed(1)} %)`
const measured = Object.entries(readPhrases()).map(([set, phrases]) => ({ set, ...qualityOf(index, phrases) }))
for (const { set, phrases, first, amongThree } of measured) {
  table.push([set, phrases, share(first, phrases), share(amongThree, phrases)])
}
console.log(table.toString())
for (const { set, missed } of measured) {
  for (const { say, wanted, got } of missed) console.log(`${set}: ${say} → ${got.join(', ')}; wanted ${wanted}`)
}

const size = 5_000
const cpuMs = (act: () => void) => {
  const before = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
const many = manyItems(demo, size)
let large = index
const madeMs = cpuMs(() => {
  large = indexOf(many)
})
const spans = Object.values(readPhrases())
  .flat()
  .map(({ say }) => ({ say, ms: cpuMs(() => search(large, say, 6)) }))
  .sort((one, other) => one.ms - other.ms)
const middle = spans[Math.floor(spans.length / 2)]
const slowest = spans.at(-1)
console.log(
  `${size} items, processor time: the index is made in ${madeMs.toFixed(0)} ms; a search takes ` +
    `${middle?.ms.toFixed(1)} ms in the middle, ${slowest?.ms.toFixed(1)} ms at most (${slowest?.say})`,
)
