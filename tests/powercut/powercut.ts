// One trial of the machine: people press at devices outside of it, its power goes again and again, and at last its disk is read.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Chance, chanceOf } from '../chaos/chance.ts'
import { startEvaluators } from '../chaos/evaluators.ts'
import { judge } from '../chaos/law.ts'
import { freePorts } from '../chaos/ports.ts'
import { type Pace, type Presser, startPressing } from '../chaos/presser.ts'
import { readJournal } from '../chaos/read-journal.ts'
import { comesTrue } from '../chaos/until.ts'
import { makeDisk, readFromDisk } from '../guest/machine/disk.ts'
import { buildPrograms } from '../guest/machine/programs.ts'
import { boxId, counters } from './counters.ts'
import { hallFiles } from './hall-files.ts'
import { type Life, type Machine, prepareMachine } from './machine/machine.ts'

export interface PowerCuts {
  /** At most so many, and as many as fit into `longestMs`. */
  readonly cuts: number
  readonly longestMs: number
  readonly seed: number
  /** The tree whose hub and agent run in the machine: this one, or a broken copy. */
  readonly root: string
  /** An empty folder for the machine's disk and memory. */
  readonly folder: string
  readonly environment: NodeJS.ProcessEnv
  readonly tell: (line: string) => void
}

export interface PowerCutOutcome {
  /** As many as there really were. */
  readonly cuts: number
  readonly presses: number
  readonly thanked: number
  readonly lost: number
  readonly doubled: number
  /** `ok`, or what is wrong with it. */
  readonly journal: string
  readonly faults: readonly string[]
}

const diskMegabytes = 96
/** An emulated machine is slow, and people wait for it. */
const pace: Pace = { pause: (chance) => chance.between(20, 300), patienceMs: 5_000 }
/** So many cuts in a hundred fall while the hall is still opening, at most this long after the power came; ms. */
const early = 33
const openingMs = { from: 50, to: 8_000 }
/** The others fall when so many visitors of this life have been thanked, some soon after a thank-you, some after a key; ms. */
const thankedFirst = { from: 1, to: 3 }
const longestWorkMs = 30_000
const afterThanks = 50
const afterThanksMs = { from: 0, to: 100 }
const afterKeyMs = { from: 0, to: 250 }
const longestAimMs = 1_500

export async function cutPower(plan: PowerCuts): Promise<PowerCutOutcome> {
  const { folder, environment, tell } = plan
  const ports = await freePorts(counters.length)
  const devices = counters.map((counter, at) => ({
    ...counter,
    wire: { transport: 'tcp' as const, port: ports[at] ?? 0 },
  }))
  const disk = join(folder, 'disk')
  await makeDisk(disk, diskMegabytes)
  const evaluators = await startEvaluators({ folder, wires: folder, environment, preload: [] }, devices)
  try {
    const machine = await prepare(plan, disk, ports)
    tell('the machine is prepared')
    await through(machine, async () => {})
    tell('the hall has been set up on its disk')
    const pressers = devices.map(({ deviceId }) =>
      startPressing(evaluators, deviceId, chanceOf(plan.seed, deviceId), pace),
    )
    const cuts = await cutAgainAndAgain(plan, machine, pressers)
    await through(machine, async () => {
      await someAreThanked(pressers, 1)
      await Promise.all(pressers.map((presser) => presser.stop()))
    })
    return { cuts, ...(await judgeDisk(folder, disk, pressers)) }
  } finally {
    await evaluators.stop()
  }
}

async function prepare({ root, folder, seed }: PowerCuts, disk: string, lines: readonly number[]): Promise<Machine> {
  const sources = ['main', 'hub', 'agent'].map((name) => `tests/powercut/inside/${name}.ts`)
  const programs = await buildPrograms({ name: `powercut-${seed}`, root, sources })
  return prepareMachine({ root, folder, disk, lines, programs, files: await hallFiles(root) })
}

