// The words for a window's sign, and the card of the person on duty. Pure; old news is called old.
import type { SignText, StaffCard } from '../driver.ts'
import { factsOf, type HeldView, vouchedAt } from './held-view.ts'

const states = { idle: '空闲', serving: '正在办理', rating: '请评价' } as const
const paused = '暂停服务'
const interrupted = '信息更新中断'

/** Leases of these facts decide how long a sign may show them without hearing from the box, in s. */
const usualLeaseMs = 60_000

/** When the panel's facts stop being current, monotonic ms: the earliest end of what a passer-by relies on. */
export function staleAtMs(held: HeldView): number {
  return held.vouchedAtMs + leaseMs(held)
}

/**
 * What the sign shows.
 * @param isAsking an invitation is open at this box
 * @param isStale the lease has run out and the hub has not stood by it again
 */
export function signText(held: HeldView, now: { isAsking: boolean; isStale: boolean }): SignText {
  const window = factsOf.window(held)?.value ?? null
  const person = factsOf.onDuty(held)?.value ?? null
  const hall = factsOf.hall(held)?.value ?? null
  const activity = factsOf.activity(held)?.value ?? { activity: 'idle', number: null }
  const doing = activity.activity === 'rating' && !now.isAsking ? 'idle' : activity.activity
  const number = activity.number === null ? '' : ` ${activity.number}`
  const state =
    person === null ? paused : now.isAsking ? states.rating : `${states[doing]}${doing === 'serving' ? number : ''}`
  const notice = [
    ...(now.isStale ? [`信息截至${timeOf(vouchedAt(held), hall?.timeZone ?? 'Asia/Shanghai')}，请以窗口为准`] : []),
    ...(window === null ? [] : [window.unitName, window.items.join('、'), `监督电话 ${window.supervisionPhone}`]),
  ]
  return {
    title: window === null ? '' : `${window.number}号窗口 ${window.name}`,
    person: person === null ? paused : `${person.name} ${person.badge}`,
    state: now.isStale ? interrupted : state,
    notice: notice.join('  '),
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
