// What a glass shows now: black, the board of the hall, or the zones of its layout with the room of each. Pure.
import { type Form, forms, isLitAt, isStanding, type Layout, layoutFor, type Zone } from '#contract/public/layout'
import type { Now } from '../../design/clock.ts'
import { widthOf } from '../../design/fit.ts'
import type { Language } from '../../design/i18n.ts'
import type { BoardSeen } from '../board/state.ts'
import type { Room } from './content.ts'
import { words } from './words.ts'

export interface ShownZone extends Pick<Zone, 'content' | 'column' | 'row' | 'width' | 'height'> {
  /** Empty where the content speaks for itself. */
  readonly heading: string
  /** Size of the heading, in em of the zone's type. */
  readonly headingSize: number
  /** Size of the zone's type, in rem. */
  readonly type: number
  /** Below the heading, in em of the zone's type. */
  readonly room: Room
}

export type GlassState =
  | { readonly is: 'black' }
  | { readonly is: 'board' }
  | {
      readonly is: 'layout'
      /** `main 3`: for the report of what is on the glass; empty for a draft. */
      readonly name: string
      readonly form: Form
      readonly zones: readonly ShownZone[]
      readonly turnMs: number
    }

const usualTurnMs = 10_000
/** What a zone's frame takes of it, in rem: its gap and its padding, both sides. */
const frame = { width: 3.7, height: 3.3 } as const
const usualHeading = 1.35
/** Contents with much to say have smaller type in the same zone, those with little to say larger. */
const density: Partial<Record<Zone['content'], number>> = {
  dutyRoster: 0.8,
  figures: 0.75,
  results: 0.85,
  bulletins: 1.4,
}

/** @param draft a layout somebody is making, shown before everything else; null on every glass of the hall */
export function screenState(
  { view, freshness }: BoardSeen,
  now: Now,
  language: Language,
  draft: Layout | null,
): GlassState {
  const { hall, glassPlan, emergency } = view.facts
  if (draft !== null) return laidOut(draft, '', usualTurnMs, language)
  if (glassPlan === undefined) return { is: 'board' }
  const { value: plan } = glassPlan
  const { timeZone, phase } = hall.value
  const isClosed = phase === 'closed' && freshness.hall.isStale === false
  if (!isStanding(emergency?.value ?? null, now.at) && !isLitAt(plan, timeZone, now.at, isClosed))
    return { is: 'black' }
  const shown = layoutFor(plan, timeZone, now.at)
  if (shown === null) return { is: 'board' }
  return laidOut(shown.layout, `${shown.layoutId} ${shown.layout.version}`, plan.turnMs, language)
}

function laidOut({ form, zones }: Layout, name: string, turnMs: number, language: Language): GlassState {
  return { is: 'layout', name, form, turnMs, zones: zones.map((zone) => shownZone(zone, form, language)) }
}

function shownZone(zone: Zone, form: Form, language: Language): ShownZone {
  const { width, columns } = forms[form]
  const cellRem = width / columns / 16
  const wide = zone.width * cellRem - frame.width
  // The strip of the supervision phone has no padding above and below.
  const high = zone.height * cellRem - (zone.content === 'supervisionPhone' ? 1.6 : frame.height)
  const heading = zone.heading?.[language] ?? words[language].heading[zone.content]
  const fitting = Math.min(2.4, wide / 24, high / (heading === '' ? 6.5 : 12))
  const type = Math.max(0.9, fitting * (density[zone.content] ?? 1))
  const room = { width: wide / type, height: Math.max(2, high / type - (heading === '' ? 0 : 2.4)) }
  const headingSize = Math.min(usualHeading, room.width / Math.max(1, widthOf(heading) * 1.06))
  const { content, column, row, width: cells, height } = zone
  return { content, column, row, width: cells, height, heading, headingSize, type, room }
}
