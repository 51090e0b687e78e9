// What the page of appointments shows: who is expected when, and which platforms book. Pure.
import type { FactsOf } from '#wire/index'
import { clockFace, type Now } from '../../../display/design/clock.ts'
import { oldMs } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen } from '../../../display/design/shown.ts'
import { dayFace } from '../office/hall-time.ts'
import { words } from './words.ts'

type Appointment = FactsOf<'office'>['appointments']['value'][number]

export interface AppointmentsState {
  readonly hallName: string
  readonly time: string
  /** Null while there is no information. */
  readonly days: readonly { readonly day: string; readonly slots: readonly (readonly string[])[] }[] | null
  readonly series: readonly { readonly seriesId: string; readonly name: string }[]
  readonly platforms: readonly { readonly platformId: string; readonly name: string; readonly since: string }[] | null
  readonly oldMs: number | null
}

export function screenState(
  { facts }: Seen<'office', 'hall'>['view'],
  freshness: Seen<'office', 'hall'>['freshness'],
  now: Now,
  language: Language,
): AppointmentsState {
  const say = words[language]
  const { value: hall } = facts.hall
  const series = (facts.series?.value.series ?? []).map(({ seriesId, name, nameEn }) => ({
    seriesId,
    name: language === 'zh' ? name : nameEn,
  }))
  const all = facts.appointments?.value ?? null
  return {
    hallName: language === 'zh' ? hall.name : hall.nameEn,
    time: clockFace(now.at, hall.timeZone, language).time,
    days:
      all === null
        ? null
        : [...grouped(all, ({ date }) => date)].map(([date, ofDay]) => ({
            day: say.day(dayFace(date, language), ofDay.length),
            slots: slotsOf(ofDay),
          })),
    series,
    platforms:
      facts.platforms?.value.map((one) => ({
        ...one,
        since: say.since(clockFace(one.since, hall.timeZone, language).date),
      })) ?? null,
    oldMs: oldMs(freshness.appointments),
  }

  function slotsOf(ofDay: readonly Appointment[]): string[][] {
    return [...grouped(ofDay, ({ from, to, seriesId }) => `${from} ${to} ${seriesId}`)].flatMap(([, ofSlot]) => {
      const [first] = ofSlot
      if (first === undefined) return []
      const name = series.find(({ seriesId }) => seriesId === first.seriesId)?.name ?? ''
      const came = ofSlot.filter(({ ticketNumber }) => ticketNumber !== null).length
      return [[say.slot(first.from, first.to), `${first.seriesId} ${name}`, say.people(ofSlot.length, came)]]
    })
  }
}

/** In the order in which each key came first. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
