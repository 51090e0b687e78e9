// The figures of a bench for people and programs: a table, JSON, and the Markdown of docs/performance.md.
import { cpus, loadavg, release, totalmem } from 'node:os'
import Table from 'cli-table3'
import type { Result } from './bench.ts'
import type { Spread } from './statistics.ts'

export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memoryGiB: number
  readonly system: string
  readonly node: string
  /** Processes that wanted a processor when the bench began, over the last minute. */
  readonly loadBefore: number
}

export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()}`,
    node: process.version,
    loadBefore: loadavg()[0] ?? Number.NaN,
  }
}

export function asTable(results: readonly Result[]): string {
  const table = new Table({
    head: ['', 'unit', 'floor', 'product', 'ratio', 'aim', ''],
    style: { head: [], border: [] },
  })
  for (const result of results) table.push([...cells(result)])
  return table.toString()
}

export function asMarkdown(results: readonly Result[], machine: Machine, date: string, runs: number): string {
  const { processor, cores, memoryGiB, system, node, loadBefore } = machine
  const lines = results.map((result) => `| ${cells(result).join(' | ')} |`)
  return `${[
    `Measured ${date.slice(0, 10)} on ${cores} cores of ${processor}, ${memoryGiB} GiB, ${system}, Node ${node.slice(1)};`,
    `load average before the run ${loadBefore.toFixed(1)}. Median of ${runs} paired runs, least and greatest in brackets.`,
    '',
    '| what | unit | floor | product | ratio | aim | |',
    '|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')}\n`
}

function cells({ name, unit, floor, product, ratio, aim, isReached }: Result): string[] {
  const wanted = 'atMost' in aim ? `≤ ${aim.atMost}` : `≥ ${aim.atLeast}`
  return [name, unit, words(floor), words(product), words(ratio), wanted, isReached ? 'reached' : '**missed**']
}

function words({ median, min, max }: Spread): string {
  return `${figure(median)} (${figure(min)}–${figure(max)})`
}

/** Three figures that mean something. */
function figure(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en')
}
