// What keeps a layout from being shown, in words that name the zone. Pure.
import type { Words } from '#wire/define'
import { personalDataWithin } from '../../../core/personal-data/find.ts'
import { type AskedZone, type ContentName, contents, type Form, forms, type Zone } from './shapes.ts'

export interface AskedLayout {
  readonly name: string
  readonly form: Form
  readonly zones: readonly AskedZone[]
}

/** A mistake, and the zone it is in; null for the layout as a whole. */
export interface LayoutFault {
  /** Index of the zone. */
  readonly zone: number | null
  readonly words: Words
}

/** True for a zone whose content is on the list. */
export function isKnown(zone: AskedZone): zone is Zone {
  return Object.hasOwn(contents, zone.content)
}

/**
 * Every fault of a layout, in the order of its zones; none when it may be shown.
 * @param allowed numbers that belong to the hall itself, bare of spaces
 */
export function layoutFaults(layout: AskedLayout, allowed: ReadonlySet<string>): LayoutFault[] {
  const { zones } = layout
  return [
    ...zones.flatMap((zone, index) => zoneFaults(zone, index, layout)),
    ...(zones.some(({ content }) => content === 'supervisionPhone') ? [] : [noPhone]),
    ...personalFaults(layout, allowed),
  ]
}

const noPhone: LayoutFault = {
  zone: null,
  words: { zh: '每个版式都必须有“监督电话”分区', en: 'Every layout must have a zone for the supervision phone' },
}

function zoneFaults(zone: AskedZone, index: number, { form, zones }: AskedLayout): LayoutFault[] {
  const name = zoneName(zone, index)
  const fault = (zh: string, en: string): LayoutFault => ({
    zone: index,
    words: { zh: `${name.zh}：${zh}`, en: `${name.en}: ${en}` },
  })
  if (!isKnown(zone)) return [fault('没有这种内容', 'there is no such content')]
  const { columns, rows } = forms[form]
  const least = contents[zone.content]
  const found: LayoutFault[] = []
  if (zone.column + zone.width - 1 > columns || zone.row + zone.height - 1 > rows)
    found.push(fault(`超出 ${columns}×${rows} 的网格`, `it leaves the grid of ${columns} × ${rows}`))
  if (zone.width < least.columns || zone.height < least.rows)
    found.push(
      fault(
        `太小，至少 ${least.columns}×${least.rows} 格`,
        `too small, it needs ${least.columns} × ${least.rows} cells or more`,
      ),
    )
  const other = zones.findIndex((one, at) => at < index && areOver(one, zone))
  const covered = zones[other]
  if (covered !== undefined) {
    const { zh, en } = zoneName(covered, other)
    found.push(fault(`与${zh}重叠`, `it lies over ${en}`))
  }
  return found
}

/** `第2分区（等候情况）`, as it stands in every word about it. */
export function zoneName({ content }: AskedZone, index: number): Words {
  const words = Object.hasOwn(contents, content) ? contents[content as ContentName] : { zh: content, en: content }
  return { zh: `第${index + 1}分区（${words.zh}）`, en: `zone ${index + 1} (${words.en})` }
}

function areOver(a: AskedZone, b: AskedZone): boolean {
  const meet = (from: number, length: number, otherFrom: number, otherLength: number) =>
    from < otherFrom + otherLength && otherFrom < from + length
  return meet(a.column, a.width, b.column, b.width) && meet(a.row, a.height, b.row, b.height)
}

function personalFaults({ name, zones }: AskedLayout, allowed: ReadonlySet<string>): LayoutFault[] {
  const texts = [
    { zone: null, of: { zh: '版式名称', en: 'the layout’s name' }, text: name as unknown },
    ...zones.map((zone, index) => ({ zone: index, of: zoneName(zone, index), text: zone.heading as unknown })),
  ]
  return texts.flatMap(({ zone, of, text }) =>
    personalDataWithin(text, allowed).map(({ masked }) => ({
      zone,
      words: { zh: `${of.zh}含有个人信息 ${masked}`, en: `${of.en}: there is personal data in it, ${masked}` },
    })),
  )
}
