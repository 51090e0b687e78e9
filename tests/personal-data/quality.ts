// Measures how much of the personal data in the committed corpus is found, and how much of what is found is personal data.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { findingsInApplicant } from '../../hub/core/personal-data/applicant.ts'
import { findingsIn, type Own, type PersonalKind, personalKinds } from '../../hub/core/personal-data/find.ts'

const half = z.strictObject({ text: z.array(z.string().min(1)), applicant: z.array(z.string().min(1)) })
export const halves = ['seen', 'unseen'] as const
export type Half = (typeof halves)[number]

/** Nobody's numbers and names are the hall's own here. */
const nobody: Own = { numbers: new Set(), names: new Set() }
const mark = /\{([A-Za-z]+):([^}]*)\}/g

interface Span {
  readonly kind: PersonalKind
  readonly from: number
  readonly to: number
}

export interface Sample {
  readonly text: string
  readonly wanted: readonly Span[]
  readonly got: readonly Span[]
}

/** One sample of a half, with what is marked in it and what the finder says. */
function sampleOf(marked: string, find: typeof findingsIn): Sample {
  const wanted: Span[] = []
  let text = ''
  let at = 0
  for (const { index, 0: whole, 1: kind, 2: inner = '' } of marked.matchAll(mark)) {
    text += marked.slice(at, index)
    wanted.push({ kind: z.enum(personalKinds).parse(kind), from: text.length, to: text.length + inner.length })
    text += inner
    at = index + whole.length
  }
  text += marked.slice(at)
  return { text, wanted, got: find(text, nobody) }
}

export function readSamples(name: Half): Sample[] {
  const file = join(import.meta.dirname, 'corpus', `${name}.yaml`)
  const { text, applicant } = half.parse(parse(readFileSync(file, 'utf8')))
  return [
    ...text.map((one) => sampleOf(one, findingsIn)),
    ...applicant.map((one) => sampleOf(one, findingsInApplicant)),
  ]
}

export interface Quality {
  readonly wanted: number
  /** Marked and found whole, as what it is. */
  readonly found: number
  readonly got: number
  /** Found and marked as this, at least in part. */
  readonly right: number
}

const none: Quality = { wanted: 0, found: 0, got: 0, right: 0 }

/** How a marked piece was missed, or what was found though it is for everybody. */
export interface Fault {
  readonly what: 'missed' | 'mistaken'
  readonly kind: PersonalKind
  readonly piece: string
  readonly text: string
}

export function qualityOf(samples: readonly Sample[]): {
  byKind: Map<PersonalKind, Quality>
  total: Quality
  faults: Fault[]
} {
  const byKind = new Map<PersonalKind, Quality>(personalKinds.map((kind) => [kind, none]))
  const faults: Fault[] = []
  const add = (kind: PersonalKind, more: Partial<Quality>) => byKind.set(kind, sum(byKind.get(kind) ?? none, more))
  for (const { text, wanted, got } of samples) {
    for (const one of wanted) {
      const isFound = got.some(({ kind, from, to }) => kind === one.kind && from <= one.from && one.to <= to)
      add(one.kind, { wanted: 1, found: isFound ? 1 : 0 })
      if (!isFound) faults.push({ what: 'missed', kind: one.kind, piece: text.slice(one.from, one.to), text })
    }
    for (const one of got) {
      const isRight = wanted.some(({ kind, from, to }) => kind === one.kind && from < one.to && one.from < to)
      add(one.kind, { got: 1, right: isRight ? 1 : 0 })
      if (!isRight) faults.push({ what: 'mistaken', kind: one.kind, piece: text.slice(one.from, one.to), text })
    }
  }
  return { byKind, total: [...byKind.values()].reduce(sum, none), faults }
}

function sum(one: Quality, more: Partial<Quality>): Quality {
  return {
    wanted: one.wanted + (more.wanted ?? 0),
    found: one.found + (more.found ?? 0),
    got: one.got + (more.got ?? 0),
    right: one.right + (more.right ?? 0),
  }
}
