// The emergencies this box knows, from whatever wire: what stands, what has ended, and what the hub must be told of it. Pure.
import type { Declaration } from '#contract/public/emergency'
import type { Saying } from './datagram.ts'

/** By which wire it was learned. */
export type Wire = 'hub' | 'air' | 'own'

export interface Active {
  readonly declaration: Declaration
  /** Monotonic ms; another datagram may make it earlier, never later. */
  readonly endsAtMs: number
  /** The hub has named it: when it names it no longer, it has ended there. */
  readonly hub: 'knows' | 'mayNotKnow'
}

export interface Ended {
  readonly endedBy: string
  readonly why: 'ended' | 'expired'
  /** Monotonic ms. */
  readonly atMs: number
}

export interface Book {
  readonly active: Readonly<Record<string, Active>>
  readonly ended: Readonly<Record<string, Ended>>
}

/** What the hub is told, through the outbox. */
export type ForHub =
  | {
      readonly name: 'emergency.takeUp'
      readonly data: { readonly declaration: Declaration; readonly leftMs: number; readonly wire: Wire }
    }
  | {
      readonly name: 'emergency.tellEnd'
      readonly data: { readonly emergencyId: string; readonly endedBy: string; readonly why: 'ended' | 'expired' }
    }

export interface NextBook {
  readonly book: Book
  readonly forHub: readonly ForHub[]
}

export const emptyBook: Book = { active: {}, ended: {} }

/** Ended ones are remembered longer than any could stand, so that nothing said late revives them; 13 h, in ms. */
export const rememberedMs = 46_800_000
const mostEnded = 200

/** What has ended stays ended, whoever says otherwise. */
export function taken(book: Book, declaration: Declaration, leftMs: number, wire: Wire, nowMs: number): NextBook {
  const { emergencyId } = declaration
  if (book.ended[emergencyId] !== undefined || leftMs <= 0) return { book, forHub: [] }
  const known = book.active[emergencyId]
  const hub: Active['hub'] = wire === 'hub' || known?.hub === 'knows' ? 'knows' : 'mayNotKnow'
  const endsAtMs = Math.min(known?.endsAtMs ?? Number.POSITIVE_INFINITY, nowMs + leftMs)
  const active = { ...book.active, [emergencyId]: { declaration: known?.declaration ?? declaration, endsAtMs, hub } }
  const news: ForHub = { name: 'emergency.takeUp', data: { declaration, leftMs: Math.round(leftMs), wire } }
  return { book: { ...book, active }, forHub: known === undefined ? [news] : [] }
}

export function ended(book: Book, emergencyId: string, end: Ended): NextBook {
  if (book.ended[emergencyId] !== undefined) return { book, forHub: [] }
  const { [emergencyId]: known, ...active } = book.active
  const remembered = Object.entries({ ...book.ended, [emergencyId]: end }).slice(-mostEnded)
  const { endedBy, why } = end
  const news: ForHub = { name: 'emergency.tellEnd', data: { emergencyId, endedBy, why } }
  return { book: { active, ended: Object.fromEntries(remembered) }, forHub: known === undefined ? [] : [news] }
}

/** The hub tells everything that stands there. What it has named once and names no longer has ended. */
export function hubTells(
  book: Book,
  standing: readonly { readonly declaration: Declaration; readonly leftMs: number }[],
  nowMs: number,
): NextBook {
  const named = new Set(standing.map(({ declaration }) => declaration.emergencyId))
  const gone = Object.entries(book.active).filter(([id, { hub }]) => hub === 'knows' && !named.has(id))
  const withoutGone = gone.reduce(
    (before, [id]) => ended(before, id, { endedBy: '主机', why: 'ended', atMs: nowMs }).book,
    book,
  )
  return standing.reduce<NextBook>(
    (before, { declaration, leftMs }) => {
      const next = taken(before.book, declaration, leftMs, 'hub', nowMs)
      return { book: next.book, forHub: [...before.forHub, ...next.forHub] }
    },
    { book: withoutGone, forHub: [] },
  )
}

/** Ends what has stood its time, and forgets what ended long ago. */
export function elapsed(book: Book, nowMs: number): NextBook {
  const over = Object.entries(book.active).filter(([, { endsAtMs }]) => endsAtMs <= nowMs)
  const kept = Object.entries(book.ended).filter(([, { atMs }]) => nowMs - atMs < rememberedMs)
  const start: NextBook = {
    book: kept.length === Object.keys(book.ended).length ? book : { ...book, ended: Object.fromEntries(kept) },
    forHub: [],
  }
  return over.reduce((before, [id, { endsAtMs }]) => {
    const next = ended(before.book, id, { endedBy: '到时', why: 'expired', atMs: endsAtMs })
    return { book: next.book, forHub: [...before.forHub, ...next.forHub] }
  }, start)
}

/** What this box says of an emergency; null when it knows none of this name. */
export function sayingOf({ active, ended }: Book, emergencyId: string, nowMs: number): Saying | null {
  const over = ended[emergencyId]
  if (over !== undefined) return { is: 'ended', emergencyId, endedBy: over.endedBy, why: over.why }
  const standing = active[emergencyId]
  if (standing === undefined) return null
  const leftMs = Math.max(0, Math.round(standing.endsAtMs - nowMs))
  return { is: 'active', declaration: standing.declaration, leftMs }
}
