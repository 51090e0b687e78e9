// The choice by unit: departments that handle something here for which numbers are given, and what each handles. Pure.
import type { Catalogue, CatalogueItem } from '#contract/guides/catalogue'
import type { Language } from '../../../display/design/i18n.ts'
import { lineFor, type TicketSeen } from './state.ts'

export interface UnitCard {
  readonly unitId: string
  readonly name: string
  /** How many of its items have a line. */
  readonly items: number
}

/** Units with something to wait for, in the order of the catalogue. */
export function unitCards(seen: TicketSeen, catalogue: Catalogue | null, language: Language): UnitCard[] {
  return (catalogue?.units ?? []).flatMap(({ unitId, name, nameEn }) => {
    const items = itemsOfUnit(seen, catalogue, unitId).length
    return items === 0 ? [] : [{ unitId, name: language === 'zh' ? name : nameEn, items }]
  })
}

/** What a unit handles here and has a line for. */
export function itemsOfUnit(seen: TicketSeen, catalogue: Catalogue | null, unitId: string): CatalogueItem[] {
  return (catalogue?.items ?? []).filter(
    (item) => item.unitId === unitId && item.standing.is === 'offered' && lineFor(seen, item.itemId) !== undefined,
  )
}
