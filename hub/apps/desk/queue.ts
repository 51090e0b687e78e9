// The line of this window on the bar: who is called or served and why, who comes next, and what the one step key means now. Pure.
import { clockFace } from '../../../display/design/clock.ts'
import { oldMs } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import { queueWords } from './queue-words.ts'
import type { DeskSeen } from './state.ts'

type Queue = NonNullable<DeskSeen['view']['facts']['queue']>['value']
type Current = NonNullable<Queue['current']>

/** What the step key does: call the next, receive the called one, finish. */
export type Step = 'call' | 'receive' | 'finish'

export interface QueueLine {
  readonly number: string
  /** How long it has waited, or when it was called: `23 分钟`, `10:21 过号`. */
  readonly more: string
  readonly why: string | null
}

export interface DeskQueue {
  readonly step: Step
  readonly current: {
    readonly number: string
    readonly state: 'called' | 'serving'
    readonly times: number
    /** Whole seconds until another call is allowed, 0 for now; null: no more calls. */
    readonly recallSeconds: number | null
    readonly mayMiss: boolean
  } | null
  /** Why the present number, or the next one, comes before others; null with nobody there. */
  readonly why: string | null
  /** How many wait, and how long the first has waited. */
  readonly waiting: number
  readonly longest: string | null
  readonly next: readonly QueueLine[]
  readonly held: readonly QueueLine[]
  readonly passed: readonly QueueLine[]
  /** Where a visitor may be sent on to. */
  readonly targets: readonly { readonly value: string; readonly label: string; readonly kind: 'series' | 'window' }[]
  readonly oldMs: number | null
}

/** Null where this window calls from no series. @param hubNowMs the hub's time in ms since 1970 */
export function queueOf(
  { queue, series, waiting, activity, hall }: DeskSeen['view']['facts'],
  freshness: DeskSeen['freshness'],
  windowId: string | null,
  language: Language,
  hubNowMs: number,
): DeskQueue | null {
  if (queue === undefined || windowId === null) return null
  const { value } = queue
  const own = (series?.value.series ?? []).filter(({ windows }) => windows.some((one) => one.windowId === windowId))
  if (own.length === 0 && value.current === null && value.waiting === 0) return null
  const say = queueWords[language]
  const waited = (since: string) => say.minutes(Math.max(0, Math.floor((hubNowMs - Date.parse(since)) / 60_000)))
  const timeOf = (at: string) => clockFace(at, hall.value.timeZone, language).time
  const current = currentOf(value.current, hubNowMs)
  const isServing = current?.state === 'serving' || (current === null && activity?.value.activity === 'serving')
  const [first] = value.next
  const explained = value.current ?? first
  return {
    step: isServing ? 'finish' : current === null ? 'call' : 'receive',
    current,
    why: explained === undefined ? null : say.why(explained.number, explained.why[language], current !== null),
    waiting: value.waiting,
    longest: first === undefined ? null : waited(earliest(value.next)),
    next: value.next.map(({ number, waitsSince, why }) => ({ number, more: waited(waitsSince), why: why[language] })),
    held: value.held.map(({ number, waitsSince }) => ({ number, more: waited(waitsSince), why: null })),
    passed: value.passed.map(({ number, calledAt }) => ({
      number,
      more: calledAt === null ? '' : timeOf(calledAt),
      why: null,
    })),
    targets: targetsOf(series?.value.series ?? [], waiting?.value ?? [], windowId, language),
    oldMs: oldMs(freshness.queue),
  }
}

function currentOf(current: Current | null, hubNowMs: number): DeskQueue['current'] {
  if (current === null || (current.state !== 'called' && current.state !== 'serving')) return null
  const { number, state, times, mayRecallAt, mayMiss } = current
  const recallSeconds =
    mayRecallAt === null ? null : Math.max(0, Math.ceil((Date.parse(mayRecallAt) - hubNowMs) / 1_000))
  return { number, state, times, recallSeconds, mayMiss }
}

function earliest(next: Queue['next']): string {
  return next.reduce((since, { waitsSince }) => (waitsSince < since ? waitsSince : since), next[0]?.waitsSince ?? '')
}

/** Every series, and every other window that calls from one. */
function targetsOf(
  series: readonly { readonly seriesId: string; readonly name: string; readonly nameEn: string }[],
  waiting: NonNullable<DeskSeen['view']['facts']['waiting']>['value'],
  windowId: string,
  language: Language,
): DeskQueue['targets'] {
  const say = queueWords[language]
  const nameOf = ({ name, nameEn }: { name: string; nameEn: string }) => (language === 'zh' ? name : nameEn)
  const windows = new Map(waiting.flatMap((line) => line.windows.map((one) => [one.windowId, one] as const)))
  windows.delete(windowId)
  return [
    ...series.map((one) => ({
      value: `series:${one.seriesId}`,
      label: `${one.seriesId} ${nameOf(one)}`,
      kind: 'series' as const,
    })),
    ...[...windows.values()].map((one) => ({
      value: `window:${one.windowId}`,
      label: say.window(one.number, nameOf(one)),
      kind: 'window' as const,
    })),
  ]
}
