// What the office is told of each glass: what it says stands on it, and where that differs from its view, with the reason.
import { z } from 'zod'
import type { Words } from './define.ts'
import { boxId, instant } from './ids.ts'
import { viewKey } from './view.ts'

/** Why a glass is right, or what keeps it from being so. */
export const verdictWords = {
  right: { zh: '画面与系统一致', en: 'Shows what it should' },
  asleep: { zh: '按计划熄屏', en: 'Black by plan' },
  behind: { zh: '画面是旧版', en: 'Shows an older state' },
  otherLayout: { zh: '显示的不是应显示的版式', en: 'Shows another layout' },
  differs: { zh: '内容与系统不一致', en: 'Its content differs' },
  silent: { zh: '离线', en: 'Away' },
} as const satisfies Record<string, Words>
export type Verdict = keyof typeof verdictWords

export const glassProof = z.object({
  key: viewKey,
  /** The box it hangs on; null: a browser that came straight to the hub, or none. */
  boxId: boxId.nullable(),
  verdict: z.enum(Object.keys(verdictWords) as [Verdict, ...Verdict[]]),
  /** Since when the verdict is not `right`, as far as it is known. */
  since: instant.nullable(),
  /** When its last report came. */
  paintedAt: instant.nullable(),
  tookMs: z.number().int().nullable(),
  /** What it shows and what it should: a layout with its version, `board` or `black`; empty where there is no choice. */
  shows: z.string(),
  expected: z.string(),
  /** Whether the hash of what it drew was compared with the hub's. */
  isCompared: z.boolean(),
})
export type GlassProof = z.output<typeof glassProof>

export const glassProofs = z.object({ glasses: z.array(glassProof) })

/** A picture that a glass drew of itself. */
export const glassPicture = z.object({ accepted: z.literal(true), picture: z.string(), takenAt: instant })
