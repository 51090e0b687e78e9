// What the leave page says: what waits for oneself, one's own leave, everybody's, and who can stand in for whom. Pure.
import type { Approver } from '#contract/office/account'
import type { FactsOf } from '#wire/index'
import { clockFace, dayWords, hubNowMs, type Now } from '../../../display/design/clock.ts'
import { oldestMs } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen } from '../../../display/design/shown.ts'
import type { Me } from '../api.ts'
import { localOf } from '../office/hall-time.ts'
import { listed } from '../office/listed.ts'
import { words } from './words.ts'

/** Clerks read the front desk's view, all others the office's. */
export type LeaveKind = 'office' | 'frontDesk'

type Leave = FactsOf<'office'>['leaves']['value'][number]
type Windows = FactsOf<'office'>['windows']['value']
type Account = FactsOf<'office'>['accounts']['value'][number]

export interface LeaveLine {
  readonly leaveId: string
  readonly name: string
  readonly when: string
  readonly deputy: string
  readonly standing: { readonly words: string; readonly tone: 'ok' | 'warning' | 'fault' | 'offline' }
  /** Whose consent is still missing and whose is there; null where nothing is left to say. */
  readonly still: string | null
  readonly given: string | null
  /** Why it was refused, to whoever asked for it; null for anything else. */
  readonly why: string | null
  /** In which capacities whoever reads this may decide. */
  readonly mayDecideAs: readonly Approver[]
  /** What ending it is called now; null where whoever reads this may not. */
  readonly cancel: string | null
}

/** Somebody to choose. */
export interface Choice {
  readonly staffId: string
  readonly name: string
}

/** Lists are null while there is no information. */
export interface LeaveState {
  readonly hallName: string
  readonly time: string
  readonly timeZone: string
  /** For whom one may ask; only oneself for a clerk. */
  readonly staff: readonly Choice[]
  readonly toDecide: readonly LeaveLine[] | null
  readonly mine: readonly LeaveLine[] | null
  readonly others: readonly LeaveLine[] | null
  readonly oldMs: number | null
}

export function screenState(
  { facts, asOf }: Seen<LeaveKind, 'hall'>['view'],
  freshness: Seen<LeaveKind, 'hall'>['freshness'],
  now: Now,
  language: Language,
  me: Me | null,
  reasons: ReadonlyMap<string, string>,
): LeaveState {
  const say = words[language]
  const { value: hall } = facts.hall
  const hubNow = new Date(hubNowMs(asOf, now)).toISOString()
  const account = facts.accounts?.value.find(({ accountId }) => accountId === me?.accountId) ?? null
  const unitOf = new Map(facts.people?.value.staff.map(({ staffId, unitId }) => [staffId, unitId]))
  const leaves = facts.leaves?.value.toSorted(byStanding) ?? null
  const lines = leaves?.map((leave) => ({ leave, line: lineOf(leave) })) ?? null
  const only = (isWanted: (leave: Leave, line: LeaveLine) => boolean) =>
    lines?.filter(({ leave, line }) => isWanted(leave, line)).map(({ line }) => line) ?? null
  return {
    hallName: language === 'zh' ? hall.name : hall.nameEn,
    time: clockFace(now.at, hall.timeZone, language).time,
    timeZone: hall.timeZone,
    staff: staffOf(facts.windows?.value ?? [], facts.people?.value.staff ?? [], me, language),
    toDecide:
      account === null || account.approvesAs.length === 0 ? null : only((_, line) => line.mayDecideAs.length > 0),
    mine: me?.staffId == null ? null : only(({ staffId }) => staffId === me.staffId),
    others: only(({ staffId }, { mayDecideAs }) => staffId !== me?.staffId && mayDecideAs.length === 0),
    oldMs: oldestMs(freshness.leaves),
  }

  function lineOf(leave: Leave): LeaveLine {
    const { leaveId, staffId, name, deputyName, from, to, span, standing, approvedBy } = leave
    const still = standing === 'asked' ? missing(leave) : []
    const isRunning = standing === 'approved' && from <= hubNow && hubNow < to
    const list = (approvers: readonly Approver[]) =>
      listed(
        approvers.map((one) => say.approver[one]),
        language,
      )
    const mayCancel = me?.staffId === staffId || me?.role === 'supervisor' || me?.role === 'administrator'
    const isOpen = standing === 'asked' || standing === 'approved'
    return {
      leaveId,
      name,
      when: `${spanOf(from, to)} · ${say.span[span]}`,
      deputy: say.deputyIs(deputyName),
      standing: { words: say.standing[isRunning ? 'running' : standing], tone: tones[standing] },
      still: still.length === 0 ? null : say.still(list(still)),
      given: approvedBy.length === 0 ? null : say.given(list(approvedBy)),
      why: standing === 'refused' && reasons.has(leaveId) ? say.why(reasons.get(leaveId) ?? '') : null,
      mayDecideAs: account === null ? [] : capacities(account, unitOf.get(staffId) ?? null, still),
      cancel: isOpen && mayCancel ? (standing === 'asked' ? say.takeBack : say.cancel) : null,
    }
  }

  function spanOf(from: string, to: string): string {
    const [begins = '', at = ''] = localOf(from, hall.timeZone).split('T')
    const [ends = '', until = ''] = localOf(to, hall.timeZone).split('T')
    const last = begins === ends ? until : `${dayWords(ends, language)} ${until}`
    return `${dayWords(begins, language)} ${at} – ${last}`
  }
}

