// Every matter with its deeds and its last days, for questions long after it ended; names and contacts stay in the private store.
import { accountOf } from '#contract/office/account'
import { eventsOf } from '../../../core/events-of.ts'
import type { JournalEntry } from '../../../core/journal.ts'
import type { Projection, ProjectionDatabase } from '../../../core/projection.ts'
import { matterContract } from './contract.ts'
import { columns } from './tables.ts'

type Told = ReturnType<typeof eventsOf<typeof matterContract>>[number]

/** `wanted` is JSON: papers that are missing, and until when; `late` is 1 once a clock has run out. */
export const matterHistory: Projection = {
  name: 'matter_history',
  version: 1,
  async create(database) {
    for (const [table, build] of Object.entries(columns)) await build(database.schema.createTable(table)).execute()
    const index = (name: string, on: string, of: readonly string[]) =>
      database.schema
        .createIndex(name)
        .on(on)
        .columns([...of])
        .execute()
    await index('matter_record_date', 'matter_record', ['date'])
    await index('matter_record_proof', 'matter_record', ['number', 'proof'])
    await index('matter_deed_number', 'matter_deed', ['number'])
    await index('matter_due_number', 'matter_due', ['number'])
  },
  async drop(database) {
    for (const table of Object.keys(columns)) await database.schema.dropTable(table).ifExists().execute()
  },
  async apply(database, entry) {
    for (const told of eventsOf(matterContract, entry)) {
      await note(database, told, entry)
      await change(database, told)
    }
  },
}

/** The deed itself, and the last day where it moved. */
async function note(database: ProjectionDatabase, { type, data }: Told, entry: JournalEntry): Promise<void> {
  if (type === 'matter.reminded') return
  const { number } = data
  if ('liable' in data) {
    const at = 'openedAt' in data ? data.openedAt : data.at
    const { staffId, role } = data.liable
    await database
      .insertInto('matter_deed')
      .values({
        number,
        at,
        deed: type,
        staff_id: staffId,
        role,
        account_id: accountOf(entry.actor),
        remark: remarkOf({ type, data } as Told),
      })
      .execute()
  }
  const moved = lastDayOf({ type, data } as Told)
  if (moved === null) return
  const before = await database
    .selectFrom('matter_record')
    .select('due_at')
    .where('number', '=', number)
    .executeTakeFirst()
  const from = before?.due_at ?? null
  if (from === moved.to) return
  await database
    .insertInto('matter_due')
    .values({ number, at: moved.at, from_at: from, to_at: moved.to, why: moved.why })
    .execute()
}

function lastDayOf({ type, data }: Told): { at: string; to: string | null; why: string } | null {
  switch (type) {
    case 'matter.opened':
      return { at: data.openedAt, to: data.hands.dueAt, why: 'opened' }
    case 'matter.completed':
      return { at: data.at, to: data.hands.dueAt, why: 'papers' }
    case 'matter.paused':
      return { at: data.at, to: data.hands.dueAt, why: 'pause' }
    case 'matter.resumed':
      return { at: data.at, to: data.hands.dueAt, why: 'resume' }
    case 'matter.moved':
      return { at: data.at, to: data.hands.dueAt, why: 'calendar' }
    default:
      return null
  }
}

function remarkOf({ type, data }: Told): string | null {
  switch (type) {
    case 'matter.paperTaken':
      return data.name
    case 'matter.paused':
      return data.reason
    case 'matter.unitAsked':
      return data.unitId
    case 'matter.answered':
      return `${data.unitId}：${data.answer}`
    case 'matter.finished':
      return data.result
    case 'matter.returned':
      return `${data.reason}；${data.basis}`
    default:
      return null
  }
}

async function change(database: ProjectionDatabase, { type, data }: Told): Promise<void> {
  const set = (number: string, values: Record<string, unknown>) =>
    database.updateTable('matter_record').set(values).where('number', '=', number).execute()
  switch (type) {
    case 'matter.opened': {
      const { number, kind, itemId, windowId, openedAt, date, hands, liable, applicant, startedOn } = data
      await database
        .insertInto('matter_record')
        .values({
          number,
          kind,
          item_id: itemId,
          window_id: windowId,
          opened_at: openedAt,
          date,
          standing: startedOn === null ? 'waiting' : 'handling',
          due_at: hands.dueAt,
          opened_by: liable.staffId,
          opened_as: liable.role,
          proof: applicant.proof,
          wanted: JSON.stringify([
            ...data.missing.map((name) => ({ name, by: null })),
            ...data.gaps.map(({ name, by }) => ({ name, by })),
          ]),
          late: 0,
        })
        .execute()
      return
    }
    case 'matter.completed':
      return void (await set(data.number, { standing: 'handling', due_at: data.hands.dueAt, wanted: '[]' }))
    case 'matter.paperTaken': {
      const row = await database
        .selectFrom('matter_record')
        .select('wanted')
        .where('number', '=', data.number)
        .executeTakeFirst()
      const wanted: { name: string }[] = JSON.parse(row?.wanted ?? '[]')
      const index = wanted.findIndex(({ name }) => name === data.name)
      return void (await set(data.number, { wanted: JSON.stringify(wanted.filter((_, at) => at !== index)) }))
    }
    case 'matter.paused':
      return void (await set(data.number, { standing: 'paused', due_at: null }))
    case 'matter.resumed':
      return void (await set(data.number, { standing: 'handling', due_at: data.hands.dueAt }))
    case 'matter.finished':
    case 'matter.returned':
      return void (await set(data.number, {
        standing: type === 'matter.finished' ? 'finished' : 'returned',
        ended_at: data.at,
        ended_on: data.date,
        ended_by: data.liable.staffId,
        ended_as: data.liable.role,
        result: type === 'matter.finished' ? data.result : data.reason,
        wanted: '[]',
      }))
    case 'matter.moved':
      return void (await set(data.number, { due_at: data.hands.dueAt, late: data.light === 'red' ? 1 : 0 }))
    case 'matter.turned':
      return void (data.light === 'red' && (await set(data.number, { late: 1 })))
    default:
  }
}
