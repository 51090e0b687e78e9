// What stands, who has shown it, and what is about to be declared. Pure.
import type { EmergencyKind, EmergencyMode } from '#contract/public/emergency'
import { clockFace, type Now } from '../../../display/design/clock.ts'
import { titles } from '../../../display/design/emergency-words.ts'
import { oldMs } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen } from '../../../display/design/shown.ts'
import { listed } from '../office/listed.ts'
import { words } from './words.ts'

/** What has been filled in and waits for its second key. */
export interface Draft {
  readonly kind: EmergencyKind
  readonly mode: EmergencyMode
  readonly text: { readonly zh: string; readonly en: string }
  readonly places: string[]
  readonly lastsMs: number
}

export interface StandingLine {
  readonly emergencyId: string
  readonly mode: EmergencyMode
  readonly what: string
  readonly lines: readonly string[]
  readonly missing: string | null
}

export interface EmergencyPage {
  readonly hallName: string
  readonly time: string
  /** Null while there is no information. */
  readonly standing: readonly StandingLine[] | null
  readonly oldMs: number | null
}

export function screenState(
  { facts }: Seen<'frontDesk', 'hall'>['view'],
  freshness: Seen<'frontDesk', 'hall'>['freshness'],
  now: Now,
  language: Language,
): EmergencyPage {
  const { value: hall } = facts.hall
  const say = words[language]
  const timeOf = (at: string) => clockFace(at, hall.timeZone, language).time
  const boxes = new Map(facts.emergencyBoxes?.value.map((one) => [one.emergencyId, one]))
  const standing = facts.emergencies?.value.map(({ emergencyId, kind, mode, text, places, ...told }) => {
    const known = boxes.get(emergencyId)
    const missing = known?.missing ?? []
    return {
      emergencyId,
      mode,
      what: titleOf({ kind, mode }, language),
      lines: [
        text.zh,
        places.length === 0 ? say.whole : listed(places, language),
        `${say.by(told.declaredBy, timeOf(told.declaredAt))} · ${say.until(timeOf(told.endsAt))}`,
        say.shown(known?.takenUp.length ?? 0),
      ].filter((line) => line !== ''),
      missing: missing.length === 0 ? null : say.missing(listed(missing, language)),
    }
  })
  return {
    hallName: language === 'zh' ? hall.name : hall.nameEn,
    time: clockFace(now.at, hall.timeZone, language).time,
    standing: standing ?? null,
    oldMs: oldMs(freshness.emergencies),
  }
}

/** `演练 · 火警疏散` */
export function titleOf({ kind, mode }: Pick<Draft, 'kind' | 'mode'>, language: Language): string {
  return `${words[language].modes[mode]} · ${titles[kind][language]}`
}

/** Places as somebody typed them: separated by spaces or commas, at most six. */
export function placesIn(typed: string): string[] {
  return typed
    .split(/[\s,，、]+/)
    .filter((place) => place !== '')
    .slice(0, 6)
}
