// Who could take over here, and the hand-over that waits for its second confirmation. Pure.
import type { Checklist } from '#contract/counter/handover'
import type { Language } from '../../../display/design/i18n.ts'
import { sheetWords } from './sheet-words.ts'
import type { DeskSeen } from './state.ts'
import { words } from './words.ts'

type Facts = DeskSeen['view']['facts']

export interface TeamMember {
  readonly staffId: string
  readonly name: string
  readonly role: string
  readonly where: string
  readonly isHere: boolean
  readonly isOnLeave: boolean
}

export interface Handover {
  readonly handoverId: string
  readonly passes: string
  /** Who is to take over, or null for anybody posted here. */
  readonly toStaffId: string | null
  /** The list as the first one confirmed it. */
  readonly checklist: Checklist
  /** The same list in words. */
  readonly list: string
  readonly remark: string | null
  /** How long it still waits, `4:32`. */
  readonly left: string
}

/** A and B of the window with where they are, or null while there is no information. */
export function teamOf(team: NonNullable<Facts['team']>['value'] | null, language: Language): TeamMember[] | null {
  if (team === null) return null
  const say = sheetWords[language].where
  return team.map(({ staffId, name, role, busyAt, isOnLeave, isHere }) => ({
    staffId,
    name,
    role: words[language].role[role],
    where: isHere ? say.here : isOnLeave ? say.leave : busyAt === null ? say.free : say.busy(busyAt),
    isHere,
    isOnLeave,
  }))
}

/** Those who can come: posted here, not here already, not on leave. The first of them is the usual choice. */
export function comers(team: readonly TeamMember[] | null): TeamMember[] {
  return (team ?? []).filter(({ isHere, isOnLeave }) => !isHere && !isOnLeave)
}

/** `hubNowMs` is the hub's time in ms since 1970. */
export function handoverOf(
  offer: NonNullable<Facts['handover']>['value'],
  language: Language,
  hubNowMs: number,
): Handover | null {
  if (offer === null) return null
  const say = sheetWords[language]
  const { handoverId, from, to, checklist, expiresAt } = offer
  const nameOf = (person: { name: string; nameEn: string }) => (language === 'zh' ? person.name : person.nameEn)
  const leftS = Math.max(0, Math.ceil((Date.parse(expiresAt) - hubNowMs) / 1000))
  return {
    handoverId,
    passes: say.passes(nameOf(from), to === null ? say.anybody : nameOf(to)),
    toStaffId: to?.staffId ?? null,
    checklist,
    list: (['seal', 'papers', 'files'] as const)
      .map((part) => `${say.parts[part]} ${say.part[checklist[part]]}`)
      .join(' · '),
    remark: checklist.remark,
    left: `${Math.floor(leftS / 60)}:${String(leftS % 60).padStart(2, '0')}`,
  }
}
