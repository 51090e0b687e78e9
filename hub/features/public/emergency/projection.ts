// Every emergency and drill that ever stood, and which boxes showed it when.
import { eventsOf } from '../../../core/events-of.ts'
import type { Projection } from '../../../core/projection.ts'
import { emergencyContract } from './contract.ts'

export const emergencyHistory: Projection = {
  name: 'emergency_history',
  version: 1,
  async create(database) {
    await database.schema
      .createTable('emergency')
      .addColumn('emergency_id', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('mode', 'text', (column) => column.notNull())
      .addColumn('zh', 'text', (column) => column.notNull())
      /** JSON: the places, in their order. */
      .addColumn('places', 'text', (column) => column.notNull())
      .addColumn('declared_at', 'text', (column) => column.notNull())
      .addColumn('declared_by', 'text', (column) => column.notNull())
      .addColumn('box_id', 'text')
      .addColumn('ended_at', 'text')
      .addColumn('ended_by', 'text')
      .execute()
    await database.schema
      .createTable('emergency_box')
      .addColumn('sequence', 'integer', (column) => column.primaryKey())
      .addColumn('emergency_id', 'text', (column) => column.notNull())
      .addColumn('shown_at', 'text', (column) => column.notNull())
      .execute()
  },
  async drop(database) {
    await database.schema.dropTable('emergency').ifExists().execute()
    await database.schema.dropTable('emergency_box').ifExists().execute()
  },
  async apply(database, entry) {
    for (const { type, data } of eventsOf(emergencyContract, entry)) {
      if (type === 'emergency.declared') {
        const { emergencyId, kind, mode, text, places, declaredAt, declaredBy, boxId } = data
        const row = { emergency_id: emergencyId, kind, mode, zh: text.zh, places: JSON.stringify(places) }
        await database
          .insertInto('emergency')
          .values({ ...row, declared_at: declaredAt, declared_by: declaredBy, box_id: boxId })
          .execute()
      } else if (type === 'emergency.takenUp') {
        await database
          .insertInto('emergency_box')
          .values({ sequence: entry.sequence, emergency_id: data.emergencyId, shown_at: data.at })
          .execute()
        await database
          .updateTable('emergency')
          .set({ declared_at: data.at })
          .where('emergency_id', '=', data.emergencyId)
          .where('declared_at', '>', data.at)
          .execute()
      } else if (type === 'emergency.ended') {
        await database
          .updateTable('emergency')
          .set({ ended_at: data.at, ended_by: data.endedBy })
          .where('emergency_id', '=', data.emergencyId)
          .execute()
      }
    }
  },
}
