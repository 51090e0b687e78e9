// What a field of a form is: a label, what may be filled in, and whether it may stay empty.
import type { Words } from './define.ts'

/** One of a closed list: what the contract calls it, and what people read. */
export type Choice = readonly [value: string, words: Words]

export type FieldKind =
  /** Words of at most so many characters; `rows` where it wants more than one line of room. */
  | { readonly type: 'text'; readonly longest: number; readonly rows?: number }
  | { readonly type: 'choice'; readonly choices: readonly Choice[] }
  /** Any of these, in the order in which they were chosen. */
  | { readonly type: 'choices'; readonly choices: readonly Choice[]; readonly most: number }
  | { readonly type: 'count'; readonly least: number; readonly most: number }
  /** `5个工作日`; 当场办结 only where `onTheSpot` may be. */
  | { readonly type: 'limit'; readonly spot: 'onTheSpot' | 'never' }
  /** One entry a line. */
  | { readonly type: 'lines'; readonly longest: number; readonly most: number }
  /** One entry a line: a label, a colon and a value. */
  | { readonly type: 'pairs'; readonly longest: number; readonly most: number }

export interface Field {
  /** Where it stands in the guide or in one row of its list: `codes.basic`. */
  readonly key: string
  readonly label: Words
  readonly kind: FieldKind
  /** `null`: may be left empty and is null then; `list`: may be left empty; `sample`: empty together with its fellows, or none is. */
  readonly empty: 'never' | 'null' | 'list' | 'sample'
  /** How it is filled in, where the label does not say it. */
  readonly hint: Words | null
}

export interface FieldList {
  /** The guide's own name of the list. */
  readonly name: string
  readonly title: Words
  readonly least: number
  readonly most: number
  readonly fields: readonly Field[]
}

/** A part of the form: single fields, or one list. */
export type Section =
  | { readonly id: string; readonly title: Words; readonly fields: readonly Field[] }
  | { readonly id: string; readonly title: Words; readonly list: FieldList }

/** Chinese and English. */
export const both = (zh: string, en: string): Words => ({ zh, en })

/** A field that must be filled in, unless it says otherwise. */
export const field = (key: string, zh: string, en: string, kind: FieldKind, more: Partial<Field> = {}): Field => ({
  key,
  label: both(zh, en),
  kind,
  empty: 'never',
  hint: null,
  ...more,
})

/** Words of at most so many characters, in so many lines of room. */
export const text = (longest: number, rows = 1): FieldKind => ({ type: 'text', longest, rows })

/** One of these. */
export const choice = (...choices: Choice[]): FieldKind => ({ type: 'choice', choices })
/** A choice by its value and its words. */
export const of = (value: string, zh: string, en: string): Choice => [value, both(zh, en)]

/** A list of at least and at most so many entries. */
export const list = (
  name: string,
  zh: string,
  en: string,
  least: number,
  most: number,
  fields: Field[],
): FieldList => ({
  name,
  title: both(zh, en),
  least,
  most,
  fields,
})
