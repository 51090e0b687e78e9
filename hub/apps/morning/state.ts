// What the morning sheet says: who is missing first, then who is away by right, what is dark, and what is still open. Pure.
import type { FactsOf } from '#wire/index'
import { splitViewKey } from '#wire/view'
import { clockFace, hubNowMs, type Now, shortDayWords } from '../../../display/design/clock.ts'
import { oldestMs, oldMs } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen } from '../../../display/design/shown.ts'
import { dateOf, daysAfter, localOf } from '../office/hall-time.ts'
import { listed } from '../office/listed.ts'
import { words } from './words.ts'

type Fact<N extends keyof FactsOf<'office'>> = FactsOf<'office'>[N]['value']
type Window = Fact<'windows'>[number]

/** How loudly something is said. */
export type Tone = 'ok' | 'warning' | 'fault' | 'offline'

/** Somebody who could come to a window: where they are, and whether they can be called. */
export interface StandIn {
  readonly staffId: string
  readonly name: string
  readonly role: string
  readonly where: string
  readonly may: 'call' | 'called' | 'no'
}

export interface MissingLine {
  readonly windowId: string
  readonly number: string
  readonly name: string
  readonly unit: string
  readonly since: string
  readonly alarm: { readonly words: string; readonly tone: Tone }
  /** Why it was silenced and by whom, or null. */
  readonly silence: string | null
  readonly mayBeSilenced: boolean
  readonly standIns: readonly StandIn[]
}

export interface Line {
  readonly what: string
  readonly words: string
  readonly tone: Tone | null
}

/** Each list is null while there is no information. */
export interface MorningState {
  readonly hallName: string
  readonly day: string
  readonly time: string
  readonly phase: { readonly words: string; readonly tone: Tone }
  readonly missingYear: string | null
  readonly manned: string | null
  readonly missing: readonly MissingLine[] | null
  /** Windows without anybody before the doors open, and whom to expect there; null once they are open. */
  readonly notYet: { readonly opens: string; readonly lines: readonly Line[] } | null
  readonly leaves: readonly Line[] | null
  readonly toApprove: string | null
  readonly dark: readonly Line[] | null
  readonly tasks: readonly Line[] | null
  readonly lunch: { readonly name: string; readonly lines: readonly string[] } | 'none' | null
  readonly overtime: readonly Line[] | null
  readonly windowsOldMs: number | null
  readonly leavesOldMs: number | null
  readonly darkOldMs: number | null
  readonly tasksOldMs: number | null
  readonly lunchOldMs: number | null
  readonly overtimeOldMs: number | null
}

