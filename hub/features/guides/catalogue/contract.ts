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

/** `GET /api/guides/<item>` for phones: what is published of an item, and of nobody. */
export const knownGuide = z.object({
  hall: z.object({ name: label, nameEn: label, supervisionPhone: z.string() }),
  item: standingItem.pick({ itemId: true, name: true, nameEn: true, standing: true }),
  unit: z.object({ name: label, nameEn: label }).nullable(),
  windows: catalogue.shape.windows,
  validity: validity.nullable(),
  guide: guide.nullable(),
})
export type KnownGuide = z.output<typeof knownGuide>

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
  refusals: {
    'catalogue.notPrinted': { zh: '小票没有打印出来', en: 'Nothing was printed' },
    'catalogue.noPaper': {
      zh: '打印机没有纸了，小票没有打印出来',
      en: 'The printer is out of paper; nothing was printed',
    },
    'catalogue.noPrinter': { zh: '这台机器没有打印机', en: 'This machine has no printer' },
    'catalogue.tooManySlips': {
      zh: '刚才打印得太多了，请稍等几分钟',
      en: 'Too much has been printed just now; please wait some minutes',
    },
  },
  slices: {
    catalogue: { on: ['kiosk', 'board'], leaseMs: 86_400_000, value: edition.nullable() },
  },
  state: z.object({ edition: edition.nullable() }),
})
