// How the tables of the office call what the history knows by ids alone. Pure.
import type { FactsOf } from '#wire/index'

/** A window by its number, a person by their name; an id that nobody knows stands for itself. */
export interface Naming {
  window(id: string): string
  person(id: string): string
}

export function namingOf({ windows, people }: Partial<Pick<FactsOf<'office'>, 'windows' | 'people'>>): Naming {
  const numbers = new Map(windows?.value.map(({ windowId, number }) => [windowId, number]))
  const names = new Map(people?.value.staff.map(({ staffId, name }) => [staffId, name]))
  return { window: (id) => numbers.get(id) ?? id, person: (id) => names.get(id) ?? id }
}
