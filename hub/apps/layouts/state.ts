// What the layouts page says: every layout with where it stands, schedules, and what each glass and group shows. Pure.
import type { Assignment, Group, KeptLayout, Schedule } from '#contract/public/layout'
import { clockFace, type Now } from '../../../display/design/clock.ts'
import { oldMs } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen } from '../../../display/design/shown.ts'
import { words } from './words.ts'

export interface LayoutRow {
  readonly kept: KeptLayout
  readonly name: string
  readonly form: string
  readonly standing: { readonly tone: 'ok' | 'warning' | ''; readonly words: string }
}

export interface TargetRow {
  readonly id: string
  readonly name: string
  readonly assignment: Assignment
}

export interface LayoutsState {
  readonly hallName: string
  readonly time: string
  readonly supervisionPhone: string
  /** Null while there is no information. */
  readonly layouts: readonly LayoutRow[] | null
  readonly schedules: readonly Schedule[]
  readonly groups: readonly (Group & TargetRow)[]
  readonly glasses: readonly TargetRow[]
  /** Layouts that a glass may be given. */
  readonly choices: readonly { readonly layoutId: string; readonly name: string }[]
  readonly oldMs: number | null
}

const nothing: Assignment = { usual: null, scheduleId: null }

export function screenState(
  { facts }: Seen<'office', 'hall'>['view'],
  freshness: Seen<'office', 'hall'>['freshness'],
  now: Now,
  language: Language,
): LayoutsState {
  const { value: hall } = facts.hall
  const all = facts.layouts?.value
  const say = words[language]
  const ofGlass = new Map<string, Assignment>()
  const ofGroup = new Map<string, Assignment>()
  for (const { target, ...assignment } of all?.assignments ?? []) {
    if (target.is === 'glass') ofGlass.set(target.glassId, assignment)
    else ofGroup.set(target.groupId, assignment)
  }
  return {
    hallName: language === 'zh' ? hall.name : hall.nameEn,
    time: clockFace(now.at, hall.timeZone, language).time,
    supervisionPhone: hall.supervisionPhone,
    layouts: all?.layouts.map((kept) => rowOf(kept, language)) ?? null,
    schedules: all?.schedules ?? [],
    groups:
      all?.groups.map((group) => ({
        ...group,
        id: group.groupId,
        assignment: ofGroup.get(group.groupId) ?? nothing,
      })) ?? [],
    glasses: all?.glassIds.map((id) => ({ id, name: say.glass(id), assignment: ofGlass.get(id) ?? nothing })) ?? [],
    choices:
      all?.layouts.flatMap(({ layoutId, released }) =>
        released === null ? [] : [{ layoutId, name: released.name }],
      ) ?? [],
    oldMs: oldMs(freshness.layouts),
  }
}

function rowOf(kept: KeptLayout, language: Language): LayoutRow {
  const say = words[language]
  const { released, draft, triedOn } = kept
  const version = released ?? draft
  const name = version?.name ?? kept.layoutId
  const form = (version?.form ?? '').replace('x', ' × ')
  if (draft !== null && triedOn !== null)
    return { kept, name, form, standing: { tone: 'warning', words: say.tried(draft.version, say.glass(triedOn)) } }
  if (draft !== null) return { kept, name, form, standing: { tone: 'warning', words: say.waits(draft.version) } }
  return { kept, name, form, standing: { tone: 'ok', words: say.released(released?.version ?? 0) } }
}
