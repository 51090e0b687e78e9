// Imported, checked and masked at the door, approved by a second person, shown for some days, withdrawn everywhere.
import { accountOf } from '#contract/office/account'
import { glassContract } from '#contract/office/glass'
import { hallClockContract } from '#contract/public/hall-clock'
import type { EventOf } from '#wire/define'
import { sealedOf } from '#wire/personal'
import { splitViewKey, type ViewKey } from '#wire/view'
import { after, dateAfter } from '../../../core/civil-time.ts'
import { type Actor, accept, defineDecider, type HallOf, refuse } from '../../../core/decider.ts'
import { without } from '../../../core/records.ts'
import { cellAt, changed, closed, due, type State, starred } from './change.ts'
import { type Publication, publicationContract, type Withdrawal, waitingDays } from './contract.ts'

/** What a board can page through while somebody stands before it. */
const mostRows = 240
const mostWaiting = 20
const dayMs = 86_400_000
/** A withdrawal that some board never confirmed is kept in sight so long, then it is history. */
const unconfirmedDays = 30

const needs = [hallClockContract, glassContract] as const
type Needs = HallOf<typeof needs>

export const publicationDecider = defineDecider({
  contract: publicationContract,
  needs,
  initial: { publications: {}, withdrawals: {}, originals: {} },
  decide: {
    'publication.import': ({ title, content, places, ...written }, { state, facts, actor }) => {
      const original = sealedOf(written.original)
      if (waiting(state).length >= mostWaiting) return refuse('publication.tooManyWaiting', { most: mostWaiting })
      const publicationId = facts.id('pub')
      return accept({
        type: 'publication.imported',
        data: { publicationId, title, content, places, original, importedBy: accountOf(actor), at: facts.at },
      })
    },
    'publication.mask': ({ publicationId, ...place }, { state, actor }) => {
      const known = state.publications[publicationId]
      if (known?.standing !== 'waiting') return refuse('publication.notWaiting', { publicationId })
      const text = cellAt(known, place)
      if (text === null || place.from >= place.to || place.to > text.length) {
        return refuse('publication.noSuchPlace', { publicationId, ...place })
      }
      return accept({
        type: 'publication.masked',
        data: { publicationId, place: { ...place, kind: 'byHand' }, by: accountOf(actor) },
      })
    },
    'publication.discard': ({ publicationId }, { state, facts, actor }) => {
      const known = state.publications[publicationId]
      if (known?.standing !== 'waiting') return refuse('publication.notWaiting', { publicationId })
      const by = accountOf(actor)
      if (by !== known.importedBy) return refuse('publication.notYours', { publicationId })
      return accept({ type: 'publication.discarded', data: { publicationId, by, at: facts.at } })
    },
    'publication.return': ({ publicationId, remark }, { state, facts, actor }) => {
      const refused = notReviewable(state, publicationId, actor)
      if (refused !== null) return refused
      return accept({
        type: 'publication.returned',
        data: { publicationId, reviewer: accountOf(actor), remark, at: facts.at },
      })
    },
    'publication.approve': ({ publicationId, from, days }, { state, hall, facts, actor }) => {
      const refused = notReviewable(state, publicationId, actor)
      if (refused !== null) return refused
      const today = hall.hall.date ?? facts.now.slice(0, 10)
      if (from < today) return refuse('publication.tooEarly', { from, today })
      const rows = rowsOf(released(state)) + rowsOf([state.publications[publicationId] as Publication])
      if (rows > mostRows) return refuse('publication.full', { rows, most: mostRows })
      const until = dateAfter(from, days - 1)
      const approved = {
        type: 'publication.approved' as const,
        data: { publicationId, reviewer: accountOf(actor), from, until, at: facts.at },
      }
      return from === today
        ? accept(approved, { type: 'publication.shown', data: { publicationId } })
        : accept(approved)
    },
    'publication.withdraw': ({ publicationId, remark }, { state, hall, facts, actor }) => {
      const known = state.publications[publicationId]
      if (known === undefined || known.standing === 'waiting') return refuse('publication.unknown', { publicationId })
      return accept(withdrawn(known, hall, { why: 'hand', remark, by: accountOf(actor), at: facts.at }))
    },
    'publication.readOriginal': ({ publicationId }, { state, facts, actor }) => {
      const original = state.originals[publicationId]
      if (original === undefined || original.isDue) return refuse('publication.originalGone', { publicationId })
      // Somebody at a window sees what they handed in themselves, and nobody else's.
      const isOwn = state.publications[publicationId]?.importedBy === accountOf(actor)
      if (actor.kind === 'person' && actor.role === 'clerk' && !isOwn) return refuse('notAllowed', { publicationId })
      return accept({ type: 'publication.originalRead', data: { publicationId, by: accountOf(actor), at: facts.at } })
    },
    'publication.turnDay': ({ date }, { state, hall, facts }) =>
      accept(
        ...Object.values(state.publications).flatMap((one): EventOf<typeof publicationContract>[] => {
          const { publicationId, standing, from, until, importedAt } = one
          if (standing === 'waiting') {
            return after(importedAt, waitingDays * dayMs) <= facts.now
              ? [{ type: 'publication.lapsed', data: { publicationId, at: facts.at } }]
              : []
          }
          if (until !== null && until < date) {
            return [withdrawn(one, hall, { why: 'time', remark: null, by: null, at: facts.at })]
          }
          return standing === 'approved' && from !== null && from <= date
            ? [{ type: 'publication.shown', data: { publicationId } }]
            : []
        }),
      ),
    'publication.receive': ({ publicationId, key }, { state, facts }) =>
      state.withdrawals[publicationId]?.awaited.includes(key) === true
        ? accept({ type: 'publication.received', data: { publicationId, key, at: facts.at } })
        : refuse('publication.asBefore', { publicationId, key }),
    'publication.confirmErased': ({ publicationId }, { state, facts }) =>
      state.originals[publicationId] === undefined
        ? refuse('publication.asBefore', { publicationId })
        : accept({ type: 'publication.originalErased', data: { publicationId, at: facts.at } }),
  },
  evolve: {
    'publication.imported': (state, { publicationId, title, content, places, original, importedBy, at }) => ({
      ...state,
      originals: { ...state.originals, [publicationId]: { ref: original.ref, isDue: false } },
      publications: {
        ...state.publications,
        [publicationId]: {
          publicationId,
          title,
          content,
          findings: places.length,
          importedBy,
          importedAt: at,
          standing: 'waiting',
          approvedBy: null,
          from: null,
          until: null,
        },
      },
    }),
    'publication.masked': (state, { publicationId, place }) => {
      const known = state.publications[publicationId]
      if (known === undefined) return state
      return changed(state, publicationId, { ...starred(known, place), findings: known.findings + 1 })
    },
    'publication.discarded': (state, { publicationId }) => closed(state, publicationId),
    'publication.returned': (state, { publicationId }) => closed(state, publicationId),
    'publication.lapsed': (state, { publicationId }) => closed(state, publicationId),
    'publication.approved': (state, { publicationId, reviewer, from, until }) =>
      changed(due(state, publicationId), publicationId, { standing: 'approved', approvedBy: reviewer, from, until }),
    'publication.shown': (state, { publicationId }) => changed(state, publicationId, { standing: 'shown' }),
    'publication.withdrawn': (state, { publicationId, at, ...data }) => {
      const known = state.publications[publicationId]
      if (known === undefined) return state
      const { title, content } = known
      const withdrawal: Withdrawal = {
        publicationId,
        title,
        kind: content.kind,
        withdrawnAt: at,
        receipts: [],
        ...data,
      }
      return {
        ...closed(state, publicationId),
        withdrawals: { ...state.withdrawals, [publicationId]: withdrawal },
      }
    },
    'publication.received': (state, { publicationId, key, at }) => {
      const known = state.withdrawals[publicationId]
      if (known === undefined) return state
      const awaited = known.awaited.filter((one) => one !== key)
      const receipts = [...known.receipts, { key, at }]
      return { ...state, withdrawals: { ...state.withdrawals, [publicationId]: { ...known, awaited, receipts } } }
    },
    'publication.originalRead': (state) => state,
    'publication.originalErased': (state, { publicationId }) => ({
      ...state,
      originals: without(state.originals, publicationId),
    }),
    'hall.dayBegun': (state, { date }) => ({
      ...state,
      withdrawals: Object.fromEntries(Object.entries(state.withdrawals).filter(([, one]) => isInSight(one, date))),
    }),
  },
  policies: {
    'hall.dayBegun': ({ date }, { state }) =>
      Object.keys(state.publications).length > 0 ? [{ name: 'publication.turnDay', data: { date } }] : [],
  },
  alarms: () => [],
})

