// What the guides show at each step: ways to look, lists in pages, finds, and one item part by part. Pure.

import type { Catalogue, CatalogueItem } from '#contract/guides/catalogue'
import type { LifeEvent } from '#contract/guides/guide'
import { naturalOrder } from '#wire/natural-order'
import { dayWords } from '../../../display/design/clock.ts'
import type { Language } from '../../../display/design/i18n.ts'
import { pagesOf } from '../../../display/design/pages.ts'
import { phrasesFor } from '../../catalogue/phrases.ts'
import { search } from '../../catalogue/search.ts'
import type { SearchIndex } from '../../catalogue/search-index.ts'
import type { Access } from '../../frame/access.ts'
import type { Form } from '../../frame/kiosk-element.ts'
import { leafed, type Pager } from '../../frame/pager.ts'
import { type WayOnMap, wayToWindow } from '../../map/guidance.ts'
import { awayPage, walkRem, walksTo } from './onward.ts'
import { choicesOn, heightOf, type Room, roomOf } from './room.ts'
import { type Row, rowsOf } from './rows.ts'
import { openItem, type Part, type Step, type Way } from './steps.ts'
import { lifeEvents, words } from './words.ts'

/** The catalogue in hand, with what search needs of it. */
export interface Library {
  readonly catalogue: Catalogue
  readonly index: SearchIndex
  readonly publishedAt: string
}

/** What this kiosk knows of itself: the box it is, and where phones reach the hall. */
export interface Stand {
  readonly boxId: string
  readonly phones: string | null
}

export interface Choice {
  readonly name: string
  readonly note: string
  readonly to: Step
}

export type GuidePage =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ways'; readonly choices: readonly Choice[] }
  | { readonly kind: 'choices'; readonly title: string; readonly choices: readonly Choice[]; readonly pager: Pager }
  | {
      readonly kind: 'search'
      readonly typed: string
      readonly phrases: readonly string[]
      readonly choices: readonly Choice[]
    }
  | {
      readonly kind: 'item'
      readonly title: string
      readonly itemId: string
      /** Not handled here any more: what is told instead of a guide. */
      readonly gone: { readonly head: string; readonly lines: readonly string[] } | null
      /** Stands over what to bring, which is the first page. */
      readonly summary: string | null
      readonly validity: string | null
      readonly part: Part
      readonly rows: readonly Row[]
      readonly pager: Pager
      readonly isSample: boolean
      /** Where to walk, on the page that says where it is done. */
      readonly walks: readonly Choice[]
    }
  | ({ readonly kind: 'way' } & WayOnMap)
  | {
      readonly kind: 'away'
      readonly title: string
      readonly itemId: string
      readonly isPrinting: boolean
      /** What became of the paper; empty before anybody asked for it. */
      readonly told: string
      readonly isMissed: boolean
      readonly url: string | null
    }

export function guidePage(
  library: Library | null,
  step: Step,
  access: Access,
  form: Form,
  { boxId, phones }: Stand,
): GuidePage {
  if (library === null) return { kind: 'loading' }
  const room = roomOf(form, access)
  const { language } = access
  switch (step.at) {
    case 'ways':
      return { kind: 'ways', choices: wayChoices(language) }
    case 'groups': {
      const choices = groupChoices(library.catalogue, step.by, language)
      return paged(words[language].ways[step.by][0] ?? '', choices, step.page, room)
    }
    case 'list': {
      const found = library.catalogue.items.filter((item) => belongs(item, step.by, step.key))
      const choices = found.map((item) => itemChoice(item, library.catalogue, language))
      return paged(listTitle(library.catalogue, step.by, step.key, language), choices, step.page, room)
    }
    case 'search': {
      const most = choicesOn(room.finds, [], { ...room, columns: 1, width: form === 'upright' ? 58 : 56 })
      const found = search(library.index, step.typed, Math.min(6, most))
      const choices = found.map(({ item }) => itemChoice(item, library.catalogue, language))
      return { kind: 'search', typed: step.typed, phrases: phrasesFor(library.index, step.typed, 3), choices }
    }
    case 'item':
      return itemPage(library, step, room, language)
    case 'way': {
      const { floors, windows } = library.catalogue
      const way = wayToWindow({ floors, windows, boxId }, step.windowId, access)
      return way === null ? { kind: 'loading' } : { kind: 'way', ...way }
    }
    case 'away':
      return awayPage(library.catalogue, step, phones, language)
  }
}

function wayChoices(language: Language): Choice[] {
  const say = words[language].ways
  const choice = ([name = '', note = '']: readonly string[], to: Step): Choice => ({ name, note, to })
  return [
    choice(say.search, { at: 'search', typed: '', page: 0 }),
    choice(say.person, { at: 'list', by: 'person', key: '', page: 0 }),
    choice(say.company, { at: 'list', by: 'company', key: '', page: 0 }),
    choice(say.lifeEvent, { at: 'groups', by: 'lifeEvent', page: 0 }),
    choice(say.unit, { at: 'groups', by: 'unit', page: 0 }),
    choice(say.window, { at: 'groups', by: 'window', page: 0 }),
  ]
}

