// The rule is the judge of every soak: it must find a leak out, and must not call a warm-up or a busy hour one.
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../agent/until.ts'
import { chanceOf } from '../chaos/chance.ts'
import { root } from '../chaos/layout.ts'
import { findingsOf } from './bounds.ts'
import { fewestPoints, trendOf } from './flat.ts'
import { type Sample, sample } from './sample.ts'

const hourMs = 3_600_000
const megabyte = 1024 * 1024

/** An hour of samples of a process whose memory goes as given: `part` from 0 to 1 of the hour, in MiB. */
function hourOf(memory: (part: number) => number): Sample[] {
  const rest = { handles: 20, files: 30, lagMs: 5 }
  return Array.from({ length: 400 }, (_, index) => {
    const heapBytes = memory(index / 400) * megabyte
    return { ...rest, atMs: (index / 400) * hourMs, heapBytes, rssBytes: heapBytes + 80 * megabyte }
  })
}

const verdictOn = (samples: readonly Sample[], measure: keyof Sample) =>
  findingsOf(samples).find((one) => one.measure === measure)?.verdict

describe('a process is called', () => {
  const noise = chanceOf(1, 'noise')

  it('flat when it grows while it warms up and then holds', () => {
    const samples = hourOf((part) => 60 + Math.min(part, 0.4) * 50 + noise.between(-100, 100) / 100)
    expect(verdictOn(samples, 'heapBytes')).toBe('flat')
  })

  it('flat when it swings with the rush of every other minute', () => {
    expect(
      verdictOn(
        hourOf((part) => 60 + 3 * Math.sin(part * 60 * Math.PI)),
        'heapBytes',
      ),
    ).toBe('flat')
  })

  it('rising when it keeps 300 bytes of each of 12,000 presses, though each sample jumps by more than that', () => {
    const leak = (300 * 12_000) / megabyte
    const samples = hourOf((part) => 60 + part * leak + noise.between(-100, 100) / 100)
    expect(verdictOn(samples, 'heapBytes')).toBe('rising')
  })

  it('nothing at all after too short a time', () => {
    const points = hourOf(() => 60).slice(0, fewestPoints)
    expect(trendOf(points.map(({ atMs }) => ({ atMs, value: 1 })))).toBeNull()
    expect(verdictOn(points, 'heapBytes')).toBe('unknown')
  })
})

describe('a real process', () => {
  /** So many samples, 20 ms apart, that are read as an hour. */
  const count = 100
  const leaks = ['nothing', 'memory', 'handles', 'files'] as const
  let folder: string
  let lives: ReadonlyMap<(typeof leaks)[number], Sample[]>
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingchuang-planted-'))
    lives = new Map(await Promise.all(leaks.map(async (leak) => [leak, await watch(leak, folder, count)] as const)))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each([
    ['nothing', 'heapBytes', 'flat'],
    ['nothing', 'handles', 'flat'],
    ['nothing', 'files', 'flat'],
    ['memory', 'heapBytes', 'rising'],
    ['handles', 'handles', 'rising'],
    ['files', 'files', 'rising'],
  ] as const)('that leaks %s is seen: its %s are %s', (leak, measure, verdict) => {
    expect(verdictOn(lives.get(leak) ?? [], measure)).toBe(verdict)
  })
})

/** Runs the planted program under the probe; its time is stretched so that the whole is an hour. */
async function watch(leak: string, parent: string, count: number): Promise<Sample[]> {
  const folder = await mkdtemp(join(parent, leak))
  const args = ['--import', 'tsx', '--import', join(root, 'tests/soak/probe.ts'), join(root, 'tests/soak/planted.ts')]
  const env = { ...process.env, SOAK_FOLDER: folder, SOAK_EVERY_MS: '20' }
  const program = spawn(process.execPath, [...args, leak], { env, stdio: 'ignore' })
  try {
    const samples = await until(`${count} samples of a program that leaks ${leak}`, async () => {
      const [file] = await readdir(folder)
      const lines = file === undefined ? [] : (await readFile(join(folder, file), 'utf8')).split('\n').slice(0, -1)
      return lines.length >= count ? lines.slice(0, count).map((line) => sample.parse(JSON.parse(line))) : null
    })
    return samples.map((one, index) => ({ ...one, atMs: (index / count) * hourMs }))
  } finally {
    program.kill('SIGKILL')
  }
}
