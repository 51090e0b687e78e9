// One soak: a hall lives for so long while every process of it is sampled; in the end its journal is read.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Box } from '../chaos/box.ts'
import { readJournal } from '../chaos/read-journal.ts'
import { comesTrue } from '../chaos/until.ts'
import { type Finding, findingsOf } from './bounds.ts'
import type { Point } from './flat.ts'
import { openSoakHall, type SoakHall } from './hall.ts'
import { beginLife, type Life } from './life.ts'
import { type Sample, sample } from './sample.ts'

export interface SoakPlan {
  readonly lastsMs: number
  readonly seed: number
  /** An empty folder for everything the processes write. */
  readonly folder: string
  readonly environment: NodeJS.ProcessEnv
  readonly tell: (line: string) => void
}

export interface ProcessCurve {
  readonly name: string
  readonly samples: readonly Sample[]
  /** Empty for a box that comes and goes: none of its lives is long enough to judge. */
  readonly findings: readonly Finding[]
}

export interface Soaked {
  readonly processes: readonly ProcessCurve[]
  /** Reports of all boxes that the hub had not acknowledged. */
  readonly outbox: readonly Point[]
  readonly figures: Readonly<Record<'pressed' | 'thanked' | 'kept' | 'entries', number>>
  readonly deeds: Life['deeds']
  /** Everything that must not be. */
  readonly faults: readonly string[]
}

/** So many samples make a curve; a hall's processes are not stopped more often than every 2 s for it. */
const samplesWanted = 400
const shortestPauseMs = 2_000
const tellEveryMs = 300_000
const quietWithinMs = 60_000

export async function soak({ lastsMs, seed, folder, environment, tell }: SoakPlan): Promise<Soaked> {
  const everyMs = Math.max(shortestPauseMs, Math.round(lastsMs / samplesWanted))
  const probe = join(import.meta.dirname, 'probe.ts')
  const watched = { ...environment, SOAK_FOLDER: folder, SOAK_EVERY_MS: String(everyMs) }
  const hall = await openSoakHall(folder, watched, probe)
  try {
    tell(`the hall is open; a sample every ${everyMs / 1000} s`)
    const life = beginLife(hall, seed)
    const outbox = await sampleOutbox(hall.boxes, lastsMs, everyMs, (left) => tell(`${left}; ${wordsOf(life)}`))
    await life.stop()
    const isQuiet = await comesTrue(quietWithinMs, async () => (await waiting(hall.boxes)) === 0)
    await hall.stop()
    const processes = await readCurves(folder)
    const { figures, faults } = await judgeJournal(hall, life)
    return {
      processes,
      outbox,
      figures,
      deeds: life.deeds,
      faults: [
        ...faults,
        ...life.faults,
        ...(isQuiet ? [] : ['a box had not delivered everything in the end']),
        ...[hall.hub, ...hall.boxes].flatMap(({ program }) => program.crashes()),
        ...processes.flatMap(({ name, findings }) =>
          findings.flatMap(({ measure, verdict }) => (verdict === 'rising' ? [`${name}: ${measure} is rising`] : [])),
        ),
      ],
    }
  } catch (error) {
    await hall.stop()
    throw error
  }
}

async function sampleOutbox(
  boxes: readonly Box[],
  lastsMs: number,
  everyMs: number,
  tell: (left: string) => void,
): Promise<Point[]> {
  const points: Point[] = []
  const endsAtMs = Date.now() + lastsMs
  let toldAtMs = Date.now()
  while (Date.now() < endsAtMs) {
    await sleep(Math.min(everyMs, Math.max(0, endsAtMs - Date.now())))
    points.push({ atMs: Date.now(), value: await waiting(boxes) })
    if (Date.now() - toldAtMs < tellEveryMs) continue
    toldAtMs = Date.now()
    tell(`${Math.ceil((endsAtMs - Date.now()) / 60_000)} min left`)
  }
  return points
}

/** Reports that are on the disk of a box and not acknowledged; a box that is away counts none. */
async function waiting(boxes: readonly Box[]): Promise<number> {
  const all = await Promise.all(boxes.map((box) => box.health()))
  return all.reduce((sum, health) => sum + (health === null ? 0 : health.outbox.highest - health.outbox.forgotten), 0)
}

function wordsOf({ deeds, faults, presses }: Life): string {
  const pressed = [...presses().values()].flat().length
  const done = Object.entries(deeds).map(([name, count]) => `${name} ${count}`)
  return [`presses ${pressed}`, ...done, `faults ${faults.length}`].join(', ')
}

/** What the hall runs; its virtual devices are no part of it. */
const isOfTheHall = (file: string) => /^(hub|box-\w+)\.\d+\.jsonl$/.test(file)

/** A process that came back has several files; only one that lived through is judged. */
async function readCurves(folder: string): Promise<ProcessCurve[]> {
  const curves = new Map<string, Sample[][]>()
  for (const file of (await readdir(folder)).filter(isOfTheHall).sort()) {
    const lines = (await readFile(join(folder, file), 'utf8')).trim().split('\n')
    const name = file.split('.')[0] ?? ''
    curves.set(name, [...(curves.get(name) ?? []), lines.map((line) => sample.parse(JSON.parse(line)))])
  }
  return Array.from(curves, ([name, lives]) => {
    const samples = lives.flat().sort((a, b) => a.atMs - b.atMs)
    return { name, samples, findings: lives.length === 1 ? findingsOf(samples) : [] }
  })
}

/** Nothing thanked is missing and nothing is there that nobody pressed, pad by pad; the chain holds. */
async function judgeJournal({ hub }: SoakHall, life: Life): Promise<Pick<Soaked, 'figures' | 'faults'>> {
  const { verdict, story } = await readJournal(hub.journal)
  const figures = { pressed: 0, thanked: 0, kept: 0, entries: verdict.ok ? verdict.entries : 0 }
  const faults = verdict.ok ? [] : [`the journal is broken at entry ${verdict.sequence} (${verdict.fault})`]
  faults.push(...Array.from(story.wrong, ([sequence, why]) => `journal entry ${sequence}: ${why}`))
  for (const [deviceId, presses] of life.presses()) {
    const kept = story.kept.get(deviceId)?.length ?? 0
    const thanked = presses.filter(({ isThanked }) => isThanked).length
    if (kept < thanked) faults.push(`${deviceId}: ${thanked} thanked, ${kept} in the journal`)
    if (kept > presses.length) faults.push(`${deviceId}: ${presses.length} pressed, ${kept} in the journal`)
    figures.pressed += presses.length
    figures.thanked += thanked
    figures.kept += kept
  }
  return { figures, faults }
}
