// What the page of the hall's voice says and sends: the rules in words, and the form read back. Pure.
import type { VoiceRules } from '#contract/public/voice'
import { isQuiet } from '#wire/voice/quiet-hours'
import { clockFace, type Now } from '../../../display/design/clock.ts'
import { oldMs } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen } from '../../../display/design/shown.ts'
import { listed } from '../office/listed.ts'
import { words } from './words.ts'

/** Rows for quiet spans; the contract takes eight, a hall needs two or three. */
export const quietRows = 4

/** How long a call may wait, s. */
export const freshChoices = [30, 60, 90, 180, 300] as const

export interface VoiceState {
  readonly hallName: string
  readonly time: string
  /** Null while there is no information. */
  readonly rules: VoiceRules | null
  readonly lines: readonly string[]
  /** Whether calls are spoken now; `quiet`: they are, but not at this time of day. */
  readonly standing: 'spoken' | 'quiet' | 'silent'
  readonly oldMs: number | null
}

export function screenState(
  { facts }: Seen<'office', 'hall'>['view'],
  freshness: Seen<'office', 'hall'>['freshness'],
  now: Now,
  language: Language,
): VoiceState {
  const say = words[language]
  const { value: hall } = facts.hall
  const rules = facts.voice?.value ?? null
  const quiet = rules?.quiet ?? []
  const spans = quiet.map(({ from, to }) => (from < to ? `${from}–${to}` : say.overNight(from, to)))
  return {
    hallName: language === 'zh' ? hall.name : hall.nameEn,
    time: clockFace(now.at, hall.timeZone, language).time,
    rules,
    lines:
      rules === null
        ? []
        : [
            ...(rules.calls === 'spoken' ? [say.summary(rules.times, rules.volumePercent)] : []),
            spans.length === 0 ? say.quietNone : say.quietAt(listed(spans, language)),
          ],
    standing:
      rules?.calls === 'silent' ? 'silent' : isQuiet(quiet, hall.timeZone, Date.parse(now.at)) ? 'quiet' : 'spoken',
    oldMs: oldMs(freshness.voice),
  }
}

/** The rules as the form says them; null when a quiet span is half filled in or has no length. */
export function rulesOf(texts: Readonly<Record<string, string>>): VoiceRules | null {
  const rows = Array.from({ length: quietRows }, (_, row) => ({
    from: texts[`from${row}`] ?? '',
    to: texts[`to${row}`] ?? '',
  }))
  const quiet = rows.filter(({ from, to }) => from !== '' || to !== '')
  if (quiet.some(({ from, to }) => from === '' || to === '' || from === to)) return null
  return {
    calls: texts.calls === 'silent' ? 'silent' : 'spoken',
    times: Number(texts.times),
    volumePercent: Number(texts.volume),
    freshMs: Number(texts.fresh) * 1_000,
    quiet,
  }
}
