// The kept layouts, read and changed within the state of all. Pure.
import type { StateOf } from '#wire/define'
import type { layoutContract } from './contract.ts'
import type { KeptLayout, LayoutVersion } from './shapes.ts'

type State = StateOf<typeof layoutContract>

/** So many versions can be gone back to. */
const mostEarlier = 10

/** A layout by its id, or null. */
export function keptOf({ layouts }: State, layoutId: string): KeptLayout | null {
  return layouts[layoutId] ?? null
}

export function withLayout(state: State, layoutId: string, change: (kept: KeptLayout) => KeptLayout): State {
  const kept = keptOf(state, layoutId)
  return kept === null ? state : { ...state, layouts: { ...state.layouts, [layoutId]: change(kept) } }
}

/** Keeps a version as the draft; a trial of the draft before goes on with the new one. */
export function saved(state: State, layoutId: string, version: LayoutVersion): State {
  const none = { layoutId, released: null, draft: null, triedOn: null, earlier: [], latest: 0 }
  const kept = { ...(keptOf(state, layoutId) ?? none), draft: version, latest: version.version }
  return { ...state, layouts: { ...state.layouts, [layoutId]: kept } }
}

export function released(kept: KeptLayout): KeptLayout {
  const { draft, released, earlier } = kept
  if (draft === null) return kept
  const before = released === null ? earlier : [released, ...earlier].slice(0, mostEarlier)
  return { ...kept, released: draft, draft: null, triedOn: null, earlier: before }
}

/** The version before stands again; what was taken back waits as the draft, unless another does. */
export function undone(kept: KeptLayout): KeptLayout {
  const [before, ...earlier] = kept.earlier
  if (before === undefined) return kept
  return { ...kept, released: before, draft: kept.draft ?? kept.released, earlier }
}

/** Whether an assignment or a schedule names the layout. */
export function isUsed({ ofGlass, ofGroup, schedules }: State, layoutId: string): boolean {
  return (
    [...Object.values(ofGlass), ...Object.values(ofGroup)].some(({ usual }) => usual === layoutId) ||
    Object.values(schedules).some(({ entries }) => entries.some((entry) => entry.layoutId === layoutId))
  )
}

/** The group a glass is in, or null. */
export function groupOf({ groups }: State, glassId: string) {
  return Object.values(groups).find(({ glassIds }) => glassIds.includes(glassId)) ?? null
}
