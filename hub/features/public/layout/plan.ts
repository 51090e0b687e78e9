// The plan of one glass, put together from its trial, its own assignment or its group's, and the layouts they name. Pure.
import type { StateOf } from '#wire/define'
import { groupOf } from './changing.ts'
import type { layoutContract } from './contract.ts'
import type { GlassPlan, LayoutVersion } from './shapes.ts'

type State = StateOf<typeof layoutContract>

/** How long a page stays where no group says otherwise, ms. */
const usualTurnMs = 10_000

/** All that decides what a glass shows; an empty plan where nothing was assigned. */
export function planOf(state: State, glassId: string): GlassPlan {
  const group = groupOf(state, glassId)
  const assigned = state.ofGlass[glassId] ?? (group === null ? undefined : state.ofGroup[group.groupId])
  const scheduleId = assigned?.scheduleId ?? null
  const entries = scheduleId === null ? [] : (state.schedules[scheduleId]?.entries ?? [])
  const usual = assigned?.usual ?? null
  const tried = Object.values(state.layouts).find(({ triedOn }) => triedOn === glassId)
  return {
    trial: tried?.draft == null ? null : { ...tried.draft, layoutId: tried.layoutId },
    usual,
    entries,
    layouts: named(state, [...(usual === null ? [] : [usual]), ...entries.map(({ layoutId }) => layoutId)]),
    turnMs: group?.turnMs ?? usualTurnMs,
    power: state.powers[glassId] ?? [],
  }
}

function named({ layouts }: State, layoutIds: readonly string[]): Record<string, LayoutVersion> {
  const found: Record<string, LayoutVersion> = {}
  for (const layoutId of layoutIds) {
    const released = layouts[layoutId]?.released
    if (released != null) found[layoutId] = released
  }
  return found
}

/** Every glass that is assigned, grouped, planned or tried on, and those that have been lit. */
export function glassIdsOf({ ofGlass, powers, groups, layouts }: State, lit: readonly string[]): string[] {
  const tried = Object.values(layouts).flatMap(({ triedOn }) => triedOn ?? [])
  const grouped = Object.values(groups).flatMap(({ glassIds }) => glassIds)
  return [...new Set([...lit, ...Object.keys(ofGlass), ...Object.keys(powers), ...grouped, ...tried])].sort()
}