function groupChoices(catalogue: Catalogue, by: 'lifeEvent' | 'unit' | 'window', language: Language): Choice[] {
  const groups = {
    lifeEvent: Object.entries(lifeEvents).map(([key, name]) => ({ key, name: name[language], note: '' })),
    unit: catalogue.units.map(({ unitId, name, nameEn }) => ({
      key: unitId,
      name: language === 'zh' ? name : nameEn,
      note: '',
    })),
    window: catalogue.windows
      .toSorted((one, other) => naturalOrder(one.number, other.number))
      .map(({ windowId, number, name, nameEn, place, placeEn }) => ({
        key: windowId,
        name: language === 'zh' ? `${number} 号 ${name}` : `${number} ${nameEn}`,
        note: (language === 'zh' ? place : placeEn) ?? '',
      })),
  }[by]
  return groups
    .map(({ key, name, note }) => ({
      key,
      name,
      note,
      count: catalogue.items.filter((one) => belongs(one, by, key)).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ key, name, note, count }) => {
      const many = language === 'zh' ? `${count} 个事项` : `${count} items`
      return { name, note: note === '' ? many : `${note} · ${many}`, to: { at: 'list', by, key, page: 0 } }
    })
}

function belongs({ guide, unitId, windowIds }: CatalogueItem, by: Way, key: string): boolean {
  switch (by) {
    case 'person':
    case 'company':
      return guide?.audience.includes(by) === true
    case 'lifeEvent':
      return guide?.lifeEvents.includes(key as LifeEvent) === true
    case 'unit':
      return unitId === key
    case 'window':
      return windowIds.includes(key)
  }
}

function listTitle(catalogue: Catalogue, by: Way, key: string, language: Language): string {
  const unit = catalogue.units.find(({ unitId }) => by === 'unit' && unitId === key)
  const window = catalogue.windows.find(({ windowId }) => by === 'window' && windowId === key)
  const named = unit ?? window
  if (named !== undefined) return language === 'zh' ? named.name : named.nameEn
  if (by === 'lifeEvent') return lifeEvents[key as LifeEvent][language]
  return words[language].ways[by][0] ?? ''
}

function itemChoice(item: CatalogueItem, { units }: Catalogue, language: Language): Choice {
  const say = words[language]
  const unit = units.find(({ unitId }) => unitId === item.unitId)
  const unitName = (language === 'zh' ? unit?.name : unit?.nameEn) ?? ''
  const note = item.standing.is === 'offered' ? unitName : say[item.standing.is]
  return { name: language === 'zh' ? item.name : item.nameEn, note, to: openItem(item.itemId) }
}

function paged(title: string, choices: readonly Choice[], page: number, room: Room): GuidePage {
  const most = choicesOn(
    room.list,
    choices.map(({ name }) => name),
    room,
  )
  const { shown, pager } = leafed(
    pagesOf(choices, most, () => 1),
    page,
  )
  return { kind: 'choices', title, choices: shown, pager }
}

function itemPage(
  { catalogue, publishedAt }: Library,
  step: Extract<Step, { at: 'item' }>,
  room: Room,
  language: Language,
): GuidePage {
  const say = words[language]
  const item = catalogue.items.find(({ itemId }) => itemId === step.itemId)
  if (item === undefined) return { kind: 'loading' }
  const { guide, standing, validity } = item
  const shown = guide === null ? null : { guide, item, catalogue, language }
  const sample = step.sample === null ? null : (guide?.materials[step.sample]?.sample ?? null)
  const rows = sample === null ? (shown === null ? [] : rowsOf(step.part, shown)) : sampleRows(sample)
  const isFirst = step.part === 'materials' && sample === null
  const summary = guide === null || !isFirst ? null : language === 'zh' ? guide.summary : guide.summaryEn
  const head = summary === null ? 0 : heightOf({ type: 'text', name: '', text: summary }, room) + 1.5
  const walks = step.part === 'where' ? walksTo(item, catalogue, language) : []
  const keys = walks.length === 0 ? 0 : walkRem
  const pages = pagesOf(rows, room.height - head - keys, (row) => heightOf(row, room))
  const leaf = leafed(pages, step.page)
  return {
    kind: 'item',
    title: language === 'zh' ? item.name : item.nameEn,
    itemId: item.itemId,
    gone: goneOf(standing, language),
    summary: summary ?? (guide === null ? say.noGuide : null),
    validity: validity === null ? null : say.validFrom(validity.effectiveFrom, publishedAt.slice(0, 10)),
    part: step.part,
    rows: leaf.shown,
    pager: leaf.pager,
    isSample: sample !== null,
    walks,
  }
}

function sampleRows({
  title,
  lines,
  tip,
}: NonNullable<NonNullable<CatalogueItem['guide']>['materials'][number]['sample']>): Row[] {
  return [
    { type: 'text', name: title, text: tip },
    ...lines.map(({ label, value }): Row => ({ type: 'fact', name: label, value, note: null })),
  ]
}

function goneOf(standing: CatalogueItem['standing'], language: Language) {
  const say = words[language]
  if (standing.is === 'offered') return null
  const since = say.since(dayWords(standing.since, language))
  if (standing.is === 'cancelled') {
    return { head: say.cancelled, lines: [since, language === 'zh' ? standing.why : standing.whyEn] }
  }
  const { name, nameEn, address, phone } = standing.to
  return { head: say.passedDown, lines: [since, language === 'zh' ? name : nameEn, address, phone] }
}
