// Layouts are saved, tried on one glass, released to all and taken back; who shows what is decided here and nowhere else.
import type { StateOf } from '#wire/define'
import { type Actor, accept, defineDecider, type HallOf, refuse } from '../../../core/decider.ts'
import { personalDataWithin } from '../../../core/personal-data/find.ts'
import { hallPhones } from '../../../core/personal-data/hall-phones.ts'
import { without } from '../../../core/records.ts'
import { accountOf } from '../../office/account/contract.ts'
import { glassContract } from '../../office/glass/contract.ts'
import { hallClockContract } from '../hall-clock/contract.ts'
import { isUsed, keptOf, released, saved, undone, withLayout } from './changing.ts'
import { isKnown, layoutContract, layoutFaults } from './contract.ts'

/** More of each no hall can oversee. */
const most = { layouts: 60, schedules: 60, groups: 40, glasses: 100 } as const

type Hall = HallOf<readonly [typeof hallClockContract]>

export const layoutDecider = defineDecider({
  contract: layoutContract,
  needs: [hallClockContract, glassContract],
  initial: { layouts: {}, schedules: {}, groups: {}, ofGlass: {}, ofGroup: {}, powers: {} },
  decide: {
    'layout.save': ({ layoutId, ...asked }, { state, hall, facts, actor }) => {
      const kept = keptOf(state, layoutId)
      if (kept === null && isFull(state.layouts, most.layouts)) return refuse('tooMany', { most: most.layouts })
      const faults = layoutFaults(asked, ownPhones(hall))
      const zones = asked.zones.filter(isKnown)
      if (faults.length > 0) return refuse('layout.faulty', { layoutId, faults })
      const layout = { ...asked, zones, version: (kept?.latest ?? 0) + 1 }
      return accept({ type: 'layout.saved', data: { layoutId, layout, ...signed(facts, actor) } })
    },
    'layout.try': ({ layoutId, glassId }, { state, facts, actor }) => {
      const kept = keptOf(state, layoutId)
      if (kept === null) return refuse('layout.unknown', { layoutId })
      if (kept.draft === null) return refuse('layout.notSaved', { layoutId })
      const other = Object.values(state.layouts).find((one) => one.triedOn === glassId && one.layoutId !== layoutId)
      if (other !== undefined) return refuse('layout.otherTrial', { glassId, layoutId: other.layoutId })
      const { version } = kept.draft
      return accept({ type: 'layout.tried', data: { layoutId, version, glassId, ...signed(facts, actor) } })
    },
    'layout.drop': ({ layoutId }, { state, facts, actor }) => {
      const kept = keptOf(state, layoutId)
      if (kept === null) return refuse('layout.unknown', { layoutId })
      if (kept.draft === null) return refuse('layout.notSaved', { layoutId })
      return accept({
        type: 'layout.dropped',
        data: { layoutId, version: kept.draft.version, ...signed(facts, actor) },
      })
    },
    'layout.release': ({ layoutId, version }, { state, facts, actor }) => {
      const kept = keptOf(state, layoutId)
      if (kept === null) return refuse('layout.unknown', { layoutId })
      if (kept.draft === null) return refuse('layout.notSaved', { layoutId })
      if (kept.draft.version !== version) return refuse('layout.notThisVersion', { waits: kept.draft.version })
      if (kept.triedOn === null && isUsed(state, layoutId)) return refuse('layout.notTried', { layoutId })
      return accept({ type: 'layout.released', data: { layoutId, version, ...signed(facts, actor) } })
    },
    'layout.undo': ({ layoutId }, { state, facts, actor }) => {
      const kept = keptOf(state, layoutId)
      if (kept === null) return refuse('layout.unknown', { layoutId })
      const [before] = kept.earlier
      if (before === undefined) return refuse('layout.nothingBefore', { layoutId })
      return accept({ type: 'layout.undone', data: { layoutId, version: before.version, ...signed(facts, actor) } })
    },
    'layout.retire': ({ layoutId }, { state, facts, actor }) => {
      const kept = keptOf(state, layoutId)
      if (kept === null) return refuse('layout.unknown', { layoutId })
      if (isUsed(state, layoutId) || kept.triedOn !== null) return refuse('layout.inUse', { layoutId })
      return accept({ type: 'layout.retired', data: { layoutId, ...signed(facts, actor) } })
    },
    'schedule.set': (schedule, { state, hall, facts, actor }) => {
      const { scheduleId, entries, name } = schedule
      if (state.schedules[scheduleId] === undefined && isFull(state.schedules, most.schedules))
        return refuse('tooMany', { most: most.schedules })
      const missing = entries.find(({ layoutId }) => !isReleased(state, layoutId))
      if (missing !== undefined) return refuse('layout.notReleased', { layoutId: missing.layoutId })
      const found = personalDataWithin({ name }, ownPhones(hall))
      if (found.length > 0) return refuse('schedule.personalData', { found })
      return accept({ type: 'schedule.changed', data: { schedule, ...signed(facts, actor) } })
    },
    'schedule.remove': ({ scheduleId }, { state, facts, actor }) => {
      if (state.schedules[scheduleId] === undefined) return refuse('schedule.unknown', { scheduleId })
      const all = [...Object.values(state.ofGlass), ...Object.values(state.ofGroup)]
      if (all.some((one) => one.scheduleId === scheduleId)) return refuse('layout.inUse', { scheduleId })
      return accept({ type: 'schedule.removed', data: { scheduleId, ...signed(facts, actor) } })
    },
    'glassgroup.set': (asked, { state, facts, actor }) => {
      if (state.groups[asked.groupId] === undefined && isFull(state.groups, most.groups))
        return refuse('tooMany', { most: most.groups })
      const group = { ...asked, glassIds: [...new Set(asked.glassIds)] }
      return accept({ type: 'glassgroup.changed', data: { group, ...signed(facts, actor) } })
    },
    'glassgroup.remove': ({ groupId }, { state, facts, actor }) =>
      state.groups[groupId] === undefined
        ? refuse('glassgroup.unknown', { groupId })
        : accept({ type: 'glassgroup.removed', data: { groupId, ...signed(facts, actor) } }),
    'layout.assign': ({ target, usual, scheduleId }, { state, facts, actor }) => {
      if (target.is === 'group' && state.groups[target.groupId] === undefined)
        return refuse('glassgroup.unknown', { groupId: target.groupId })
      if (target.is === 'glass' && state.ofGlass[target.glassId] === undefined && isFull(state.ofGlass, most.glasses))
        return refuse('tooMany', { most: most.glasses })
      if (usual !== null && !isReleased(state, usual)) return refuse('layout.notReleased', { layoutId: usual })
      if (scheduleId !== null && state.schedules[scheduleId] === undefined)
        return refuse('schedule.unknown', { scheduleId })
      return accept({ type: 'layout.assigned', data: { target, usual, scheduleId, ...signed(facts, actor) } })
    },
    'layout.setPower': ({ glassId, power }, { state, facts, actor }) => {
      if (state.powers[glassId] === undefined && isFull(state.powers, most.glasses))
        return refuse('tooMany', { most: most.glasses })
      return accept({ type: 'layout.powerSet', data: { glassId, power, ...signed(facts, actor) } })
    },
  },
  evolve: {
    'layout.saved': (state, { layoutId, layout }) => saved(state, layoutId, layout),
    'layout.tried': (state, { layoutId, glassId }) =>
      withLayout(state, layoutId, (kept) => ({ ...kept, triedOn: glassId })),
    'layout.dropped': (state, { layoutId }) =>
      withLayout(state, layoutId, (kept) => ({ ...kept, draft: null, triedOn: null })),
    'layout.released': (state, { layoutId }) => withLayout(state, layoutId, released),
    'layout.undone': (state, { layoutId }) => withLayout(state, layoutId, undone),
    'layout.retired': (state, { layoutId }) => ({ ...state, layouts: without(state.layouts, layoutId) }),
    'schedule.changed': (state, { schedule }) => ({
      ...state,
      schedules: { ...state.schedules, [schedule.scheduleId]: schedule },
    }),
    'schedule.removed': (state, { scheduleId }) => ({ ...state, schedules: without(state.schedules, scheduleId) }),
    'glassgroup.changed': (state, { group }) => {
      const others = Object.entries(state.groups).map(([groupId, one]) => [
        groupId,
        { ...one, glassIds: one.glassIds.filter((glassId) => !group.glassIds.includes(glassId)) },
      ])
      return { ...state, groups: { ...Object.fromEntries(others), [group.groupId]: group } }
    },
    'glassgroup.removed': (state, { groupId }) => ({
      ...state,
      groups: without(state.groups, groupId),
      ofGroup: without(state.ofGroup, groupId),
    }),
    'layout.assigned': (state, { target, usual, scheduleId }) => {
      const isNothing = usual === null && scheduleId === null
      const [of, id] =
        target.is === 'glass' ? (['ofGlass', target.glassId] as const) : (['ofGroup', target.groupId] as const)
      const all = without(state[of], id)
      return { ...state, [of]: isNothing ? all : { ...all, [id]: { usual, scheduleId } } }
    },
    'layout.powerSet': (state, { glassId, power }) => {
      const others = without(state.powers, glassId)
      return { ...state, powers: power.length === 0 ? others : { ...others, [glassId]: power } }
    },
  },
  policies: {},
  alarms: () => [],
})

type LayoutState = StateOf<typeof layoutContract>

function isReleased(state: LayoutState, layoutId: string): boolean {
  return (keptOf(state, layoutId)?.released ?? null) !== null
}

function isFull(all: Readonly<Record<string, unknown>>, limit: number): boolean {
  return Object.keys(all).length >= limit
}

function signed({ now }: { readonly now: string }, actor: Actor) {
  return { at: now, by: accountOf(actor) }
}

/** Numbers that may stand in a public text: they are the hall's own. */
function ownPhones({ hall }: Hall): ReadonlySet<string> {
  return hallPhones({}, hall.site)
}
