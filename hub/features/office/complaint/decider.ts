// Registers what a visitor wrote: complete, once for each receipt, and no more from one kiosk than people can write.
import { staffContract } from '#contract/counter/staff'
import { sealedOf } from '#wire/personal'
import { msBetween } from '../../../core/civil-time.ts'
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { complaintContract } from './contract.ts'

/** From one kiosk; it stops its visitors earlier itself, so more than this is not people writing. */
const mostInAnHour = 60
const hourMs = 3_600_000

const letters = { complaint: 'TS', opinion: 'YJ' } as const

export const complaintDecider = defineDecider({
  contract: complaintContract,
  needs: [staffContract],
  initial: { counted: {}, lately: {} },
  decide: {
    'complaint.enter': ({ name, contact, text, ...about }, { state, hall, facts, actor }) => {
      if (actor.kind !== 'box') return refuse('notAllowed', {})
      const { boxId } = actor
      const { receipt, kind, unitId, happenedOn } = about
      const lately = (state.lately[boxId] ?? []).filter(({ at }) => msBetween(at, facts.at) < hourMs)
      if (lately.some((one) => one.receipt === receipt)) return accept()
      if (lately.length >= mostInAnHour) return refuse('complaint.tooMany', { most: mostInAnHour })
      if (unitId !== null && hall.staff.units[unitId] === undefined) return refuse('notFound', { unitId })
      if (kind === 'complaint' && [unitId, happenedOn, name, contact].includes(null)) {
        return refuse('complaint.incomplete', {})
      }
      const series = `${letters[kind]}${facts.at.slice(0, 4)}`
      const number = `${series}-${String((state.counted[series] ?? 0) + 1).padStart(4, '0')}`
      const kept = { name: sealedOf(name), contact: sealedOf(contact), text: sealedOf(text) }
      return accept({ type: 'complaint.entered', data: { ...about, ...kept, number, boxId, at: facts.at } })
    },
  },
  evolve: {
    'complaint.entered': ({ counted, lately }, { number, receipt, boxId, at }) => {
      const series = number.slice(0, 6)
      const recent = (lately[boxId] ?? []).filter((one) => msBetween(one.at, at) < hourMs)
      return {
        counted: { ...counted, [series]: (counted[series] ?? 0) + 1 },
        lately: { ...lately, [boxId]: [...recent, { receipt, at }] },
      }
    },
  },
  policies: {},
  alarms: () => [],
})
