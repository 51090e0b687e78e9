// The words for a window's sign, and the card of the person on duty. Pure; old news is called old.
import type { SignText, StaffCard } from '../driver.ts'
import { factsOf, type HeldView, vouchedAt } from './held-view.ts'
import type { Situation } from './situation.ts'

const paused = '暂停服务'
const jointly = '联合办理'
const interrupted = '信息更新中断'

/** Leases of these facts decide how long a sign may show them without hearing from the box, in s. */
const usualLeaseMs = 60_000

/** When the panel's facts stop being current, monotonic ms: the earliest end of what a passer-by relies on. */
export function staleAtMs(held: HeldView): number {
  return held.vouchedAtMs + leaseMs(held)
}

/** What the sign shows. @param news `stale`: the lease has run out and the hub has not stood by it again */
export function signText(held: HeldView, situation: Situation, news: 'current' | 'stale'): SignText {
  const window = factsOf.window(held)?.value ?? null
  const timeZone = factsOf.hall(held)?.value.timeZone ?? 'Asia/Shanghai'
  const notice = [
    news === 'stale' ? `信息截至${timeOf(vouchedAt(held), timeZone)}，请以窗口为准` : adviceOf(situation, timeZone),
    ...(window === null ? [] : [window.unitName, window.items.join('、'), `监督电话 ${window.supervisionPhone}`]),
  ]
  return {
    title: window === null ? '' : `${window.number}号窗口 ${window.name}`,
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

function stateOf(situation: Situation): string {
  switch (situation.is) {
    case 'paused':
      return paused
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
      return situation.next === null ? '非办公时间' : `${momentOf(situation.next)}开始办理`
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
        : `工作人员暂时离开，约${timeOf(Date.parse(situation.until), timeZone)}返回`
    case 'lunch': {
      const desk =
        situation.place === null
          ? ''
          : `午间值班请到${situation.place}${situation.person === null ? '' : ` ${situation.person}`}`
      return [desk, situation.next === null ? '' : `${momentOf(situation.next)}恢复办理`]
        .filter((part) => part !== '')
        .join('，')
    }
    default:
      return ''
  }
}

/** `13:30` today, `11月24日 09:00` on any other day. */
function momentOf({ date, time }: { date: string | null; time: string }): string {
  const [, month, day] = date?.split('-') ?? []
  return month === undefined ? time : `${Number(month)}月${Number(day)}日 ${time}`
}

function leaseMs(held: HeldView): number {
  const leases = [factsOf.activity(held)?.leaseMs, factsOf.onDuty(held)?.leaseMs]
  return Math.min(
    ...leases.flatMap((lease) => lease ?? []),
    ...(leases.every((one) => one === undefined) ? [usualLeaseMs] : []),
  )
}

function timeOf(ms: number, timeZone: string): string {
  return new Intl.DateTimeFormat('zh-CN', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(ms)
}
