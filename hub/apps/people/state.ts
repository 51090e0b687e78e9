// The people of the hall as the office sees them, one of them opened, and the card that is being waited for. Pure.
import type { FactsOf } from '#wire/index'
import { clockFace, hubNowMs, type Now } from '../../../display/design/clock.ts'
import { oldestMs } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen } from '../../../display/design/shown.ts'
import { words } from './words.ts'

type Staff = FactsOf<'office'>['people']['value']['staff'][number]

export interface PersonLine {
  readonly staffId: string
  readonly name: string
  readonly badge: string
  readonly unit: string
  readonly title: string
  readonly photo: string | null
  readonly isPartyMember: boolean
  /** Null while there is no information. */
  readonly hasCard: boolean | null
}

export interface PeopleState {
  readonly hallName: string
  readonly time: string
  /** Whoever is found by what was typed; null while there is no information. */
  readonly people: readonly PersonLine[] | null
  readonly count: number
  readonly opened: PersonLine | null
  /** What the opened person is asked to do with a card now, or null. */
  readonly awaiting: string | null
  readonly units: readonly { readonly unitId: string; readonly label: string }[]
  /** Everything known of the opened person, to be changed; null while nobody is opened. */
  readonly member: Staff | null
  readonly windows: readonly { readonly windowId: string; readonly label: string }[]
  readonly oldMs: number | null
}

/** @param opened the person whose page is open, or null; @param search what somebody looks for */
export function screenState(
  { facts, asOf }: Seen<'office', 'hall'>['view'],
  freshness: Seen<'office', 'hall'>['freshness'],
  now: Now,
  language: Language,
  opened: string | null,
  search: string,
): PeopleState {
  const say = words[language]
  const { value: hall } = facts.hall
  const isZh = language === 'zh'
  const units = new Map(facts.people?.value.units.map((unit) => [unit.unitId, isZh ? unit.name : unit.nameEn]))
  const cards = facts.cards?.value ?? null
  const windows = facts.windows?.value ?? []
  const all = facts.people?.value.staff.map(lineOf) ?? null
  const wanted = search.trim().toLowerCase()
  return {
    hallName: isZh ? hall.name : hall.nameEn,
    time: clockFace(now.at, hall.timeZone, language).time,
    people:
      all?.filter((one) => [one.name, one.badge, one.unit].some((text) => text.toLowerCase().includes(wanted))) ?? null,
    count: all?.length ?? 0,
    opened: all?.find(({ staffId }) => staffId === opened) ?? null,
    awaiting: awaitingWords(),
    units: [...units].map(([unitId, label]) => ({ unitId, label })),
    member: facts.people?.value.staff.find(({ staffId }) => staffId === opened) ?? null,
    windows: windows.map(({ windowId, number, name }) => ({ windowId, label: say.window(number, name) })),
    oldMs: oldestMs(freshness.people, freshness.cards),
  }

  function lineOf({ staffId, name, nameEn, badge, unitId, title, photo, isPartyMember }: Staff): PersonLine {
    return {
      staffId,
      name: isZh ? name : nameEn,
      badge,
      unit: units.get(unitId) ?? unitId,
      title,
      photo,
      isPartyMember,
      hasCard: cards?.holders.includes(staffId) ?? null,
    }
  }

  function awaitingWords(): string | null {
    const awaiting = cards?.awaiting ?? null
    if (awaiting === null || awaiting.staffId !== opened) return null
    const seconds = Math.ceil((Date.parse(awaiting.until) - hubNowMs(asOf, now)) / 1_000)
    const number = windows.find(({ windowId }) => windowId === awaiting.windowId)?.number ?? awaiting.windowId
    return seconds <= 0 ? null : say.present(number, seconds)
  }
}
