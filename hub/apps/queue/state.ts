// What the queue page says: each series with who waits and who serves, who covers noon, and who is still there at closing. Pure.
import type { FactsOf } from '#wire/index'
import { clockFace, hubNowMs, type Now } from '../../../display/design/clock.ts'
import { oldestMs } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen } from '../../../display/design/shown.ts'
import { dateOf } from '../office/hall-time.ts'
import { listed } from '../office/listed.ts'
import { type Closing, closingOf } from './closing.ts'
import { words } from './words.ts'

type Fact<N extends keyof FactsOf<'office'>> = FactsOf<'office'>[N]['value']
type Setting = Fact<'series'>['series'][number]

export interface SeriesLine {
  readonly seriesId: string
  readonly title: string
  readonly waits: string
  readonly about: readonly string[]
  /** Whether numbers are given, and why not. */
  readonly numbers: { readonly words: string; readonly tone: 'ok' | 'warning' | 'fault' }
  readonly isStopped: boolean
  readonly windows: readonly { readonly label: string; readonly isServing: boolean }[]
  readonly count: number
  readonly setting: Setting
}

/** Lists are null while there is no information. */
export interface QueueState {
  readonly hallName: string
  readonly time: string
  readonly series: readonly SeriesLine[] | null
  readonly noon: { readonly person: string; readonly lines: readonly string[] } | null
  readonly closing: Closing
  readonly windows: readonly { readonly windowId: string; readonly label: string }[]
  readonly oldMs: number | null
  readonly closingOldMs: number | null
}

export function screenState(
  { facts, asOf }: Seen<'office', 'hall'>['view'],
  freshness: Seen<'office', 'hall'>['freshness'],
  now: Now,
  language: Language,
): QueueState {
  const say = words[language]
  const { value: hall } = facts.hall
  const hubNow = hubNowMs(asOf, now)
  const minutesSince = (at: string) => Math.max(0, Math.floor((hubNow - Date.parse(at)) / 60_000))
  const nameOf = ({ name, nameEn }: { name: string; nameEn: string }) => (language === 'zh' ? name : nameEn)
  const open = facts.unserved?.value.tickets ?? []
  const settings = facts.series?.value.series ?? null
  const lines = new Map(facts.waiting?.value.map((line) => [line.seriesId, line]))
  return {
    hallName: nameOf(hall),
    time: clockFace(now.at, hall.timeZone, language).time,
    series: settings?.map(seriesLine) ?? null,
    noon: settings === null || facts.lunchPlans === undefined ? null : noonOf(settings, facts.lunchPlans.value),
    closing: closingOf(facts, hubNow, language),
    windows: (facts.windows?.value ?? []).map(({ windowId, number, name }) => ({
      windowId,
      label: say.window(number, name),
    })),
    oldMs: oldestMs(freshness.series, freshness.waiting),
    closingOldMs: oldestMs(freshness.unserved),
  }

  function seriesLine(setting: Setting): SeriesLine {
    const { seriesId, stopped } = setting
    const line = lines.get(seriesId)
    const count = line?.waiting ?? 0
    const first = open
      .filter((one) => one.seriesId === seriesId && one.state === 'waiting')
      .map(({ waitsSince }) => waitsSince)
      .sort()[0]
    const noNumbers = line?.noNumbers ?? null
    return {
      seriesId,
      title: `${seriesId} ${nameOf(setting)}`,
      waits: say.waits(count),
      about: [
        ...(first === undefined ? [] : [say.longest(minutesSince(first))]),
        ...(line?.minutes == null ? [] : [say.range(line.minutes.from, line.minutes.to)]),
      ],
      numbers:
        stopped !== null
          ? { words: say.stopped(stopped.remark), tone: 'fault' }
          : noNumbers === null
            ? { words: say.giving, tone: 'ok' }
            : { words: noNumbers.message[language], tone: 'warning' },
      isStopped: stopped !== null,
      windows: (line?.windows ?? []).map((one) => ({
        label: say.window(one.number, nameOf(one)),
        isServing: one.isServing,
      })),
      count,
      setting,
    }
  }

  function noonOf(all: readonly Setting[], plans: Fact<'lunchPlans'>): NonNullable<QueueState['noon']> {
    const today = hall.date ?? dateOf(now.at, hall.timeZone)
    const plan = plans.find(({ date }) => date === today)
    const serving = new Set(plan?.windowIds)
    return {
      person: plan === undefined ? say.noonNobody : say.noonPerson(plan.name),
      lines: all.map((one) => {
        const line = lines.get(one.seriesId)
        const covering = (line?.windows ?? []).filter(({ windowId }) => serving.has(windowId))
        const how =
          covering.length === 0
            ? say.carried(line?.waiting ?? 0)
            : say.covered(
                listed(
                  covering.map((window) => say.window(window.number, nameOf(window))),
                  language,
                ),
              )
        return `${one.seriesId} ${nameOf(one)} · ${how}`
      }),
    }
  }
}
