// A hall with a long past: a journal of real turns, with tables and a snapshot as a power cut would leave them.
import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { loadConfig } from '../../../config/load.ts'
import { beginningOf } from '../../../hub/beginning.ts'
import { after } from '../../../hub/core/civil-time.ts'
import type { Actor } from '../../../hub/core/decider.ts'
import { factsFrom } from '../../../hub/core/facts.ts'
import { chain, type JournalRow } from '../../../hub/core/journal.ts'
import { createMachine } from '../../../hub/core/machine.ts'
import { newHall, snapshotOf } from '../../../hub/core/recovery.ts'
import { features } from '../../../hub/features/index.ts'
import { parseCommand } from '../../../hub/gateway/desk.ts'
import { openStore } from '../../../hub/store/database.ts'
import { createProjector } from '../../../hub/store/projector.ts'
import { freePorts } from '../../chaos/ports.ts'
import { deeds } from '../deeds.ts'
import { windowIds } from '../side.ts'
import { hallOf } from './hall.ts'

export interface LongJournal {
  readonly configFile: string
  readonly httpPort: number
  /** The SQLite file of the journal. */
  readonly file: string
  readonly entries: number
}

const rowsInOneCommit = 2_000
/** As the hub has it: so much is replayed after a power cut at the worst. */
const snapshotEvery = 5_000
/** One visit every tenth of a second, in all windows together. */
const visitEveryMs = 100
const visitors: Actor = { kind: 'box', boxId: 'box-w1' }

/** @throws Error when a turn is refused: a journal of refusals would be no past */
export async function writeLongJournal(folder: string, events: number): Promise<LongJournal> {
  const dataDir = join(folder, 'long')
  await mkdir(dataDir, { recursive: true })
  const [http = 0, mqtt = 0, phones = 0] = await freePorts(3)
  const configFile = join(folder, 'long.yaml')
  await writeFile(configFile, stringify(hallOf(dataDir, { http, mqtt, public: phones })))
  const config = await loadConfig(configFile, {})
  const store = await openStore(config.database)
  const machine = createMachine(features)
  const epoch = await store.beginEpoch()
  let hall = newHall(machine)
  let rows: JournalRow[] = []
  let written = 0
  const endsAtMs = Date.now()
  let now = new Date(endsAtMs - (events / 5) * visitEveryMs).toISOString()

  async function turn(name: string, data: unknown, actor: Actor): Promise<void> {
    const parsed = parseCommand(machine, name, data)
    if ('refusal' in parsed) throw new Error(`${name}: ${JSON.stringify(parsed.refusal)}`)
    const seed = randomBytes(16).toString('hex')
    const made = machine.turn(hall.states, parsed.command, actor, factsFrom(now, now, seed))
    if (made.refusal !== null) throw new Error(`${name}: ${JSON.stringify(made.refusal)}`)
    if (made.events.length === 0) return
    const sequence = hall.sequence + 1
    const entry = { sequence, now, at: now, seed, actor, origin: null, command: parsed.command, ...made }
    const { states: _states, ...stored } = entry
    const body = JSON.stringify(stored)
    hall = { ...hall, sequence, hash: chain(hall.hash, body), states: made.states }
    rows.push({ sequence, body, hash: hall.hash })
    written += made.events.length
    if (rows.length === rowsInOneCommit) await commit()
    if (sequence % snapshotEvery === 0) await store.snapshots.save(snapshotOf(hall))
  }

  async function commit(): Promise<void> {
    await store.journal.append(epoch, rows)
    rows = []
  }

  const system: Actor = { kind: 'system' }
  for (const { name, data } of beginningOf(config)) await turn(name, data, system)
  for (let due = 0; due < 2; due++) {
    for (const { at, command } of machine.alarms(hall.states, now)) {
      if (at <= now) await turn(command.name, command.data, system)
    }
  }
  for (const windowId of windowIds) await turn('duty.signIn', { windowId, staffId: `${windowId}-a` }, system)
  for (let visit = 0; written < events; visit++) {
    const windowId = windowIds[visit % windowIds.length] ?? ''
    for (const { name, data } of deeds.visit.reports(windowId, `${windowId}-pad`)) await turn(name, data, visitors)
    now = after(now, visitEveryMs)
  }
  await commit()
  const projections = features.flatMap(({ projections }) => [...projections])
  await createProjector(store, projections, ({ error }) => {
    throw error
  }).catchUp()
  await store.close()
  const { database } = config
  if (database.kind !== 'sqlite') throw new Error('the bench measures the embedded database')
  return { configFile, httpPort: http, file: database.file, entries: hall.sequence }
}
