// The catalogue: everything published about every item as one file, named by its hash, that boxes fetch whole and keep.

import { z } from 'zod'
import { serviceWindow } from '#contract/counter/window'
import { guide, validity } from '#contract/guides/guide'
import { standingItem } from '#contract/guides/item'
import { floor } from '#contract/public/floor'
import { defineContract } from '#wire/define'
import { instant, label, sha256, unitId } from '#wire/ids'

/** How a text sounds: one syllable or character after the other, without tones, parted by spaces: `she bao ka`. */
const sounds = z.string()

/** An item with its published guide; `guide` is null while none has been published. */
export const catalogueItem = standingItem.extend({
  sounds: z.object({ name: sounds, words: z.array(sounds) }),
  validity: validity.nullable(),
  guide: guide.nullable(),
})
export type CatalogueItem = z.output<typeof catalogueItem>

export const catalogue = z.object({
  /** Rises when an older screen could not read it any more. */
  form: z.literal(1),
  units: z.array(z.object({ unitId, name: label, nameEn: label })),
  windows: z.array(
    serviceWindow.pick({ windowId: true, number: true, name: true, nameEn: true, place: true, placeEn: true }),
  ),
  items: z.array(catalogueItem),
  /** The map of the hall, the lowest floor first; empty where nobody has drawn one. */
  floors: z.array(floor).default([]),
  /** Syllable → everyday characters that are read so. */
  syllables: z.record(z.string(), z.string()),
})
export type Catalogue = z.output<typeof catalogue>

/** Which file holds now: `/content/<hash>.json`. */
export const edition = z.object({ hash: sha256, items: z.number().int(), publishedAt: instant })
export type Edition = z.output<typeof edition>

export const catalogueContract = defineContract({
  name: 'catalogue',
  commands: {
    'catalogue.publish': {
      doc: 'The file of this hash can be fetched and holds from now on; the hub asks this of itself.',
      roles: ['system'],
      data: edition.omit({ publishedAt: true }),
    },
  },
  events: { 'catalogue.published': { version: 1, data: edition } },
  refusals: {},
  slices: {
    catalogue: { on: ['kiosk'], leaseMs: 86_400_000, value: edition.nullable() },
  },
  state: z.object({ edition: edition.nullable() }),
})