const tones = { asked: 'warning', approved: 'ok', refused: 'fault', cancelled: 'offline' } as const

/** What waits comes first, then what is approved, then what is over; the earliest first. */
function byStanding(one: Leave, other: Leave): number {
  const rank = ({ standing }: Leave) => ['asked', 'approved', 'refused', 'cancelled'].indexOf(standing)
  return rank(one) - rank(other) || one.from.localeCompare(other.from)
}

/** Consents that are needed and not given; one that is needed twice is missing until two have given it. */
function missing({ needs, approvedBy }: Leave): Approver[] {
  const given = [...approvedBy]
  return needs.filter((one) => {
    const index = given.indexOf(one)
    if (index !== -1) given.splice(index, 1)
    return index === -1
  })
}

/** Which of the missing consents an account can give; a unit's head speaks for that unit only. */
function capacities(
  { approvesAs, unitId, role }: Account,
  unit: string | null,
  still: readonly Approver[],
): Approver[] {
  if (!['supervisor', 'leader', 'administrator'].includes(role)) return []
  const held = approvesAs.filter((one) => one !== 'unitHead' || (unitId !== null && unitId === unit))
  return [...new Set(still)].filter((one) => held.includes(one))
}

/** Whoever is posted at a window or known to the office; for a clerk only themselves. */
function staffOf(
  windows: Windows,
  known: FactsOf<'office'>['people']['value']['staff'],
  me: Me | null,
  language: Language,
): Choice[] {
  const names = new Map(windows.flatMap(({ posted }) => posted.map(({ staffId, name }) => [staffId, name] as const)))
  for (const one of known) names.set(one.staffId, language === 'zh' ? one.name : one.nameEn)
  if (me?.role === 'clerk') {
    return me.staffId === null ? [] : [{ staffId: me.staffId, name: names.get(me.staffId) ?? me.staffId }]
  }
  return [...names].map(([staffId, name]) => ({ staffId, name }))
}

/**
 * Who can stand in for somebody: B of every window where they are A; for somebody who is nobody's A, an A they stand by for;
 * for somebody without a post anybody. Several posts of one window look alike here; the hub has the last word.
 */
export function deputiesOf(windows: Windows, staff: readonly Choice[], staffId: string): Choice[] {
  const roleIn = ({ posted }: Windows[number]) => posted.find((one) => one.staffId === staffId)?.role ?? null
  const others = (role: 'A' | 'B') => (window: Windows[number]) =>
    window.posted.filter((one) => one.staffId !== staffId && one.role === role)
  const asMain = windows.filter((window) => roleIn(window) === 'A').map(others('B'))
  const asDeputy = windows.filter((window) => roleIn(window) === 'B').flatMap(others('A'))
  if (asMain.length === 0 && asDeputy.length === 0) return staff.filter((one) => one.staffId !== staffId)
  const [first = asDeputy, ...rest] = asMain
  const everywhere = first.filter((one) => rest.every((list) => list.some((other) => other.staffId === one.staffId)))
  return [...new Map(everywhere.map((one) => [one.staffId, { staffId: one.staffId, name: one.name }])).values()]
}
