// A notice is written, begins at its hour, and ends at its hour or when somebody takes it back.
import { accountOf } from '#contract/office/account'
import type { EventOf } from '#wire/define'
import { after } from '../../../core/civil-time.ts'
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { type Bulletin, bulletinContract, longestDays } from './contract.ts'

const dayMs = 86_400_000
/** More than a board can turn through while somebody waits. */
const mostOpen = 30

type Ended = Extract<EventOf<typeof bulletinContract>, { type: 'bulletin.ended' }>

export const bulletinDecider = defineDecider({
  contract: bulletinContract,
  needs: [],
  initial: { bulletins: {} },
  decide: {
    'bulletin.post': ({ zh, en, from, to, boards }, { state, facts, actor }) => {
      if (to <= from || to <= facts.now) return refuse('bulletin.endsTooEarly', { from, to })
      if (to > after(from, longestDays * dayMs)) return refuse('bulletin.tooLong', { longestDays })
      if (Object.keys(state.bulletins).length >= mostOpen) return refuse('bulletin.tooMany', { most: mostOpen })
      const hasBegun = from <= facts.now
      const bulletin: Bulletin = {
        bulletinId: facts.id('bul'),
        zh,
        en,
        from,
        to,
        boards: [...new Set(boards)],
        postedBy: accountOf(actor),
        standing: hasBegun ? 'shown' : 'coming',
      }
      return accept({ type: 'bulletin.posted', data: bulletin })
    },
    'bulletin.withdraw': ({ bulletinId }, { state, facts, actor }) =>
      state.bulletins[bulletinId] === undefined
        ? refuse('bulletin.unknown', { bulletinId })
        : accept(ended(bulletinId, 'hand', accountOf(actor), facts.at)),
    'bulletin.turn': (_data, { state, facts }) =>
      accept(
        ...Object.values(state.bulletins).flatMap(
          ({ bulletinId, from, to, standing }): EventOf<typeof bulletinContract>[] => {
            if (to <= facts.now) return [ended(bulletinId, 'time', null, facts.at)]
            return standing === 'coming' && from <= facts.now
              ? [{ type: 'bulletin.began', data: { bulletinId, at: facts.at } }]
              : []
          },
        ),
      ),
  },
  evolve: {
    'bulletin.posted': ({ bulletins }, bulletin) => ({ bulletins: { ...bulletins, [bulletin.bulletinId]: bulletin } }),
    'bulletin.began': (state, { bulletinId }) => {
      const known = state.bulletins[bulletinId]
      if (known === undefined) return state
      return { bulletins: { ...state.bulletins, [bulletinId]: { ...known, standing: 'shown' } } }
    },
    'bulletin.ended': ({ bulletins }, { bulletinId }) => {
      const { [bulletinId]: _over, ...others } = bulletins
      return { bulletins: others }
    },
  },
  policies: {},
  alarms: ({ bulletins }) =>
    Object.values(bulletins).map(({ from, to, standing }) => ({
      at: standing === 'coming' ? from : to,
      command: { name: 'bulletin.turn', data: {} },
    })),
})

function ended(bulletinId: string, why: 'time' | 'hand', by: string | null, at: string): Ended {
  return { type: 'bulletin.ended', data: { bulletinId, why, by, at } }
}
