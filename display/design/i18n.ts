// Chinese first, English by a switch: typed dictionaries, one per screen, with no build step.

export type Language = 'zh' | 'en'

/** The `lang` attribute, without which browsers pick Japanese shapes and wrong line breaks. */
export const htmlLanguage = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Language, string>

/** A dictionary whose English side must have every entry of the Chinese side, with the same parameters. */
export function dictionary<const D extends object>(both: { zh: D; en: { readonly [W in keyof D]: Widened<D[W]> } }) {
  return both as Readonly<Record<Language, { readonly [W in keyof D]: Widened<D[W]> }>>
}
type Widened<T> = T extends string
  ? string
  : T extends (...input: infer I) => string
    ? (...input: I) => string
    : T extends object
      ? { readonly [K in keyof T]: Widened<T[K]> }
      : T

/** The language a page was opened in: `?lang=en`, else Chinese. */
export function languageOf(search: string): Language {
  return new URLSearchParams(search).get('lang') === 'en' ? 'en' : 'zh'
}

/** The other language, for second lines and the switch. */
export function otherLanguage(language: Language): Language {
  return language === 'zh' ? 'en' : 'zh'
}

/** How old a fact is, as a citizen reads it; ages count in whole units, rounded down. */
export function ageWords(ageMs: number, language: Language): string {
  const [count, unit] = wholeUnits(ageMs)
  return language === 'zh' ? `${count} ${unit.zh}前的信息` : `As of ${count} ${unit.en}${count === 1 ? '' : 's'} ago`
}

const units = [
  { ms: 86_400_000, zh: '天', en: 'day' },
  { ms: 3_600_000, zh: '小时', en: 'hour' },
  { ms: 60_000, zh: '分钟', en: 'minute' },
  { ms: 1_000, zh: '秒', en: 'second' },
] as const

function wholeUnits(ageMs: number): [number, (typeof units)[number]] {
  for (const unit of units) if (ageMs >= unit.ms) return [Math.floor(ageMs / unit.ms), unit]
  return [0, units[3]]
}
