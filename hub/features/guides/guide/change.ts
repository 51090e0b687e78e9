// The standing of one item's guide, read and changed within the state of all. Pure.
import type { EventOf, RefusalOf, StateOf } from '#wire/define'
import type { Guide, GuideStanding, guideContract } from './contract.ts'

type State = StateOf<typeof guideContract>
type Drafted = Extract<EventOf<typeof guideContract>, { type: 'guide.drafted' }>

const nothingYet = { lastVersion: 0, draft: null, coming: null, published: null }

/** What stands of an item's guide; nothing where it has none. */
export function guideOf({ guides }: State, itemId: string): GuideStanding {
  return guides[itemId] ?? nothingYet
}

export function withGuide(state: State, itemId: string, change: Partial<GuideStanding>): State {
  return { guides: { ...state.guides, [itemId]: { ...guideOf(state, itemId), ...change } } }
}

/** The next version of an item's guide, written by whom and when. */
export function drafted(
  state: State,
  itemId: string,
  guide: Guide,
  review: Drafted['data']['review'],
  author: string | null,
  draftedAt: string,
): Drafted {
  const version = guideOf(state, itemId).lastVersion + 1
  return { type: 'guide.drafted', data: { itemId, version, author, draftedAt, review, guide } }
}

/** Why this person cannot be the second one of this draft, or null. What the hub took over anybody may read. */
export function waiting(
  state: State,
  itemId: string,
  version: number,
  reader: string | null,
): RefusalOf<typeof guideContract> | null {
  const { draft } = guideOf(state, itemId)
  if (draft?.version !== version) return 'guide.notThisDraft'
  if (draft.review === 'notYet') return 'guide.notSent'
  return draft.author !== null && draft.author === reader ? 'guide.ownDraft' : null
}
