// What guides say in every place alike: forms of papers, and how long something takes with the unit as the rule has it. Pure.
import type { Limit, Material } from '#contract/guides/guide'
import type { Language } from './i18n.ts'

export const forms: Readonly<Record<Material['form'], { zh: string; en: string }>> = {
  original: { zh: '原件', en: 'original' },
  copy: { zh: '复印件', en: 'copy' },
  originalAndCopy: { zh: '原件和复印件', en: 'original and copy' },
  filledForm: { zh: '填好的表', en: 'filled form' },
  electronic: { zh: '电子件', en: 'electronic' },
}

const units = {
  zh: { workingDay: '个工作日', day: '天（自然日）', month: '个月', year: '年' },
  en: { workingDay: 'working day', day: 'day', month: 'month', year: 'year' },
} as const

/** `5 个工作日`: the unit stays as the rule has it. */
export function limitWords(limit: Limit, language: Language): string {
  if (limit === 'onTheSpot') return language === 'zh' ? '当场办结' : 'done on the spot'
  const { count, unit } = limit
  return `${count} ${units[language][unit]}${language === 'en' && count !== 1 ? 's' : ''}`
}

/** `原件和复印件 2 份`. */
export function copyWords({ form, copies }: Pick<Material, 'form' | 'copies'>, language: Language): string {
  const words = forms[form][language]
  if (copies === 0) return language === 'zh' ? `${words}，看过即还` : `${words}, only shown`
  return language === 'zh' ? `${words} ${copies} 份` : `${copies} × ${words}`
}
