// How a visitor wants the kiosk to look and sound: chosen by a key, kept from page to page of one visit, then forgotten. Pure.
import type { Language } from '../../display/design/i18n.ts'
import type { Print } from '../../display/design/print-switch.ts'

export interface Access {
  readonly language: Language
  readonly print: Print
  readonly contrast: 'usual' | 'high'
  /** `low`: everything to touch stands in the lower half of an upright glass, for people who sit. */
  readonly reach: 'usual' | 'low'
}

export const usualAccess: Access = { language: 'zh', print: 'usual', contrast: 'usual', reach: 'usual' }

const choices: { readonly [K in keyof Access]: readonly [Access[K], Access[K]] } = {
  language: ['zh', 'en'],
  print: ['usual', 'large'],
  contrast: ['usual', 'high'],
  reach: ['usual', 'low'],
}

/** Turns one choice into its other. */
export function turned(access: Access, choice: keyof Access): Access {
  const [usual, other] = choices[choice]
  return { ...access, [choice]: access[choice] === usual ? other : usual }
}

/** Reads what an earlier page of this visit has kept; whatever cannot be read is as usual. */
export function readAccess(kept: string | null): Access {
  const words = (kept ?? '').split(' ')
  const read = Object.entries(choices).map(([choice, [usual, other]]) => [
    choice,
    words.includes(`${choice}=${other}`) ? other : usual,
  ])
  return Object.fromEntries(read) as unknown as Access
}

/** What `readAccess` reads again. */
export function keepAccess(access: Access): string {
  return Object.entries(access)
    .map(([choice, value]) => `${choice}=${value}`)
    .join(' ')
}
