// Several things in one line, set apart as each language does it. Pure.
import type { Language } from '../../../display/design/i18n.ts'

/** `甲、乙` or `a, b`. */
export function listed(parts: readonly string[], language: Language): string {
  return parts.join(language === 'zh' ? '、' : ', ')
}
