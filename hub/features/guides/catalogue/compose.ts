// Puts the catalogue together: the same items and guides always give the same bytes, and so the same name.
import { pinyin } from 'pinyin-pro'
import { staffContract } from '#contract/counter/staff'
import { windowContract } from '#contract/counter/window'
import type { PublishedRow } from '#contract/guides/guide'
import { itemContract, type StandingItem } from '#contract/guides/item'
import { floorContract } from '#contract/public/floor'
import type { StateOf } from '#wire/define'
import { oncePer } from '../../../core/once-per.ts'
import type { Catalogue, CatalogueItem } from './contract.ts'
import { everydaySyllables } from './syllables.ts'

const syllables = everydaySyllables()

/** What the catalogue is made of. */
export interface CatalogueParts {
  readonly floor: StateOf<typeof floorContract>
  readonly item: StateOf<typeof itemContract>
  readonly staff: StateOf<typeof staffContract>
  readonly window: StateOf<typeof windowContract>
  readonly guides: readonly PublishedRow[]
}

/** The features whose states it is made of; when one of them has changed, so may have the catalogue. */
export const catalogueReads = [
  itemContract.name,
  staffContract.name,
  windowContract.name,
  floorContract.name,
  'guide',
] as const

export function composeCatalogue({ floor, item, staff, window, guides }: CatalogueParts): Catalogue {
  const published = new Map(guides.map((row) => [row.itemId, row]))
  return {
    form: 1,
    units: inOrder(staff.units).map(({ unitId, name, nameEn }) => ({ unitId, name, nameEn })),
    windows: inOrder(window.windows).map(({ windowId, number, name, nameEn, place, placeEn }) => ({
      windowId,
      number,
      name,
      nameEn,
      place,
      placeEn,
    })),
    items: inOrder(item.items).map((one): CatalogueItem => {
      const row = published.get(one.itemId)
      return {
        ...one,
        sounds: soundsOfItem(one),
        validity: row === undefined ? null : validityOf(row),
        guide: row?.guide ?? null,
      }
    }),
    floors: floor.floors.toSorted((one, other) => one.level - other.level),
    syllables,
  }
}

/** Reading characters takes most of the time: it is done once for each item as it stands, whatever else has changed. */
const soundsOfItem = oncePer(({ name, words }: StandingItem) => ({
  name: soundsOf(name),
  words: words.map(soundsOf),
}))

/** `社保卡` → `she bao ka`: one reading a character, chosen by the words around it; ü is v, as it is typed. */
export function soundsOf(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array', v: true }).join(' ').toLowerCase()
}

function validityOf({ version, effectiveFrom, reviewDueOn }: PublishedRow): CatalogueItem['validity'] {
  return { version, effectiveFrom, reviewDueOn }
}

/** By name, so that the order in which they were registered leaves no trace. */
function inOrder<T>(record: Readonly<Record<string, T>>): T[] {
  return Object.keys(record)
    .sort()
    .map((key) => record[key] as T)
}
