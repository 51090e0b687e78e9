// What is done again and again in the bench: the reports of a box, and the view by which screens know that it was done.
import { randomBytes } from 'node:crypto'

export interface Report {
  readonly name: string
  readonly data: { readonly windowId: string }
}

// biome-ignore lint/suspicious/noExplicitAny: facts of a view as they come over the wire; each deed knows its own
type Facts = Record<string, { value: any }>

export interface Deed {
  /** What a box reports, in order; the time from the last one is measured. */
  reports(windowId: string, deviceId: string): readonly [...before: Report[], measured: Report]
  /** Key of the view that the last report changes. */
  viewOf(windowId: string): string
  /** How often the deed has been done, as that view says. */
  shown(facts: Facts): number
  /** All that the floor knows of rules: what the last report changes in the view. */
  count(facts: Facts): void
}

/** A service is finished and rated. */
const visit: Deed = {
  reports(windowId, deviceId) {
    const name = randomBytes(16).toString('hex')
    const named = { serviceId: `srv_${name}`, invitationId: `inv_${name}` }
    const { invitationId } = named
    const said = { level: 5, channel: 'hallDevice', tags: [], writing: null }
    const finish = { name: 'service.finish', data: { windowId, number: null, way: 'keys', named } }
    return [finish, { name: 'rating.press', data: { windowId, deviceId, invitationId, ...said } }]
  },
  viewOf: (windowId) => `panel:${windowId}`,
  shown: (facts) => facts.windowFigures?.value.ratings ?? 0,
  count(facts) {
    if (facts.windowFigures !== undefined) facts.windowFigures.value.ratings += 1
  },
}

export const deeds = { visit }
export const deedNames = Object.keys(deeds) as [keyof typeof deeds, ...(keyof typeof deeds)[]]

/** Deeds by the name of their last report. */
export const deedsByLastReport: ReadonlyMap<string | undefined, Deed> = new Map(
  Object.values(deeds).map((deed) => [deed.reports('w1', 'pad').at(-1)?.name, deed]),
)
