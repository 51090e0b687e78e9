// The words for a window's sign, and the card of the person on duty. Pure; old news is called old.
import type { SignText, StaffCard } from '../driver.ts'
import { timeZoneOf, wallOf } from './hall-time.ts'
import { factsOf, type HeldView, momentOf, vouchedAt } from './held-view.ts'
import type { Situation } from './situation.ts'

const paused = '暂停服务'
const jointly = '联合办理'
const interrupted = '信息更新中断'

/** A call flashes so often, each half so long: 0.7 flashes a second, for 6 s in all. A card takes a frame in 0.2 s. */
const flashes = 4
const halfFlashMs = 750

/** Leases of these facts decide how long a sign may show them without hearing from the box, in s. */
const usualLeaseMs = 60_000

/** When the panel's facts stop being current, monotonic ms: the earliest end of what a passer-by relies on. */
export function staleAtMs(held: HeldView): number {
  return held.vouchedAtMs + leaseMs(held)
}

/**
 * What the sign shows.
 * @param news `stale`: the lease has run out and the hub has not stood by it again
 * @param atMs monotonic ms of the box
 */
export function signText(held: HeldView, situation: Situation, news: 'current' | 'stale', atMs: number): SignText {
  const window = factsOf.window(held)?.value ?? null
  const timeZone = timeZoneOf(held)
  const notice = [
    news === 'stale'
      ? `信息截至${wallOf(timeZone, vouchedAt(held)).time}，请以窗口为准`
      : adviceOf(situation, timeZone),
    ...(window === null ? [] : [window.unitName, window.items.join('、'), `监督电话 ${window.supervisionPhone}`]),
  ]
  return {
    title: window === null ? '' : titleOf(window, situation, news, atMs),
    person: personOf(situation),
    state: news === 'stale' ? interrupted : stateOf(situation),
    notice: notice.filter((part) => part !== '').join('  '),
    leaseSeconds: Math.min(65_535, Math.max(1, Math.floor(leaseMs(held) / 1_000))),
  }
}

/** The person on duty; null when nobody is signed in. */
export function staffCard(held: HeldView): StaffCard | null {
  const person = factsOf.onDuty(held)?.value ?? null
  if (person === null) return null
  const windowNumber = factsOf.window(held)?.value?.number ?? ''
  return { name: person.name, badge: person.badge, unit: person.unitName, windowNumber, stars: person.stars }
}

/** The call takes the whole line, and flashes at first; from the day's news it is told by a moment of dark. */
function titleOf(
  { number, name }: { number: string; name: string },
  situation: Situation,
  news: 'current' | 'stale',
  atMs: number,
): string {
  if (situation.is !== 'called' || news === 'stale') return `${number}号窗口 ${name}`
  return isDark(situation.calledAtMs, atMs) ? '' : `请${situation.number}号到${number}号窗口`
}

/** A call is lit and dark in turn for its first seconds, beginning and ending lit. */
function isDark(calledAtMs: number, atMs: number): boolean {
  const halves = Math.floor((atMs - calledAtMs) / halfFlashMs)
  return halves >= 0 && halves < flashes * 2 && halves % 2 === 1
}

/** Moments, monotonic ms, at which the sign of a called number goes dark or lit; none without a call. */
export function flashesOf(panel: HeldView): number[] {
  const call = factsOf.call(panel)?.value ?? null
  if (call?.state !== 'called' || call.calledAt === null) return []
  const calledAtMs = momentOf(panel, call.calledAt)
  return Array.from({ length: flashes * 2 }, (_, half) => calledAtMs + (half + 1) * halfFlashMs)
}

function stateOf(situation: Situation): string {
  switch (situation.is) {
    case 'paused':
      return paused
    case 'called':
      return ''
    case 'rating':
      return '请评价'
    case 'serving': {
      const doing = situation.people.length > 1 ? jointly : '正在办理'
      return situation.number === null ? doing : `${doing} ${situation.number}`
    }
    case 'idle':
      return situation.people.length > 1 ? jointly : '空闲'
    case 'away':
      return '请稍候'
    case 'lunch':
      return '午间休息'
    case 'gap':
      return situation.next === null ? '午间休息' : `${situation.next.time}恢复办理`
    case 'closed':
      return '未开放'
  }
}

/** Who serves here; where nobody does, where or when somebody will. */
function personOf(situation: Situation): string {
  switch (situation.is) {
    case 'paused':
      return paused
    case 'lunch':
      return situation.place === null ? '午间休息' : `请到${situation.place}`
    case 'gap':
      return '午间休息'
    case 'closed':
      return situation.next === null ? '非办公时间' : `${dayAndTime(situation.next)}开始办理`
    default:
      return situation.people.map(({ name, badge }) => `${name} ${badge}`).join(' ')
  }
}

/** What a visitor can do or expect where the window does not serve; empty where it does. */
function adviceOf(situation: Situation, timeZone: string): string {
  switch (situation.is) {
    case 'away':
      return situation.until === null
        ? '工作人员暂时离开，请稍候'
        : `工作人员暂时离开，约${wallOf(timeZone, Date.parse(situation.until)).time}返回`
    case 'lunch': {
      const desk =
        situation.place === null
          ? ''
          : `午间值班请到${situation.place}${situation.person === null ? '' : ` ${situation.person}`}`
      return [desk, situation.next === null ? '' : `${dayAndTime(situation.next)}恢复办理`]
        .filter((part) => part !== '')
        .join('，')
    }
    default:
      return ''
  }
}

/** `13:30` today, `11月24日 09:00` on any other day. */
function dayAndTime({ date, time }: { date: string | null; time: string }): string {
  const [, month, day] = date?.split('-') ?? []
  return month === undefined ? time : `${Number(month)}月${Number(day)}日 ${time}`
}

function leaseMs(held: HeldView): number {
  const call = factsOf.call(held)
  const leases = [
    factsOf.activity(held)?.leaseMs,
    factsOf.onDuty(held)?.leaseMs,
    // A number goes stale sooner than a name.
    call?.value?.state === 'called' ? call.leaseMs : undefined,
  ]
  return Math.min(
    ...leases.flatMap((lease) => lease ?? []),
    ...(leases.every((one) => one === undefined) ? [usualLeaseMs] : []),
  )
}
