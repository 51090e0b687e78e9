// What a strip of few pixels says about its window, worked out from the view alone. Pure.
import type { ShownEmergency } from '#contract/public/emergency'
import type { SignWords } from '../../../terminal/led/layout.ts'
import { clockFace, type Now } from '../../design/clock.ts'
import { actOf, bands, titles, wayOf } from '../../design/emergency-words.ts'
import { oldestMs } from '../../design/facts.ts'
import { lunchOf } from '../../design/front-desk.ts'
import type { Language } from '../../design/i18n.ts'
import { noticeOf } from '../../design/notice.ts'
import { backWords } from '../../design/people.ts'
import type { Seen } from '../../design/shown.ts'
import { type Standing, standingOf } from '../../design/standing.ts'
import { words } from './words.ts'

/** Without these a strip has nothing true to say. */
export type StripNeeds = 'hall' | 'window' | 'onDuty' | 'activity'
export type StripSeen = Seen<'panel', StripNeeds>

export interface StripState {
  readonly says: SignWords
  /** `10:32` */
  readonly time: string
}

export function screenState({ view, freshness }: StripSeen, now: Now, language: Language): StripState {
  const { facts } = view
  const say = words[language]
  const hall = facts.hall.value
  const window = facts.window.value
  const kind = standing(facts)
  const age = kind === 'unbound' ? null : oldestMs(freshness.activity, freshness.onDuty, freshness.hall)
  const isZh = language === 'zh'
  const notice = noticeOf(kind, hall, facts.lunch?.value, language)
  const details = [
    age === null
      ? adviceOf(kind, view, now, language)
      : say.asOf(clockFace(before(now, age), hall.timeZone, language).time),
    ...(window === null || !isZh ? [] : [window.unitName, window.items.join('、')]),
    say.phone(window?.supervisionPhone ?? hall.supervisionPhone),
  ]
  return {
    says: {
      title: window === null ? '' : say.title(window.number, isZh ? window.name : window.nameEn),
      person: notice?.title ?? peopleOf(facts, language),
      state: age === null ? stateOf(kind, facts, language) : say.interrupted,
      notice: details.filter((part) => part !== '').join('  '),
    },
    time: clockFace(now.at, hall.timeZone, language).time,
  }
}

/** An emergency takes the whole strip; a drill says first that it is one. */
export function emergencySays(shown: ShownEmergency): SignWords {
  const opening = shown.mode === 'drill' ? bands.drill.zh : ''
  const what = `${opening}${titles[shown.kind].zh}`
  return { title: what, person: actOf(shown).zh, state: what, notice: wayOf(shown)?.zh ?? '' }
}

type Facts = StripSeen['view']['facts']

function standing({ hall, window, onDuty, activity, lunch }: Facts): Standing | 'unbound' {
  if (window.value === null) return 'unbound'
  return standingOf({
    phase: hall.value.phase,
    duty: onDuty.value,
    activity: activity.value.activity,
    lunch: lunchOf(lunch?.value, window.value.windowId),
  })
}

function stateOf(kind: Standing | 'unbound', { activity }: Facts, language: Language): string {
  const { number } = activity.value
  const state = words[language].standing[kind]
  return number === null || (kind !== 'serving' && kind !== 'joint') ? state : `${state} ${number}`
}

/** What a visitor can do or expect where the window does not serve; empty where it does. */
function adviceOf(kind: Standing | 'unbound', view: StripSeen['view'], now: Now, language: Language): string {
  const { hall, onDuty, lunch } = view.facts
  if (kind === 'away') return backWords(onDuty.value, view.asOf, hall.value.timeZone, now, language) ?? ''
  const notice = noticeOf(kind, hall.value, lunch?.value, language)
  if (notice === null) return ''
  const { day, time } = notice.when ?? { day: null, time: null }
  return [notice.hint, [day, time].filter((part) => part !== null).join(' ')].filter((part) => part !== '').join(' ')
}

function peopleOf({ onDuty }: Facts, language: Language): string {
  if (onDuty.value === null) return ''
  const faces = [onDuty.value, ...onDuty.value.together]
  return faces.map(({ name, nameEn, badge }) => `${language === 'zh' ? name : nameEn} ${badge}`).join(' ')
}

function before(now: Now, ms: number): string {
  return new Date(Date.parse(now.at) - ms).toISOString()
}
