// The figures of a soak as a table for people.
import Table from 'cli-table3'
import { measureRules } from './bounds.ts'
import type { ProcessCurve } from './soak.ts'

export function tableOf(processes: readonly ProcessCurve[]): string {
  const table = new Table({
    head: ['process', 'measure', 'level', 'rises in an hour', 'flat up to', 'verdict'],
    style: { head: [], border: [] },
  })
  for (const { name, findings } of processes) {
    for (const { measure, trend, verdict } of findings) {
      const { label, unit, mostPerHour } = measureRules[measure]
      const figure = (value: number | null | undefined) => (value == null ? '–' : `${value.toFixed(2)} ${unit}`.trim())
      table.push([name, label, figure(trend?.level), figure(trend?.perHour), figure(mostPerHour), verdict])
    }
  }
  return table.toString()
}
