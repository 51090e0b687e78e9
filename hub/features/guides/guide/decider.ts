// Draft, second person, published: decides which version of each guide holds, and lets no personal data through.
import { staffContract } from '#contract/counter/staff'
import { windowContract } from '#contract/counter/window'
import { itemContract } from '#contract/guides/item'
import { accountOf } from '#contract/office/account'
import { hallClockContract } from '#contract/public/hall-clock'
import { accept, defineDecider, type HallOf, refuse } from '../../../core/decider.ts'
import { personalDataInPublic } from '../../../core/personal-data/hall-phones.ts'
import { bring } from './bring.ts'
import { drafted, guideOf, waiting, withGuide } from './change.ts'
import { type Guide, guideContract } from './contract.ts'

const needs = [itemContract, staffContract, windowContract, hallClockContract] as const
type Needs = HallOf<typeof needs>

export const guideDecider = defineDecider({
  contract: guideContract,
  needs,
  initial: { guides: {} },
  decide: {
    'guide.draft': ({ itemId, guide, review }, { state, hall, facts, actor }) => {
      const refused = refusalOf(itemId, guide, hall)
      if (refused !== null) return refused
      return accept(drafted(state, itemId, guide, review, accountOf(actor), facts.at))
    },
    'guide.sendForReview': ({ itemId, version }, { state }) => {
      const { draft } = guideOf(state, itemId)
      if (draft?.version !== version) return refuse('guide.notThisDraft', { itemId, version })
      return draft.review === 'wanted' ? accept() : accept({ type: 'guide.sentForReview', data: { itemId, version } })
    },
    'guide.bring': ({ brought }, context) => bring(brought, context),
    'guide.discard': ({ itemId, version }, { state }) =>
      guideOf(state, itemId).draft?.version === version
        ? accept({ type: 'guide.discarded', data: { itemId, version } })
        : refuse('guide.notThisDraft', { itemId, version }),
    'guide.return': ({ itemId, version, remark }, { state, facts, actor }) => {
      const reviewer = accountOf(actor)
      const refused = waiting(state, itemId, version, reviewer)
      if (refused !== null) return refuse(refused, { itemId, version })
      return accept({ type: 'guide.returned', data: { itemId, version, reviewer, remark, at: facts.at } })
    },
    'guide.publish': ({ itemId, version, effectiveFrom, reviewDueOn }, { state, hall, facts, actor }) => {
      const reviewer = accountOf(actor)
      const refused = waiting(state, itemId, version, reviewer)
      if (refused !== null) return refuse(refused, { itemId, version })
      const today = hall.hall.date ?? facts.now.slice(0, 10)
      if (effectiveFrom < today) return refuse('guide.tooEarly', { effectiveFrom, today })
      if (reviewDueOn <= effectiveFrom) return refuse('guide.dueTooEarly', { effectiveFrom, reviewDueOn })
      const approved = { itemId, version, effectiveFrom, reviewDueOn, reviewer, at: facts.at }
      return effectiveFrom === today
        ? accept({ type: 'guide.approved', data: approved }, { type: 'guide.published', data: { itemId, version } })
        : accept({ type: 'guide.approved', data: approved })
    },
    'guide.confirm': ({ itemId, version, reviewDueOn }, { state, hall, facts, actor }) => {
      if (guideOf(state, itemId).published?.version !== version)
        return refuse('guide.notPublished', { itemId, version })
      const today = hall.hall.date ?? facts.now.slice(0, 10)
      if (reviewDueOn <= today) return refuse('guide.dueTooEarly', { effectiveFrom: today, reviewDueOn })
      const reviewer = accountOf(actor)
      return accept({ type: 'guide.confirmed', data: { itemId, version, reviewDueOn, reviewer, at: facts.at } })
    },
    'guide.import': ({ itemId, guide, effectiveFrom, reviewDueOn }, { state, hall, facts }) => {
      const refused = refusalOf(itemId, guide, hall)
      if (refused !== null) return refused
      if (reviewDueOn <= effectiveFrom) return refuse('guide.dueTooEarly', { effectiveFrom, reviewDueOn })
      const draft = drafted(state, itemId, guide, 'wanted', null, facts.at)
      const { version } = draft.data
      return accept(
        draft,
        {
          type: 'guide.approved',
          data: { itemId, version, effectiveFrom, reviewDueOn, reviewer: null, at: facts.at },
        },
        { type: 'guide.published', data: { itemId, version } },
      )
    },
    'guide.takeEffect': ({ date }, { state }) =>
      accept(
        ...Object.entries(state.guides).flatMap(([itemId, { coming }]) =>
          coming !== null && coming.effectiveFrom <= date
            ? [{ type: 'guide.published' as const, data: { itemId, version: coming.version } }]
            : [],
        ),
      ),
  },
  evolve: {
    'guide.drafted': (state, { itemId, version, author, draftedAt, review }) =>
      withGuide(state, itemId, { lastVersion: version, draft: { version, author, draftedAt, review } }),
    'guide.sentForReview': (state, { itemId }) => {
      const { draft } = guideOf(state, itemId)
      return draft === null ? state : withGuide(state, itemId, { draft: { ...draft, review: 'wanted' } })
    },
    'guide.itemsBrought': (state) => state,
    'guide.discarded': (state, { itemId }) => withGuide(state, itemId, { draft: null }),
    'guide.returned': (state, { itemId }) => withGuide(state, itemId, { draft: null }),
    'guide.approved': (state, { itemId, version, effectiveFrom, reviewDueOn }) =>
      withGuide(state, itemId, { draft: null, coming: { version, effectiveFrom, reviewDueOn } }),
    'guide.published': (state, { itemId, version }) => {
      const { coming, published } = guideOf(state, itemId)
      return withGuide(
        state,
        itemId,
        coming?.version === version ? { coming: null, published: coming } : { coming, published },
      )
    },
    'guide.confirmed': (state, { itemId, reviewDueOn }) => {
      const { published } = guideOf(state, itemId)
      return published === null ? state : withGuide(state, itemId, { published: { ...published, reviewDueOn } })
    },
  },
  policies: {
    'hall.dayBegun': ({ date }, { state }) =>
      Object.values(state.guides).some(({ coming }) => coming !== null && coming.effectiveFrom <= date)
        ? [{ name: 'guide.takeEffect', data: { date } }]
        : [],
  },
  alarms: () => [],
})

/** Why this content cannot stand in a guide of this item, or null. */
function refusalOf(itemId: string, guide: Guide, hall: Needs) {
  if (hall.item.items[itemId] === undefined) return refuse<typeof guideContract>('guide.itemUnknown', { itemId })
  const found = personalDataInPublic(guide, hall)
  return found.length > 0 ? refuse<typeof guideContract>('guide.personalData', { itemId, found }) : null
}
