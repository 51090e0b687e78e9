// Reads an entry's events of one contract, typed, older versions upcast on the way.
import type { Contract, EventOf } from '../contract/define.ts'
import type { JournalEntry } from './journal.ts'

type StoredEvent = JournalEntry['events'][number]

/** Brings stored data of an older version up to the contract's version. */
export function upcast(contract: Contract, event: StoredEvent): unknown {
  const definition = contract.events[event.type]
  if (definition === undefined) return event.data
  let data = event.data
  for (let version = event.version; version < definition.version; version++) {
    const step = definition.upcast?.[version]
    if (step === undefined) throw new Error(`${event.type}: no upcast from version ${version}`)
    data = step(data)
  }
  return data
}

/** The events of an entry that belong to a contract, in order. */
export function eventsOf<C extends Contract>(contract: C, entry: JournalEntry): EventOf<C>[] {
  return entry.events
    .filter(({ type }) => type in contract.events)
    .map((event) => ({ type: event.type, data: upcast(contract, event) }) as EventOf<C>)
}
