// Prints how good the search for personal data is: recall and precision per kind and in total, each half by itself, and every fault.
import Table from 'cli-table3'
import { halves, type Quality, qualityOf, readSamples } from './quality.ts'

const share = (part: number, whole: number) =>
  whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`
const line = ({ found, wanted, right, got }: Quality) => [share(found, wanted), share(right, got)]

for (const half of halves) {
  const samples = readSamples(half)
  const { byKind, total, faults } = qualityOf(samples)
  const clean = samples.filter(({ wanted }) => wanted.length === 0).length
  const head = [`${half}: ${samples.length} samples, ${clean} without personal data`, 'recall', 'precision']
  const table = new Table({ head, style: { head: [] } })
  for (const [kind, quality] of byKind) table.push([kind, ...line(quality)])
  table.push(['in total', ...line(total)])
  console.log(table.toString())
  for (const { what, kind, piece, text } of faults) console.log(`${half}: ${what} ${kind} “${piece}” in ${text}`)
}