/** Why this person cannot be the second one for this import, or null. */
function notReviewable(state: State, publicationId: string, actor: Actor) {
  const known = state.publications[publicationId]
  if (known?.standing !== 'waiting') {
    return refuse<typeof publicationContract>('publication.notWaiting', { publicationId })
  }
  const isOwn = known.importedBy !== null && known.importedBy === accountOf(actor)
  return isOwn ? refuse<typeof publicationContract>('publication.ownImport', { publicationId }) : null
}

function waiting({ publications }: State): Publication[] {
  return Object.values(publications).filter(({ standing }) => standing === 'waiting')
}

/** What a second person has approved and nobody has withdrawn. */
function released({ publications }: State): Publication[] {
  return Object.values(publications).filter(({ standing }) => standing !== 'waiting')
}

function rowsOf(publications: readonly Publication[]): number {
  return publications.reduce((total, { content }) => total + content.rows.length, 0)
}

/** What was never on a glass needs no receipt. */
function withdrawn(
  { publicationId, standing }: Publication,
  { glass }: Needs,
  how: { why: 'time' | 'hand'; remark: string | null; by: string | null; at: string },
) {
  const boards = Object.keys(glass.glasses).filter((key) => splitViewKey(key as ViewKey).kind === 'board')
  const awaited = standing === 'shown' ? boards.sort() : []
  return { type: 'publication.withdrawn' as const, data: { publicationId, awaited, ...how } }
}

/** A day when every board has confirmed; longer where one has not. */
function isInSight({ awaited, withdrawnAt }: Withdrawal, date: string): boolean {
  return withdrawnAt >= dateAfter(date, awaited.length === 0 ? -1 : -unconfirmedDays)
}
