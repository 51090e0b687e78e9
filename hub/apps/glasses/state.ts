// What the page of glasses says of each: right or not, why, since when, and when it may go dark. Pure.
import type { Power } from '#contract/public/layout'
import { type GlassProof, verdictWords } from '#wire/glass-proof'
import { splitViewKey, type ViewKey } from '#wire/view'
import { clockFace, momentWords, type Now } from '../../../display/design/clock.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen } from '../../../display/design/shown.ts'
import { listed } from '../office/listed.ts'
import { words } from './words.ts'

export interface GlassRow {
  readonly key: string
  readonly name: string
  readonly box: string
  readonly tone: 'ok' | 'warning' | 'fault' | ''
  readonly verdict: string
  /** Since when, and what it shows in place of what; empty when all is well. */
  readonly reason: string
  readonly painted: string
  readonly givesPicture: boolean
}

export interface PowerRow {
  readonly glassId: string
  readonly name: string
  readonly words: string
  readonly power: Power
}

export interface GlassesState {
  readonly hallName: string
  readonly time: string
  /** Null while nobody has said. */
  readonly rows: readonly GlassRow[] | null
  readonly sum: string
  readonly powers: readonly PowerRow[] | null
}

const tones = {
  right: 'ok',
  asleep: '',
  behind: 'fault',
  otherLayout: 'warning',
  differs: 'fault',
  silent: 'fault',
} as const

export function screenState(
  { facts }: Seen<'office', 'hall'>['view'],
  now: Now,
  language: Language,
  proofs: readonly GlassProof[] | null,
): GlassesState {
  const { value: hall } = facts.hall
  const say = words[language]
  const numberOf = new Map(facts.windows?.value.map(({ windowId, number }) => [windowId, number]))
  const isWell = ({ verdict }: GlassProof) => verdict === 'right' || verdict === 'asleep'
  const right = proofs?.filter(isWell).length ?? 0
  const layouts = facts.layouts?.value
  const powerOf = new Map(layouts?.powers.map(({ glassId, power }) => [glassId, power]))
  return {
    hallName: language === 'zh' ? hall.name : hall.nameEn,
    time: clockFace(now.at, hall.timeZone, language).time,
    rows: proofs?.map(rowOf) ?? null,
    sum: proofs === null ? '' : say.sum(right, proofs.length),
    powers:
      layouts?.glassIds.map((glassId) => {
        const power = powerOf.get(glassId) ?? []
        return { glassId, name: say.board(glassId), words: powerWords(power), power }
      }) ?? null,
  }

  function rowOf(proof: GlassProof): GlassRow {
    const { key, boxId, verdict, since, paintedAt, tookMs, shows, expected } = proof
    const moment = (at: string) => momentWords(at, hall.timeZone, language)
    const parts = [
      verdict === 'otherLayout' ? say.instead(shown(shows), shown(expected)) : null,
      since === null || isWell(proof) ? null : say.since(moment(since)),
      proof.isCompared || paintedAt === null ? null : say.notCompared,
    ]
    return {
      key,
      name: nameOf(key as ViewKey),
      box: boxId ?? (paintedAt === null ? '—' : say.browser),
      tone: tones[verdict],
      verdict: verdictWords[verdict][language],
      reason: parts.filter((part) => part !== null).join(language === 'zh' ? '；' : '; '),
      painted: paintedAt === null ? '—' : say.painted(moment(paintedAt), tookMs),
      givesPicture: /^(board|panel):/.test(key) && verdict !== 'silent',
    }
  }

  function nameOf(key: ViewKey): string {
    const { kind, subject } = splitViewKey(key)
    if (kind === 'board') return say.board(subject)
    const number = numberOf.get(subject) ?? subject
    return kind === 'panel' ? say.panel(number) : say.terminal(number)
  }

  function shown(what: string): string {
    if (what === 'board') return say.plainBoard
    if (what === 'black') return say.black
    if (what === '') return '—'
    const [layoutId = '', version = ''] = what.split(' ')
    const layout = layouts?.layouts.find((one) => one.layoutId === layoutId)
    return say.layout((layout?.released ?? layout?.draft)?.name ?? layoutId, version)
  }

  /** Days with the same times stand together: `周一、周二 08:30–17:30`. */
  function powerWords(power: Power): string {
    if (power.length === 0) return say.always
    const times = [...new Set(power.map(({ from, to }) => `${from}–${to}`))]
    return times
      .map((time) => {
        const days = power.filter(({ from, to }) => `${from}–${to}` === time)
        return `${listed(
          days.map(({ weekday }) => say.weekday[weekday - 1] ?? ''),
          language,
        )} ${time}`
      })
      .join(language === 'zh' ? '；' : '; ')
  }
}
