// Lunch duty in words: where somebody is on duty for the whole hall, until when, and who. Pure.
import type { FactsOf } from '#wire/index'
import { type Size, sizeFor } from './fit.ts'
import { dictionary, type Language } from './i18n.ts'
import type { Hall } from './opening.ts'

export type LunchPlan = FactsOf<'panel'>['lunch']['value']

const words = dictionary({
  zh: {
    duty: '午间值班',
    goTo: '请到',
    somebody: '有工作人员值班',
    serves: (time: string) => `午间办理至 ${time}`,
  },
  en: {
    duty: 'Lunch duty',
    goTo: 'Please go to: ',
    somebody: 'A colleague is on duty',
    serves: (time: string) => `Open at lunch until ${time}`,
  },
})

export interface FrontDesk {
  /** `请到一楼前台`; its last part is the place. */
  readonly goTo: string
  readonly size: Size
  readonly place: string
  /** `午间值班 12:00–13:20` */
  readonly duty: string
  /** Null: nobody is planned by name. */
  readonly person: { readonly name: string; readonly size: Size; readonly photo: string | null } | null
  /** Stands in the person's place. */
  readonly somebody: string
}

/** The front desk at lunch; null where the hall has no lunch duty, or the hub has not told of it. */
export function frontDeskOf(lunch: LunchPlan | undefined, language: Language): FrontDesk | null {
  if (lunch == null) return null
  const say = words[language]
  const isZh = language === 'zh'
  const { person } = lunch
  const place = isZh ? lunch.place : lunch.placeEn
  const name = (isZh ? person?.name : person?.nameEn) ?? ''
  return {
    goTo: `${say.goTo}${place}`,
    size: sizeFor(`${say.goTo}${place}`, { large: 9, medium: 24 }),
    place,
    duty: `${say.duty} ${lunch.from}–${lunch.to}`,
    person: person === null ? null : { name, size: sizeFor(name, { large: 5.5, medium: 12 }), photo: person.photo },
    somebody: say.somebody,
  }
}

/** Whether a window goes on serving through lunch; without a plan it does not, for nobody has said so. */
export function lunchOf(plan: LunchPlan | undefined, windowId: string): 'serves' | 'breaks' {
  return plan?.windowIds.includes(windowId) === true ? 'serves' : 'breaks'
}

/** `午间办理至 13:20`, for a window that goes on serving now; else null. */
export function lunchMark(hall: Hall, plan: LunchPlan | undefined, windowId: string, language: Language) {
  if (hall.phase !== 'lunch' || plan == null || lunchOf(plan, windowId) === 'breaks') return null
  return words[language].serves(plan.to)
}
