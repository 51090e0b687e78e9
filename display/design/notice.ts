// What is said where nobody serves: why, until when, and whom to ask instead. Pure.
import { dayWords } from './clock.ts'
import { type FrontDesk, frontDeskOf, type LunchPlan } from './front-desk.ts'
import { dictionary, type Language } from './i18n.ts'
import { type Hall, resumesWords } from './opening.ts'
import type { Standing } from './standing.ts'

const words = dictionary({
  zh: {
    unbound: { title: '这块屏幕还没有绑定窗口', hint: '请工作人员在管理页面检查窗口设置。' },
    paused: { title: '本窗口暂停服务', hint: '请到其他窗口或向导服务台咨询，给您带来不便，敬请谅解。' },
    signedOut: { title: '今日是否办公，以现场通知为准', hint: '可拨打咨询电话询问。' },
    lunch: '本窗口午间休息',
    gap: '请在等候区稍候，感谢您的理解。',
    rest: '今日休息',
    holiday: (name: string) => `${name}放假`,
    early: '还未到办公时间',
    over: '今日办公已结束',
    again: '下次办公',
    begins: '今日开始办公',
    unknownNext: '下次办公时间，以现场通知为准。',
  },
  en: {
    unbound: {
      title: 'This screen has no window yet',
      hint: 'Staff: please check the window on the office page.',
    },
    paused: {
      title: 'This window is not in service',
      hint: 'Please use another window or ask at the guide desk. We apologise for the inconvenience.',
    },
    signedOut: {
      title: 'Whether the hall opens today: please see the notice on site',
      hint: 'You can also ask by phone.',
    },
    lunch: 'This window has its lunch break',
    gap: 'Please take a seat in the waiting area. Thank you for your patience.',
    rest: 'Closed today',
    holiday: (name: string) => `Public holiday: ${name}`,
    early: 'Not open yet',
    over: 'Closed for today',
    again: 'Opens again',
    begins: 'Opens today at',
    unknownNext: 'When it opens again: please see the notice on site.',
  },
})

export interface Notice {
  readonly title: string
  readonly hint: string
  /** The next opening, to be read from afar; `day` is null today. */
  readonly when: { readonly day: string | null; readonly time: string } | null
  /** At lunch, whoever is on duty for the whole hall. */
  readonly frontDesk: FrontDesk | null
}

/** Why nobody serves, for a standing in which somebody might be looked for in vain; null in every other. */
export function noticeOf(
  standing: Standing | 'unbound',
  hall: Hall,
  lunch: LunchPlan | undefined,
  language: Language,
): Notice | null {
  const say = words[language]
  const bare = { when: null, frontDesk: null }
  switch (standing) {
    case 'unbound':
    case 'paused':
    case 'signedOut':
      return { ...say[standing], ...bare }
    case 'lunchBreak': {
      const frontDesk = frontDeskOf(lunch, language)
      return { title: frontDesk?.goTo ?? say.lunch, hint: resumesWords(hall, language), when: null, frontDesk }
    }
    case 'gap':
      return { title: resumesWords(hall, language), hint: say.gap, ...bare }
    case 'closed':
      return closingNotice(hall, language)
    default:
      return null
  }
}

/** Why the hall is closed, and when it opens again. */
export function closingNotice(hall: Hall, language: Language): Notice {
  const say = words[language]
  const title = closedTitle(hall, language)
  const { nextOpening, date } = hall
  if (nextOpening === null) return { title, hint: say.unknownNext, when: null, frontDesk: null }
  const { time } = nextOpening
  if (nextOpening.date === date) return { title, hint: say.begins, when: { day: null, time }, frontDesk: null }
  return { title, hint: say.again, when: { day: dayWords(nextOpening.date, language), time }, frontDesk: null }
}

function closedTitle({ holiday, hoursToday, nextOpening, date }: Hall, language: Language): string {
  const say = words[language]
  if (hoursToday !== '') return nextOpening !== null && nextOpening.date === date ? say.early : say.over
  return holiday === null ? say.rest : say.holiday(holiday)
}
