// Finds personal data in texts that are meant for everybody: whatever is published goes through here first. Pure.
import { isCardNumber, isIdNumber, isOldIdNumber } from './numbers.ts'

export type PersonalKind = 'idNumber' | 'mobile' | 'bankCard' | 'passport' | 'plate'

export interface PersonalFinding {
  readonly kind: PersonalKind
  /** Enough of it to find the place, and no more: `138****5678`. */
  readonly masked: string
}

export interface PersonalFindingAt extends PersonalFinding {
  /** Where in a value: `faq.0.answer`; empty for a bare text. */
  readonly path: string
}

/** Digits may stand in groups, as people write them. */
const grouped = (count: string) => `\\d(?:[ \\-·]?\\d){${count}}`
const alone = (pattern: string) => new RegExp(`(?<![0-9A-Za-z])(?:${pattern})(?![0-9A-Za-z])`, 'g')

const forms: readonly { kind: PersonalKind; pattern: RegExp; holds: (bare: string) => boolean }[] = [
  { kind: 'idNumber', pattern: alone(`${grouped('16')}[ \\-]?[\\dXx]`), holds: isIdNumber },
  { kind: 'idNumber', pattern: alone(grouped('14')), holds: isOldIdNumber },
  { kind: 'bankCard', pattern: alone(grouped('15,18')), holds: isCardNumber },
  { kind: 'mobile', pattern: alone(`(?:\\+?86[ \\-]?)?1[3-9]${grouped('8')}`), holds: () => true },
  { kind: 'passport', pattern: alone('[EGDSPH][A-Z]?\\d{8}'), holds: () => true },
  {
    kind: 'plate',
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·]?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])/g,
    holds: () => true,
  },
]

/**
 * Personal data in a text, each once, in the order of the list above.
 * @param allowed numbers, bare of spaces, that belong to the hall itself: an office's mobile phone
 */
export function personalDataIn(text: string, allowed: ReadonlySet<string>): PersonalFinding[] {
  // Full-width digits and letters read the same to people.
  const plain = text.normalize('NFKC')
  const found = forms.flatMap(({ kind, pattern, holds }) =>
    [...plain.matchAll(pattern)]
      .map(([written]) => written.replaceAll(/[ \-·]/g, ''))
      .filter((bare) => holds(bare) && !allowed.has(bare))
      .map((bare) => ({ kind, masked: mask(bare) })),
  )
  return found.filter(({ masked }, index) => found.findIndex((one) => one.masked === masked) === index)
}

/** Personal data in every text of a value, with the path of each. */
export function personalDataWithin(value: unknown, allowed: ReadonlySet<string>, path = ''): PersonalFindingAt[] {
  if (typeof value === 'string') return personalDataIn(value, allowed).map((finding) => ({ path, ...finding }))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    personalDataWithin(inner, allowed, path === '' ? key : `${path}.${key}`),
  )
}

function mask(bare: string): string {
  return `${bare.slice(0, 3)}****${bare.slice(-4)}`
}
