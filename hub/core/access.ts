// Who may ask for what: one table, read from the contracts, checked in one place.
import type { Role, ViewKind } from '../contract/define.ts'
import { viewKinds } from '../contract/define.ts'
import type { Actor } from './decider.ts'
import type { AnyFeature } from './feature.ts'

/** The role an actor acts in. */
export function roleOf(actor: Actor): Role {
  return actor.kind === 'person' ? actor.role : actor.kind
}

/** Command name → roles that may ask for it. */
export function accessTable(features: readonly AnyFeature[]): ReadonlyMap<string, readonly Role[]> {
  return new Map(
    features.flatMap(({ contract }) =>
      Object.entries(contract.commands as Record<string, { roles: readonly Role[] }>).map(
        ([name, { roles }]) => [name, roles] as const,
      ),
    ),
  )
}

/** True when the role may read views of this kind. */
export function mayRead(role: Role, kind: ViewKind): boolean {
  const readers: readonly Role[] = viewKinds[kind].roles
  return role === 'system' || readers.includes(role)
}
