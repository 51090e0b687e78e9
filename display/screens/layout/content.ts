// What draws a zone: one file per content, given the room it has and the hall's facts, and nothing else.
import type { CSSResult, TemplateResult } from 'lit'
import type { Catalogue } from '#contract/guides/catalogue'
import type { Now } from '../../design/clock.ts'
import type { Language } from '../../design/i18n.ts'
import type { BoardSeen } from '../board/state.ts'

/** Room inside a zone, in em of its own type. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** All that a zone is drawn from. */
export interface Scene {
  readonly seen: BoardSeen
  readonly now: Now
  readonly language: Language
  /** Below the heading. */
  readonly room: Room
  /** How long a page stays, ms. */
  readonly turnMs: number
  /** Null until it has come. */
  readonly catalogue: Catalogue | null
  /** The box on which the glass hangs; the map knows where that is. */
  readonly boxId: string
}

export interface Drawn {
  readonly body: TemplateResult
  /** Beside the heading, a count or a page: the first that has room stands there. */
  readonly aside: readonly string[]
  /** The age of what is drawn, in ms, when it is stale; else null. */
  readonly oldMs: number | null
}

export interface Content {
  /** `null`: the hub has told nothing of it. */
  draw(scene: Scene): Drawn | null
  readonly styles: CSSResult
}
