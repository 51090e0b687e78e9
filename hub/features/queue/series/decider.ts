// Which series there are, which windows call from them, and whether they give numbers.
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { without } from '../../../core/records.ts'
import { windowContract } from '../../counter/window/contract.ts'
import { itemContract } from '../../guides/item/contract.ts'
import { hallClockContract } from '../../public/hall-clock/contract.ts'
import { isOpen, ticketContract } from '../ticket/contract.ts'
import { queueRules, type Series, type SeriesState, seriesContract, seriesOfItem } from './contract.ts'

export const seriesDecider = defineDecider({
  contract: seriesContract,
  needs: [windowContract, itemContract, ticketContract, hallClockContract],
  initial: { rules: queueRules.parse({}), series: {}, stopped: {} },
  decide: {
    'series.set': (series, { state, hall }) => {
      const { seriesId, itemIds } = series
      const foreign = itemIds.find((itemId) => (seriesOfItem(state, itemId)?.seriesId ?? seriesId) !== seriesId)
      if (foreign !== undefined) return refuse('series.itemTaken', { itemId: foreign })
      return mistakeIn(series, hall) ?? accept({ type: 'series.set', data: series })
    },
    'series.remove': ({ seriesId }, { state, hall }) => {
      if (state.series[seriesId] === undefined) return refuse('series.unknown', { seriesId })
      const waiting = Object.values(hall.ticket.tickets).filter((one) => one.seriesId === seriesId && isOpen(one))
      if (waiting.length > 0) return refuse('series.inUse', { seriesId, waiting: waiting.length })
      return accept({ type: 'series.removed', data: { seriesId } })
    },
    'series.assign': ({ seriesId, windows }, { state, hall }) => {
      if (state.series[seriesId] === undefined) return refuse('series.unknown', { seriesId })
      return (
        mistakeIn({ windows, itemIds: [] }, hall) ?? accept({ type: 'series.assigned', data: { seriesId, windows } })
      )
    },
    'series.takeItems': ({ seriesId, itemIds }, { state, hall }) => {
      if (state.series[seriesId] === undefined) return refuse('series.unknown', { seriesId })
      const unique = [...new Set(itemIds)]
      return (
        mistakeIn({ windows: [], itemIds: unique }, hall) ??
        accept({ type: 'series.itemsTaken', data: { seriesId, itemIds: unique } })
      )
    },
    'series.stop': ({ seriesId, remark }, { state }) => {
      if (state.series[seriesId] === undefined) return refuse('series.unknown', { seriesId })
      if (state.stopped[seriesId] !== undefined) return refuse('series.asBefore', { seriesId })
      return accept({ type: 'series.stopped', data: { seriesId, remark } })
    },
    'series.resume': ({ seriesId }, { state }) => {
      if (state.stopped[seriesId] === undefined) return refuse('series.asBefore', { seriesId })
      return accept({ type: 'series.resumed', data: { seriesId } })
    },
    'queue.setRules': (rules) => accept({ type: 'queue.rulesSet', data: rules }),
  },
  evolve: {
    'series.set': (state, series) => ({ ...state, series: { ...state.series, [series.seriesId]: series } }),
    'series.removed': (state, { seriesId }) => ({
      ...state,
      series: without(state.series, seriesId),
      stopped: without(state.stopped, seriesId),
    }),
    'series.assigned': (state, { seriesId, windows }) => changed(state, seriesId, { windows }),
    'series.itemsTaken': (state, { seriesId, itemIds }) => {
      const others = Object.values(state.series).map((one) => ({
        ...one,
        itemIds: one.itemIds.filter((itemId) => !itemIds.includes(itemId)),
      }))
      const series = Object.fromEntries(others.map((one) => [one.seriesId, one]))
      return changed({ ...state, series }, seriesId, { itemIds })
    },
    'series.stopped': (state, { seriesId, remark }) => ({
      ...state,
      stopped: { ...state.stopped, [seriesId]: { remark } },
    }),
    'series.resumed': (state, { seriesId }) => ({ ...state, stopped: without(state.stopped, seriesId) }),
    'queue.rulesSet': (state, rules) => ({ ...state, rules }),
    'hall.dayBegun': (state) => ({ ...state, stopped: {} }),
    'window.retired': (state, { windowId }) => ({
      ...state,
      series: Object.fromEntries(
        Object.values(state.series).map((one) => [
          one.seriesId,
          { ...one, windows: one.windows.filter((window) => window.windowId !== windowId) },
        ]),
      ),
    }),
  },
  policies: {},
  alarms: () => [],
})

interface Known {
  readonly window: { readonly windows: Readonly<Record<string, unknown>> }
  readonly item: { readonly items: Readonly<Record<string, unknown>> }
}

/** Why windows or items cannot be those of a series; null when they can. */
function mistakeIn({ windows, itemIds }: Pick<Series, 'windows' | 'itemIds'>, { window, item }: Known) {
  const windowIds = windows.map(({ windowId }) => windowId)
  const strange = windowIds.find((windowId) => window.windows[windowId] === undefined)
  if (strange !== undefined) return refuse<typeof seriesContract>('series.windowUnknown', { windowId: strange })
  if (new Set(windowIds).size < windowIds.length) return refuse<typeof seriesContract>('series.windowTwice', {})
  const unknown = itemIds.find((itemId) => item.items[itemId] === undefined)
  return unknown === undefined ? null : refuse<typeof seriesContract>('series.itemUnknown', { itemId: unknown })
}

function changed(state: SeriesState, seriesId: string, change: Partial<Series>): SeriesState {
  const known = state.series[seriesId]
  return known === undefined ? state : { ...state, series: { ...state.series, [seriesId]: { ...known, ...change } } }
}
