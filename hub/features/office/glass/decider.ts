// A glass is lit or dark since an instant; the gateway tells only when that changes.
import { splitViewKey, type ViewKey } from '#wire/view'
import { dateAfter } from '../../../core/civil-time.ts'
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { windowContract } from '../../counter/window/contract.ts'
import { hallClockContract } from '../../public/hall-clock/contract.ts'
import { accountOf } from '../account/contract.ts'
import { type GlassState, glassContract, isGlass, isPublicGlass } from './contract.ts'

/** Boards have names that anybody may choose; more than this no hall hangs up. */
const mostBoards = 64

/** A glass that has been dark for longer hangs here no more; a window's panel goes on counting as never lit. */
const forgottenAfterDays = 30

export const glassDecider = defineDecider({
  contract: glassContract,
  needs: [windowContract, hallClockContract],
  initial: { glasses: {} },
  decide: {
    'glass.light': ({ key }, { state, hall, facts }) => {
      if (state.glasses[key]?.isLit === true) return refuse('glass.asBefore', { key })
      const { kind, subject } = splitViewKey(key as ViewKey)
      if (kind === 'board') {
        const others = Object.keys(state.glasses).filter((one) => one !== key && kindOf(one) === 'board')
        if (others.length >= mostBoards) return refuse('tooMany', { most: mostBoards })
      } else if (!isGlass(key as ViewKey) || hall.window.windows[subject] === undefined)
        return refuse('notFound', { key })
      return accept({ type: 'glass.lit', data: { key, at: facts.at } })
    },
    'glass.darken': ({ key }, { state, facts }) =>
      state.glasses[key]?.isLit === true
        ? accept({ type: 'glass.darkened', data: { key, at: facts.at } })
        : refuse('glass.asBefore', { key }),
    'glass.askPicture': ({ key }, { facts, actor }) => {
      if (!isPublicGlass(key as ViewKey)) return refuse('glass.notPublic', { key })
      return accept({ type: 'glass.pictureAsked', data: { key, by: accountOf(actor), at: facts.now } })
    },
  },
  evolve: {
    'glass.pictureAsked': (state) => state,
    'glass.lit': (state, { key, at }) => turned(state, key, { isLit: true, since: at }),
    'glass.darkened': (state, { key, at }) => turned(state, key, { isLit: false, since: at }),
    'window.retired': (state, { windowId }) =>
      keeping(state, (key) => kindOf(key) === 'board' || splitViewKey(key as ViewKey).subject !== windowId),
    'hall.dayBegun': (state, { date }) =>
      keeping(state, (_key, { isLit, since }) => isLit || since >= dateAfter(date, -forgottenAfterDays)),
  },
  policies: {},
  alarms: () => [],
})

function turned(state: GlassState, key: string, glass: GlassState['glasses'][string]): GlassState {
  return { glasses: { ...state.glasses, [key]: glass } }
}

function keeping(
  state: GlassState,
  isKept: (key: string, glass: GlassState['glasses'][string]) => boolean,
): GlassState {
  return { glasses: Object.fromEntries(Object.entries(state.glasses).filter(([key, glass]) => isKept(key, glass))) }
}

function kindOf(key: string): string {
  return splitViewKey(key as ViewKey).kind
}
