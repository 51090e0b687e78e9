// Emergencies and drills since a day, with how many boxes showed each and in what span.
import type { z } from 'zod'
import type { Answer } from '../../../core/feature.ts'
import { type emergencyContract, emergencyKind, emergencyMode, type emergencyRow } from './contract.ts'

const mostRows = 500

export const emergencyList: Answer<(typeof emergencyContract)['queries']['emergency.list']> = async (
  database,
  { since },
) => {
  const rows = await database
    .selectFrom('emergency')
    .selectAll()
    .where('declared_at', '>=', since)
    .orderBy('declared_at', 'desc')
    .limit(mostRows)
    .execute()
  // PostgreSQL takes no empty list.
  if (rows.length === 0) return []
  const boxes = await database
    .selectFrom('emergency_box')
    .selectAll()
    .where(
      'emergency_id',
      'in',
      rows.map(({ emergency_id }) => emergency_id),
    )
    .execute()
  return rows.map((row): z.input<typeof emergencyRow> => {
    const shownAt = boxes
      .filter(({ emergency_id }) => emergency_id === row.emergency_id)
      .map(({ shown_at }) => Date.parse(shown_at as string))
    return {
      emergencyId: row.emergency_id as string,
      kind: emergencyKind.parse(row.kind),
      mode: emergencyMode.parse(row.mode),
      zh: row.zh as string,
      places: JSON.parse(row.places as string),
      declaredAt: row.declared_at as string,
      declaredBy: row.declared_by as string,
      boxId: row.box_id as string | null,
      endedAt: row.ended_at as string | null,
      endedBy: row.ended_by as string | null,
      boxes: shownAt.length,
      spreadMs: shownAt.length === 0 ? null : Math.max(...shownAt) - Math.min(...shownAt),
    }
  })
}