/** A life that is not cut: it opens, something is done in it, it delivers all it holds and closes. */
async function through(machine: Machine, during: () => Promise<void>): Promise<void> {
  const life = await beginLife(machine)
  try {
    await life.hear('open')
    await during()
    life.order({ do: 'close' })
    await life.hear('closed')
  } finally {
    await life.cut()
  }
}

let lives = 0

async function beginLife(machine: Machine): Promise<Life> {
  const life = await machine.begin()
  lives += 2
  life.order({ do: 'begin', atMs: Date.now(), seed: lives })
  return life
}

/** Gives how many cuts there were. */
async function cutAgainAndAgain(
  { cuts, longestMs, seed, tell }: PowerCuts,
  machine: Machine,
  pressers: readonly Presser[],
): Promise<number> {
  const chance = chanceOf(seed, 'power')
  const endsAtMs = performance.now() + longestMs
  for (let cut = 1; cut <= cuts; cut++) {
    if (performance.now() >= endsAtMs) return cut - 1
    const life = await beginLife(machine)
    const when = chance.isLucky(early) ? await duringOpening(chance) : await duringWork(life, chance, pressers)
    await life.cut()
    tell(`cut ${cut} of ${cuts}, ${when}; ${thanked(pressers)} thanked so far`)
  }
  return cuts
}

async function duringOpening(chance: Chance): Promise<string> {
  const ms = chance.between(openingMs.from, openingMs.to)
  await sleep(ms)
  return `${ms} ms after the power came`
}

async function duringWork(life: Life, chance: Chance, pressers: readonly Presser[]): Promise<string> {
  const beganAtMs = performance.now()
  await life.hear('open')
  const opened = `open after ${Math.round(performance.now() - beganAtMs)} ms`
  await someAreThanked(pressers, chance.between(thankedFirst.from, thankedFirst.to))
  if (chance.isLucky(afterThanks)) {
    const ms = chance.between(afterThanksMs.from, afterThanksMs.to)
    await sleep(ms)
    return `${opened}, ${ms} ms after a thank-you`
  }
  const ms = chance.between(afterKeyMs.from, afterKeyMs.to)
  await Promise.race([...pressers.map((presser) => presser.nextPress()), sleep(longestAimMs)])
  await sleep(ms)
  return `${opened}, ${ms} ms after a key`
}

/** Waits until so many more visitors have been thanked, but not for ever. */
function someAreThanked(pressers: readonly Presser[], many: number): Promise<boolean> {
  const wanted = thanked(pressers) + many
  return comesTrue(longestWorkMs, () => thanked(pressers) >= wanted)
}

function thanked(pressers: readonly Presser[]): number {
  return pressers.flatMap(({ presses }) => presses.filter(({ isThanked }) => isThanked)).length
}

/** Reads the disk as the next start would find it. */
async function judgeDisk(
  folder: string,
  disk: string,
  pressers: readonly Presser[],
): Promise<Omit<PowerCutOutcome, 'cuts'>> {
  const kept = join(folder, 'kept')
  await mkdir(kept)
  for (const name of ['hall.db', 'hall.db-wal']) {
    await writeFile(join(kept, name), await readFromDisk(disk, `/hub/${name}`))
  }
  const { verdict, story } = await readJournal(join(kept, 'hall.db'))
  const witnesses = pressers.map(({ presses }, at) => ({
    deviceId: counters[at]?.deviceId ?? '',
    boxId,
    presses,
    outbox: null,
  }))
  const { lost, doubled, faults } = judge(witnesses, story)
  const presses = pressers.flatMap((presser) => presser.presses)
  return {
    presses: presses.length,
    thanked: thanked(pressers),
    lost,
    doubled,
    journal: verdict.ok ? 'ok' : `broken at entry ${verdict.sequence} (${verdict.fault})`,
    faults: [
      ...faults,
      ...witnesses
        .filter((witness) => !witness.presses.some(({ isThanked }) => isThanked))
        .map(({ deviceId }) => `${deviceId}: nobody was thanked`),
    ],
  }
}
