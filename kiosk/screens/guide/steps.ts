// The way of a visitor through the guides: where they are, and where a touch leads. Pure.
import type { Words } from '#wire/define'
import type { Refusal } from '#wire/errors'

export type Part = 'materials' | 'steps' | 'limits' | 'where' | 'basis' | 'faq'
export const parts: readonly Part[] = ['materials', 'steps', 'limits', 'where', 'basis', 'faq']

/** By what a list of items is chosen. */
export type Way = 'person' | 'company' | 'lifeEvent' | 'unit' | 'window'

export type Step =
  | { readonly at: 'ways' }
  /** Life events, units or windows to choose from. */
  | { readonly at: 'groups'; readonly by: 'lifeEvent' | 'unit' | 'window'; readonly page: number }
  /** Items; `key` names the group, or is empty where the way has none. */
  | { readonly at: 'list'; readonly by: Way; readonly key: string; readonly page: number }
  | { readonly at: 'search'; readonly typed: string; readonly page: number }
  | {
      readonly at: 'item'
      readonly itemId: string
      readonly part: Part
      readonly page: number
      /** Place of the paper whose sample is shown, or null. */
      readonly sample: number | null
    }
  /** How to walk to a window. */
  | { readonly at: 'way'; readonly windowId: string }
  /** The list on paper or on a phone; `slip` is what became of the paper. */
  | { readonly at: 'away'; readonly itemId: string; readonly slip: 'none' | 'printing' | 'printed' | Words }

export type Input =
  | { readonly type: 'go'; readonly to: Step }
  | { readonly type: 'back' }
  | { readonly type: 'page'; readonly by: 1 | -1 }
  | { readonly type: 'letter'; readonly letter: string }
  | { readonly type: 'say'; readonly phrase: string }
  | { readonly type: 'delete' }
  | { readonly type: 'clear' }
  | { readonly type: 'part'; readonly part: Part }
  | { readonly type: 'sample'; readonly place: number | null }
  | { readonly type: 'printing' }
  /** What came of printing; null when it is on paper. */
  | { readonly type: 'printed'; readonly refusal: Refusal | null }

/** The steps that were made, the last one is where the visitor is. */
export type Trail = readonly [Step, ...Step[]]

export const beginning: Trail = [{ at: 'ways' }]

/** The page of one item, as it is opened. */
export const openItem = (itemId: string): Step => ({ at: 'item', itemId, part: 'materials', page: 0, sample: null })

/** Nobody types more than this; in characters. */
const longestTyped = 24

export function next(trail: Trail, input: Input): Trail {
  const here = trail[trail.length - 1] as Step
  const stay = (step: Step): Trail => [...trail.slice(0, -1), step] as unknown as Trail
  switch (input.type) {
    case 'go':
      return [...trail, input.to] as unknown as Trail
    case 'back':
      if (here.at === 'item' && here.sample !== null) return stay({ ...here, sample: null })
      return trail.length > 1 ? (trail.slice(0, -1) as unknown as Trail) : trail
    case 'page':
      return 'page' in here ? stay({ ...here, page: Math.max(0, here.page + input.by) }) : trail
    case 'part':
      return here.at === 'item' ? stay({ ...here, part: input.part, page: 0, sample: null }) : trail
    case 'sample':
      return here.at === 'item' ? stay({ ...here, sample: input.place }) : trail
    case 'printing':
      return here.at === 'away' ? stay({ ...here, slip: 'printing' }) : trail
    case 'printed':
      return here.at === 'away' ? stay({ ...here, slip: input.refusal?.message ?? 'printed' }) : trail
    default:
      return here.at === 'search' ? stay({ ...here, typed: typed(here.typed, input), page: 0 }) : trail
  }
}

function typed(before: string, input: Extract<Input, { type: 'letter' | 'say' | 'delete' | 'clear' }>): string {
  if (input.type === 'clear') return ''
  if (input.type === 'delete') return [...before].slice(0, -1).join('')
  return [...(input.type === 'say' ? input.phrase : before + input.letter)].slice(0, longestTyped).join('')
}
