// The socket contract between a screen and whatever serves it, hub or agent; reading it is knowing the protocol.
import { z } from 'zod'
import { type Outcome, refusal } from './errors.ts'
import { itemId, ticketNumber } from './ids.ts'
import type { ProgressAnswer } from './progress.ts'
import { type Renewal, type ViewKey, type ViewMessage, viewKey, viewMessage } from './view.ts'

/** Which views a screen wants; it replaces what was watched before. At most 64. */
export const watchRequest = z.object({ keys: z.array(viewKey).max(64) })

/** The views asked for, whole, or why not. */
export const watchAnswer = z.union([z.object({ views: z.array(viewMessage) }), z.object({ refusal })])

/** A command from a screen; `id` is the screen's own, so that a repeat is recognised. */
export const commandRequest = z.object({ id: z.string().min(8).max(64), name: z.string().max(64), data: z.unknown() })
export type CommandRequest = z.output<typeof commandRequest>

/** What a box does for its own pages without asking the hub: they go the way of commands. */
export const boxWishes = {
  /** Prints the slip of a number that this box gave in the last minutes once more. */
  'slip.reprint': z.object({ number: ticketNumber }),
  /** Prints what to bring for an item, from the catalogue that lies on the box. */
  'guide.print': z.object({ itemId }),
  /** Prints the receipt of a complaint or an opinion that was kept here. */
  'receipt.print': z.object({ kind: z.enum(['complaint', 'opinion']), receipt: z.string().regex(/^[0-9A-Z]{8}$/) }),
} as const
export type BoxWish = {
  [N in keyof typeof boxWishes]: { name: N; data: z.output<(typeof boxWishes)[N]> }
}[keyof typeof boxWishes]

/** A screen reports what stands on its glass: the newest proof that it is right. */
export const painted = z.object({
  key: viewKey,
  epoch: z.number().int().nonnegative(),
  revision: z.number().int().nonnegative(),
  /** `contentHash` of the facts that were drawn; absent from an older screen, and where its box knows better than the hub. */
  hash: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  /** What the glass shows: `board`, `black`, or a layout and its version; empty where there is no choice. */
  shows: z.string().max(80).optional(),
  /** From the receipt of the view to the second frame after it was drawn, ms. */
  tookMs: z.number().int().nonnegative().optional(),
})
export type Painted = Omit<z.output<typeof painted>, 'key'> & { key: ViewKey }

/** A picture of a public glass is asked for; whoever shows the view draws it from its own page. */
export const pictureRequest = z.object({ key: viewKey })

/** JPEG or PNG in a data address, at most 180,000 characters; null: the page could not draw itself. */
export const pictureAnswer = z.object({
  picture: z
    .string()
    .max(180_000)
    .regex(/^data:image\/(jpeg|png);base64,/)
    .nullable(),
})
export type PictureAnswer = z.output<typeof pictureAnswer>

/** How long a page may draw itself, ms. */
export const pictureWithinMs = 20_000

export interface ServerToClient {
  view(message: ViewMessage): void
  renewal(renewal: Renewal): void
  picture(request: { key: ViewKey }, answer: (answer: PictureAnswer) => void): void
}

export interface ClientToServer {
  watch(request: { keys: ViewKey[] }, answer: (answer: z.output<typeof watchAnswer>) => void): void
  command(request: CommandRequest, answer: (outcome: Outcome) => void): void
  painted(report: Painted): void
  /** How a matter stands; a box hands the question on to the hub, and answers `unreachable` without it. */
  progress(request: unknown, answer: (answer: ProgressAnswer) => void): void
}

/** How often the hub vouches for what it has sent, in ms; the shortest lease is at least twice this. */
export const renewalEveryMs = 10_000
