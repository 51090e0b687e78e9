// Which of the emergencies that stand a glass shows: those of its place, a real one before a drill, the gravest first. Pure.
import type { Declaration, EmergencyKind, GlassPlace } from './contract.ts'

const gravity: readonly EmergencyKind[] = ['fire', 'evacuation', 'power', 'medical']

/** A glass of which nobody knows where it hangs shows everything: better once too often than once too seldom. */
export function concerns({ places }: Pick<Declaration, 'places'>, at: GlassPlace): boolean {
  return places.length === 0 || at === null || places.some((place) => at.startsWith(place))
}

/** Gravest first; of two alike the older. */
export function byGravity(one: Declaration, other: Declaration): number {
  return (
    Number(one.mode === 'drill') - Number(other.mode === 'drill') ||
    gravity.indexOf(one.kind) - gravity.indexOf(other.kind) ||
    one.declaredAt.localeCompare(other.declaredAt) ||
    one.emergencyId.localeCompare(other.emergencyId)
  )
}

/** What a glass at this place shows; null when nothing concerns it. */
export function gravestAt<D extends Declaration>(standing: readonly D[], at: GlassPlace): D | null {
  return standing.filter((one) => concerns(one, at)).sort(byGravity)[0] ?? null
}