export function screenState(
  { facts, asOf }: Seen<'office', 'hall'>['view'],
  freshness: Seen<'office', 'hall'>['freshness'],
  now: Now,
  language: Language,
): MorningState {
  const say = words[language]
  const { value: hall } = facts.hall
  const hubNow = new Date(hubNowMs(asOf, now)).toISOString()
  const today = hall.date ?? dateOf(hubNow, hall.timeZone)
  const timeOf = (at: string) => clockFace(at, hall.timeZone, language).time
  const windows = facts.windows?.value ?? null
  const tasks = facts.tasks?.value ?? null
  const year = facts.calendar?.value.missingYear ?? null
  return {
    hallName: language === 'zh' ? hall.name : hall.nameEn,
    day: clockFace(now.at, hall.timeZone, language).date,
    time: timeOf(now.at),
    phase: { words: say.phase[hall.phase], tone: tones[hall.phase] },
    missingYear: year === null ? null : say.missingYear(year),
    manned: windows === null ? null : mannedWords(windows, language),
    missing:
      windows
        ?.filter(isEmpty)
        .sort(byUrgency)
        .map((one) => missingLine(one, tasks ?? [])) ?? null,
    notYet: windows === null ? null : notYet(windows),
    leaves: facts.leaves === undefined ? null : leaveLines(facts.leaves.value),
    toApprove: waitingLeaves(facts.leaves?.value ?? []),
    dark: facts.glasses && facts.boxes ? darkLines(facts.glasses.value, facts.boxes.value, language) : null,
    tasks: tasks?.map(taskLine) ?? null,
    lunch: facts.lunchPlans === undefined ? null : lunchToday(facts.lunchPlans.value),
    overtime: facts.overtime?.value.map(overtimeLine) ?? null,
    windowsOldMs: oldMs(freshness.windows),
    leavesOldMs: oldMs(freshness.leaves),
    darkOldMs: oldestMs(freshness.glasses, freshness.boxes),
    tasksOldMs: oldMs(freshness.tasks),
    lunchOldMs: oldMs(freshness.lunchPlans),
    overtimeOldMs: oldMs(freshness.overtime),
  }

  function missingLine(one: Window, open: Fact<'tasks'>): MissingLine {
    const { emptySince, alertedAt, silenced } = one
    const since = emptySince ?? hubNow
    const isSilent = silenced !== null && silenced.until > hubNow
    const minutes = Math.max(0, Math.floor((Date.parse(hubNow) - Date.parse(since)) / 60_000))
    return {
      windowId: one.windowId,
      number: one.number,
      name: one.name,
      unit: one.unitName,
      since: `${say.emptyFor(minutes)} · ${say.since(timeOf(since))}`,
      alarm: isSilent
        ? { words: say.silenced(timeOf(silenced.until)), tone: 'offline' }
        : alertedAt === null
          ? { words: say.waiting, tone: 'warning' }
          : { words: say.alerted, tone: 'fault' },
      silence: isSilent ? say.silencedBy(silenced.remark, silenced.by) : null,
      mayBeSilenced: alertedAt !== null && !isSilent,
      standIns: one.posted.filter((person) => !isPresent(one, person.staffId)).map((person) => standIn(one, person)),
    }

    function standIn({ windowId }: Window, person: Window['posted'][number]): StandIn {
      const { staffId, name, role, busyAt, isOnLeave } = person
      const isCalled = open.some((task) => task.kind === 'standIn' && task.windowId === windowId && task.to === staffId)
      return {
        staffId,
        name,
        role: say.role[role],
        where: isOnLeave ? say.onLeave : busyAt === null ? say.here : say.busy(busyAt),
        may: isOnLeave ? 'no' : isCalled ? 'called' : 'call',
      }
    }
  }

  function notYet(all: readonly Window[]): MorningState['notYet'] {
    const { nextOpening, phase } = hall
    if (phase !== 'closed' || nextOpening?.date !== hall.date) return null
    const lines = all
      .filter(({ present }) => present.length === 0)
      .map(({ number, name, posted }) => {
        const person = posted.find(({ isOnLeave }) => !isOnLeave)
        const who = person === undefined ? say.nobodyPosted : `${say.role[person.role]} ${person.name}`
        return { what: `${say.window(number)} ${name}`, words: who, tone: null }
      })
    return { opens: say.opensAt(nextOpening.time), lines }
  }

  function leaveLines(leaves: Fact<'leaves'>): Line[] {
    const day = (at: string) => dateOf(at, hall.timeZone)
    return leaves
      .filter(({ standing, from, to }) => standing === 'approved' && day(from) <= today && day(to) >= today)
      .sort((one, other) => one.from.localeCompare(other.from))
      .map(({ name, deputyName, from, to }) => ({
        what: name,
        words: `${moment(from)}–${moment(to)} · ${say.standsIn(deputyName)}`,
        tone: null,
      }))
  }

  /** Today's time alone, or another day's with its date. */
  function moment(at: string): string {
    const [day = '', time = ''] = localOf(at, hall.timeZone).split('T')
    return day === today ? time : `${shortDayWords(day, language)} ${time}`
  }

  function waitingLeaves(leaves: Fact<'leaves'>): string | null {
    const count = leaves.filter(({ standing }) => standing === 'asked').length
    return count === 0 ? null : say.toApprove(count)
  }

  function taskLine({ kind, windowNumber, aboutName, toName, remark, askedBy, askedAt }: Fact<'tasks'>[number]): Line {
    const about = [windowNumber === null ? null : say.window(windowNumber), aboutName].filter((one) => one !== null)
    const how = [say.asks(askedBy, toName ?? say.frontDesk), moment(askedAt), remark].filter((one) => one !== null)
    return { what: [say.task[kind], ...about].join(' · '), words: how.join(' · '), tone: null }
  }

  function lunchToday(plans: Fact<'lunchPlans'>): NonNullable<MorningState['lunch']> {
    const plan = plans.find(({ date }) => date === today)
    if (plan === undefined) return 'none'
    const numberOf = new Map(windows?.map(({ windowId, number }) => [windowId, number]))
    const numbers = plan.windowIds.map((windowId) => numberOf.get(windowId) ?? windowId)
    const serving = numbers.length === 0 ? say.noLunchWindows : say.lunchWindows(listed(numbers, language))
    const changes = plan.substitutions.map(
      ({ fromName, toName, remark, at }) => `${timeOf(at)} ${say.substituted(fromName, toName)} · ${remark}`,
    )
    return { name: plan.name, lines: [serving, ...changes] }
  }

  function overtimeLine({ number, name, services, firstAt, lastAt }: Fact<'overtime'>[number]): Line {
    const day = dateOf(firstAt, hall.timeZone)
    const when = day === today ? say.today : day === daysAfter(today, -1) ? say.yesterday : shortDayWords(day, language)
    const what = `${when} · ${say.window(number)} · ${name}`
    return { what, words: say.overtimeLine(services, timeOf(lastAt)), tone: null }
  }
}

