// Finds personal data in texts that are meant for everybody: whatever is published goes through here first. Pure.
import { addressesIn } from './addresses.ts'
import { maskOf } from './mask.ts'
import { nameBefore, nameBehind, namesIn } from './names.ts'
import { checkedForms, mayHoldChecked, type NumberForm, type NumberKind, writtenForms } from './number-forms.ts'
import { namesInBusinesses } from './organisations.ts'
import { digitsOf, placesOf, plainly } from './plain.ts'

export const personalKinds = [
  'idNumber',
  'bankCard',
  'mobile',
  'landline',
  'passport',
  'plate',
  'address',
  'name',
] as const
export type PersonalKind = (typeof personalKinds)[number]

export interface PersonalFinding {
  readonly kind: PersonalKind
  /** Enough of it to find the place, and no more: `138****5678`. */
  readonly masked: string
}

export interface PersonalFindingAt extends PersonalFinding {
  /** Where in a value: `faq.0.answer`; empty for a bare text. */
  readonly path: string
}

/** A finding in its place: from one sign of the text as it was written to another, in UTF-16 units. */
export interface PlacedFinding {
  readonly kind: PersonalKind
  readonly from: number
  readonly to: number
  /** What may be shown instead. */
  readonly mask: string
}

/** What belongs to the hall itself and may stand in any text. */
export interface Own {
  /** Telephones, bare of spaces and dashes. */
  readonly numbers: ReadonlySet<string>
  /** Names of those who work here. */
  readonly names: ReadonlySet<string>
}

interface Found {
  readonly kind: PersonalKind
  readonly from: number
  readonly to: number
  readonly plain: string
}

/** How many signs before and after a number tell whose it is. */
const reach = 24
/** Without any of it there is no name and no address that would be found. */
const chinese = /\p{Script=Han}/u

/**
 * Everything personal in a text, in the order of their places; where two overlap, the one that stands first in
 * `personalKinds`.
 */
export function findingsIn(written: string, own: Own): PlacedFinding[] {
  const text = plainly(written)
  const numbers = numbersIn(text, own.numbers)
  const found = chinese.test(text) ? [...numbers, ...addressesOf(text), ...peopleOf(text, numbers, own.names)] : numbers
  if (found.length === 0) return []
  const at = placesOf(written)
  return apart(found)
    .map(({ kind, from, to, plain }) => ({ kind, from: at[from] ?? 0, to: at[to] ?? 0, mask: maskOf(kind, plain) }))
    .toSorted((one, other) => one.from - other.from)
}

function addressesOf(text: string): Found[] {
  return addressesIn(text).map((span) => ({ kind: 'address', ...span, plain: text.slice(span.from, span.to) }))
}

/** Those who are named in a text, beside their numbers too, but for those who work here. */
function peopleOf(text: string, numbers: readonly Found[], own: ReadonlySet<string>): Found[] {
  const beside = numbers.flatMap(({ from, to }) => [nameBefore(text, from) ?? [], nameBehind(text, to) ?? []].flat())
  return [...namesIn(text), ...namesInBusinesses(text), ...beside]
    .map((span) => ({ kind: 'name' as const, ...span, plain: text.slice(span.from, span.to) }))
    .filter(({ plain }) => !own.has(plain))
}

/** The text with every finding masked. Pass what `findingsIn` gave for this text. */
export function masked(written: string, findings: readonly PlacedFinding[]): string {
  return findings.reduceRight((text, { from, to, mask }) => text.slice(0, from) + mask + text.slice(to), written)
}

function numbersIn(text: string, own: ReadonlySet<string>): Found[] {
  const checked = mayHoldChecked(text)
    ? [text, digitsOf(text)].flatMap((read) => ofForms(checkedForms, read, text))
    : []
  const written = /\d/.test(text) ? ofForms(writtenForms, text, text) : []
  return [...checked, ...written].filter(({ plain }) => !own.has(plain))
}

/** The numbers of these forms; `read` is the text, or how its digits read, and has each sign where the text has it. */
function ofForms(forms: readonly NumberForm[], read: string, text: string): Found[] {
  return forms.flatMap(({ kind, pattern, holds }) =>
    [...read.matchAll(pattern)].flatMap(({ index: from, 0: signs }) => {
      const bare = signs.replaceAll(/[ \-·.()]/g, '')
      const to = from + signs.length
      const isIt = holds(bare, text.slice(Math.max(0, from - reach), from), text.slice(to, to + reach))
      return isIt ? [{ kind, from, to, plain: bare }] : []
    }),
  )
}

/** Leaves out what overlaps something of a kind that is listed earlier, or something longer of its own. */
function apart(found: readonly Found[]): Found[] {
  const rank = ({ kind, from, to }: Found) => personalKinds.indexOf(kind) * 10_000 - (to - from)
  const kept: Found[] = []
  for (const one of found.toSorted((a, b) => rank(a) - rank(b)))
    if (kept.every(({ from, to }) => one.to <= from || to <= one.from)) kept.push(one)
  return kept
}

/** A number is nobody's but a person's; names, doors and telephones also stand in texts about the hall itself. */
export const alwaysPersonal: ReadonlySet<PersonalKind> = new Set<NumberKind>([
  'idNumber',
  'bankCard',
  'mobile',
  'passport',
  'plate',
])

/**
 * Numbers of people in a text, each once, in the order of `personalKinds`.
 * @param allowed numbers, bare of spaces, that belong to the hall itself: an office's mobile phone
 */
export function personalDataIn(text: string, allowed: ReadonlySet<string>): PersonalFinding[] {
  const found = apart(numbersIn(plainly(text), allowed))
    .filter(({ kind }) => alwaysPersonal.has(kind))
    .map(({ kind, plain }) => ({ kind, masked: hint(plain) }))
  return found.filter(({ masked }, index) => found.findIndex((one) => one.masked === masked) === index)
}

/** Everything personal in every text of a value, with the path of each. */
export function personalDataWithin(value: unknown, allowed: ReadonlySet<string>, path = ''): PersonalFindingAt[] {
  if (typeof value === 'string') return personalDataIn(value, allowed).map((finding) => ({ path, ...finding }))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    personalDataWithin(inner, allowed, path === '' ? key : `${path}.${key}`),
  )
}

function hint(bare: string): string {
  return `${bare.slice(0, 3)}****${bare.slice(-4)}`
}
