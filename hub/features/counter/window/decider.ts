// Which windows the hall has.
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { staffContract } from '../staff/contract.ts'
import { windowContract } from './contract.ts'

export const windowDecider = defineDecider({
  contract: windowContract,
  needs: [staffContract],
  initial: { windows: {} },
  decide: {
    'window.register': (window, { state, hall }) => {
      if (hall.staff.units[window.unitId] === undefined) return refuse('window.unitUnknown', { unitId: window.unitId })
      const holder = Object.values(state.windows).find((one) => one.number === window.number)
      if (holder !== undefined && holder.windowId !== window.windowId) {
        return refuse('window.numberTaken', { number: window.number, windowId: holder.windowId })
      }
      return accept({ type: 'window.registered', data: window })
    },
    'window.retire': ({ windowId }, { state }) =>
      state.windows[windowId] === undefined
        ? refuse('window.unknown', { windowId })
        : accept({ type: 'window.retired', data: { windowId } }),
  },
  evolve: {
    'window.registered': (state, window) => ({ windows: { ...state.windows, [window.windowId]: window } }),
    'window.retired': (state, { windowId }) => {
      const { [windowId]: _gone, ...windows } = state.windows
      return { windows }
    },
  },
  policies: {},
  alarms: () => [],
})