const tones: Readonly<Record<Fact<'hall'>['phase'], Tone>> = {
  open: 'ok',
  lunch: 'warning',
  gap: 'offline',
  closed: 'offline',
  unknown: 'fault',
}

const isEmpty = ({ emptySince }: Window) => emptySince !== null
const isPresent = ({ present }: Window, staffId: string) => present.some((one) => one.staffId === staffId)

/** Windows whose alert rings come first, then those that are only empty, then silenced ones; the longest empty first. */
function byUrgency(one: Window, other: Window): number {
  const rank = ({ alertedAt, silenced }: Window) => (silenced !== null ? 2 : alertedAt !== null ? 0 : 1)
  return rank(one) - rank(other) || (one.emptySince ?? '').localeCompare(other.emptySince ?? '')
}

function mannedWords(windows: readonly Window[], language: Language): string | null {
  const expected = windows.filter((one) => one.expected === 'open')
  const present = expected.filter((one) => one.present.length > 0 && !isEmpty(one))
  return expected.length === 0 ? null : words[language].manned(present.length, expected.length)
}

function darkLines(glasses: Fact<'glasses'>, { boxes, devices }: Fact<'boxes'>, language: Language): Line[] {
  const say = words[language]
  const inUse = boxes.filter((box) => !box.isRevoked)
  const nameOf = new Map(inUse.filter(({ presence }) => presence === 'online').map(({ boxId, name }) => [boxId, name]))
  return [
    ...glasses
      .filter(({ state }) => state !== 'lit')
      .map(({ key, windowNumber, state }) => {
        const { kind } = splitViewKey(key)
        const what = say.glass[kind === 'panel' || kind === 'terminal' ? kind : 'board']
        return {
          what: windowNumber === null ? what : say.glassAt(windowNumber, what),
          words: state === 'dark' ? say.isDark : say.neverLit,
          tone: state === 'dark' ? ('fault' as const) : ('offline' as const),
        }
      }),
    ...inUse
      .filter(({ presence }) => presence === 'offline')
      .map(({ name }) => ({ what: say.box(name), words: say.deviceState.offline, tone: 'fault' as const })),
    // A device of a box that is away or shut out says nothing new.
    ...devices
      .filter(({ state, boxId }) => state !== 'ok' && nameOf.has(boxId))
      .map(({ label, state, text, boxId }) => ({
        what: `${label} · ${nameOf.get(boxId)}`,
        words: [say.deviceState[state], text].filter((part) => part !== '').join(' · '),
        tone: state === 'ok' ? ('ok' as const) : state,
      })),
  ]
}
