// A layout in the making: from a kept one or from nothing, moved zone by zone, to what the hub takes. Pure.
import {
  type AskedZone,
  type ContentName,
  contents,
  type Form,
  forms,
  type KeptLayout,
  type LayoutFault,
  layoutFaults,
} from '#contract/public/layout'

export interface Draft {
  readonly layoutId: string
  readonly name: string
  readonly form: Form
  readonly zones: readonly AskedZone[]
}

/** Where a new layout begins: the supervision phone is there. */
export function newDraft(layoutId: string): Draft {
  return { layoutId, name: '', form: '1920x1080', zones: [phoneOn('1920x1080')] }
}

/** What waits to be released, or else what glasses show. */
export function draftOf({ layoutId, draft, released }: KeptLayout): Draft {
  const version = draft ?? released
  if (version === null) return newDraft(layoutId)
  const { name, form, zones } = version
  return { layoutId, name, form, zones }
}

/** The strip at the foot of a glass. */
function phoneOn(form: Form): AskedZone {
  const { columns, rows } = forms[form]
  return { content: 'supervisionPhone', column: 1, row: rows, width: columns, height: 1, heading: null }
}

export function withZone(draft: Draft, index: number, change: Partial<AskedZone>): Draft {
  return { ...draft, zones: draft.zones.map((zone, at) => (at === index ? { ...zone, ...change } : zone)) }
}

export function withoutZone(draft: Draft, index: number): Draft {
  return { ...draft, zones: draft.zones.filter((_, at) => at !== index) }
}

/** Adds a content in its least size where there is room, from the upper left; over others where there is none. */
export function withNewZone(draft: Draft, content: ContentName): Draft {
  const { columns, rows } = forms[draft.form]
  const { columns: width, rows: height } = contents[content]
  const places = Array.from({ length: rows * columns }, (_, at) => ({
    column: (at % columns) + 1,
    row: Math.floor(at / columns) + 1,
  })).filter(({ column, row }) => column + width - 1 <= columns && row + height - 1 <= rows)
  const isFree = ({ column, row }: { column: number; row: number }) =>
    draft.zones.every(
      (zone) =>
        column >= zone.column + zone.width ||
        zone.column >= column + width ||
        row >= zone.row + zone.height ||
        zone.row >= row + height,
    )
  const place = places.find(isFree) ?? { column: 1, row: 1 }
  return { ...draft, zones: [...draft.zones, { content, ...place, width, height, heading: null }] }
}

/** Moves a zone by cells, or its lower right corner; never out of the grid. */
export function moved(draft: Draft, index: number, by: { x: number; y: number }, what: 'place' | 'size'): Draft {
  const zone = draft.zones[index]
  if (zone === undefined) return draft
  const { columns, rows } = forms[draft.form]
  const between = (value: number, most: number) => Math.max(1, Math.min(value, most))
  if (what === 'place') {
    const column = between(zone.column + by.x, columns - zone.width + 1)
    return withZone(draft, index, { column, row: between(zone.row + by.y, rows - zone.height + 1) })
  }
  const width = between(zone.width + by.x, columns - zone.column + 1)
  return withZone(draft, index, { width, height: between(zone.height + by.y, rows - zone.row + 1) })
}

/** What keeps a draft from being saved; a name is needed too. */
export function faultsOf(draft: Draft, supervisionPhone: string): LayoutFault[] {
  const noName = { zone: null, words: { zh: '请填写版式名称', en: 'Give the layout a name' } }
  const own = new Set([supervisionPhone.replaceAll(/[ \-·]/g, '')])
  return [...(draft.name.trim() === '' ? [noName] : []), ...layoutFaults(draft, own)]
}
