// The hours of the hall in words: what it does now, and when numbers are served again. Pure.
import type { FactsOf } from '#wire/index'
import { dayWords, shortDayWords } from './clock.ts'
import { dictionary, type Language } from './i18n.ts'

export type Hall = FactsOf<'panel'>['hall']['value']

const words = dictionary({
  zh: {
    phase: { open: '办公中', lunch: '午间值班', gap: '休息中', closed: '未开放', unknown: '待通知' },
    rest: '今日休息',
    holiday: (name: string) => `${name}放假`,
    unknown: '今日是否办公，以现场通知为准',
    hours: (hours: string) => `今日办公 ${hours}`,
    next: (day: string, time: string) => `下次办公：${day}${time}`,
    nextUnknown: '下次办公时间，以现场通知为准',
    today: (time: string) => `今日 ${time} 开始办公`,
    resumes: (time: string) => `${time} 恢复办理`,
    soon: '稍后恢复办理',
    shortToday: (time: string) => `今日 ${time}`,
    shortNext: (day: string, time: string) => `${day} ${time}`,
  },
  en: {
    phase: { open: 'Open', lunch: 'Lunch duty', gap: 'On a break', closed: 'Closed', unknown: 'See notice' },
    rest: 'Closed today',
    holiday: (name: string) => `Public holiday: ${name}`,
    unknown: 'Whether the hall opens today: please see the notice on site',
    hours: (hours: string) => `Today ${hours}`,
    next: (day: string, time: string) => `Opens again: ${day}, ${time}`,
    nextUnknown: 'When it opens again: please see the notice on site',
    today: (time: string) => `Opens today at ${time}`,
    resumes: (time: string) => `Back at ${time}`,
    soon: 'Back soon',
    shortToday: (time: string) => `Today ${time}`,
    shortNext: (day: string, time: string) => `${day}, ${time}`,
  },
})

/** What the hall does now, in one or two words. */
export function phaseWords({ phase }: Pick<Hall, 'phase'>, language: Language): string {
  return words[language].phase[phase]
}

/** `今日办公 09:00–12:00 13:30–17:00`, or why the hall rests today. */
export function hoursWords({ hoursToday, holiday, phase }: Hall, language: Language): string {
  const say = words[language]
  if (hoursToday !== '') return say.hours(hoursToday)
  if (holiday !== null) return say.holiday(holiday)
  return phase === 'unknown' ? say.unknown : say.rest
}

/** `下次办公：11月30日（星期一）09:00`, today's opening, or that only the notice on site tells. */
export function nextOpeningWords(
  { nextOpening, date }: Pick<Hall, 'nextOpening' | 'date'>,
  language: Language,
): string {
  const say = words[language]
  if (nextOpening === null) return say.nextUnknown
  if (nextOpening.date === date) return say.today(nextOpening.time)
  return say.next(dayWords(nextOpening.date, language), nextOpening.time)
}

/** The next opening where there is little room, such as `11月30日 09:00`; null where no notice tells. */
export function shortOpeningWords({ nextOpening, date }: Pick<Hall, 'nextOpening' | 'date'>, language: Language) {
  if (nextOpening === null) return null
  const say = words[language]
  if (nextOpening.date === date) return say.shortToday(nextOpening.time)
  return say.shortNext(shortDayWords(nextOpening.date, language), nextOpening.time)
}

/** `13:30 恢复办理`: when the windows go on after a pause within the day. */
export function resumesWords({ nextOpening, date }: Pick<Hall, 'nextOpening' | 'date'>, language: Language): string {
  const say = words[language]
  return nextOpening !== null && nextOpening.date === date ? say.resumes(nextOpening.time) : say.soon
}
