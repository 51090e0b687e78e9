// What a screen receives: the whole state it needs, with the age of each fact, never an event.
import { z } from 'zod'
import { type ViewKind, viewKinds } from './define.ts'
import { instant, isFreeName } from './ids.ts'

const kindNames = Object.keys(viewKinds) as [ViewKind, ...ViewKind[]]

/** `panel:w1`, `board:main`: the kind of view and what it is about. */
export const viewKey = z
  .templateLiteral([z.enum(kindNames), ':', z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)])
  .refine((key) => isFreeName(splitViewKey(key as ViewKey).subject), 'view key: this name is taken')
export type ViewKey = `${ViewKind}:${string}`

/** Splits a key; the kind is trusted because `viewKey` has parsed it. */
export function splitViewKey(key: ViewKey): { kind: ViewKind; subject: string } {
  const colon = key.indexOf(':')
  return { kind: key.slice(0, colon) as ViewKind, subject: key.slice(colon + 1) }
}

/** One fact of a view and how long it may be shown as current, counted by the screen from receipt. */
export const fact = z.object({ leaseMs: z.number().int().positive(), value: z.unknown() })

/**
 * A view: everything one screen shows.
 * - `epoch` rises at every start of the hub and after a restore; `revision` with every change. The newest pair wins.
 * - `asOf` is the hub's time when the hub last stood by the view; `asOf` + `ageMs` is the hub's time now, and spans inside
 *   the view are counted from there.
 */
export const view = z.object({
  key: viewKey,
  epoch: z.number().int().nonnegative(),
  revision: z.number().int().nonnegative(),
  /** Raised by a box that knows better than the hub what happens at its own counter; absent in what the hub sends. */
  local: z.number().int().nonnegative().optional(),
  asOf: instant,
  facts: z.record(z.string(), fact),
})
export type View = Omit<z.output<typeof view>, 'key'> & { key: ViewKey }

/** A view on the wire; `ageMs` is how long relays have held it since the hub last vouched for it. */
export const viewMessage = z.object({ view, ageMs: z.number().int().nonnegative() })
export type ViewMessage = { view: View; ageMs: number }

/** The hub vouches again: what a screen holds at this epoch and revision is still true. */
export const renewal = z.object({
  epoch: z.number().int().nonnegative(),
  revisions: z.record(z.string(), z.number().int().nonnegative()),
  ageMs: z.number().int().nonnegative(),
  /** The hub's time when it vouched; absent from a hub or box of before. */
  at: instant.optional(),
})
export type Renewal = z.output<typeof renewal>

/** What orders two contents of one view. */
export interface Version {
  readonly epoch: number
  readonly revision: number
  readonly local?: number | undefined
}

/** True when `a` is newer than `b`; everything else is old news. */
export function isNewer(a: Version, b: Version | null): boolean {
  if (b === null) return true
  if (a.epoch !== b.epoch) return a.epoch > b.epoch
  if (a.revision !== b.revision) return a.revision > b.revision
  return (a.local ?? 0) > (b.local ?? 0)
}
