// The slip of a number: one big number, where to walk, how many people are ahead, and a person to ask. Pure.
import type { WaitingLine } from '#contract/queue/ticket'
import type { Slip, SlipLine } from '../driver.ts'
import type { Given } from './given.ts'
import type { SlipItem } from './slip-item.ts'

export interface SlipFacts {
  readonly hallName: string
  readonly supervisionPhone: string
  /** The line the visitor waits in; undefined where the box does not know it any more. */
  readonly line: WaitingLine | undefined
  /** What the visitor came for, or null where the box does not know it. */
  readonly item: SlipItem | null
  /** Where phones reach the hall, or null. */
  readonly phones: string | null
  /** The date and time of day in the hall when the number was given. */
  readonly date: string
  readonly time: string
}

/** Papers named on a slip at most, and the longest name that fits into a line of 58 mm beside its mark. */
const mostPapers = 3
const longestPaper = 14

/** Windows named on a slip at most; more are said by their place. */
const mostWindows = 3

const marks: Readonly<Partial<Record<Given['kind'], string>>> = {
  priority: '优先办理',
  green: '绿色通道',
  appointment: '预约号',
}

export function slipOf(given: Given, facts: SlipFacts): Slip {
  const { hallName, supervisionPhone, line, item, phones, date, time } = facts
  const mark = marks[given.kind]
  const about = item?.name ?? line?.name
  return [
    usual(hallName),
    rule,
    huge(given.number),
    ...(mark === undefined ? [] : [large(mark)]),
    ...(about === undefined ? [] : [large(about)]),
    gap,
    usual('叫到号后请到'),
    ...whereTo(line),
    gap,
    ...waiting(given, time),
    rule,
    ...bring(item),
    usual('请看大屏、听广播，叫到号再去窗口'),
    usual('不清楚的，请问大厅工作人员'),
    gap,
    ...phonePage(given, phones),
    { line: 'barcode', text: given.number },
    usual(`${date}  ${time} 取号`),
    usual(`监督电话 ${supervisionPhone}`),
  ]
}

/** What to have at hand when called; a long list stays in the guide, which a visitor has seen before the number. */
function bring(item: SlipItem | null): SlipLine[] {
  const papers = item?.papers ?? []
  const named = papers.filter((name) => name.length <= longestPaper).slice(0, mostPapers)
  if (papers.length === 0) return []
  const isWhole = named.length === papers.length
  return [
    ...(named.length === 0 ? [] : [usual('请备好：'), ...named.map((name) => usual(`· ${name}`))]),
    ...(isWhole ? [] : [usual('其余材料请看办事指南')]),
    rule,
  ]
}

/** Windows at one place are named together, the usual ones first. */
function whereTo(line: WaitingLine | undefined): SlipLine[] {
  const windows = line?.windows.slice(0, mostWindows) ?? []
  if (windows.length === 0) return [large('叫号时告知窗口')]
  const places = new Map<string | null, string[]>()
  for (const { number, place } of windows) places.set(place, [...(places.get(place) ?? []), number])
  return [...places].flatMap(([place, numbers]) => [
    ...(place === null ? [] : [large(place)]),
    large(`${numbers.join('、')}号窗口`),
  ])
}

/** Priority visitors are called before others: how many stand before them is not the length of the line. */
function waiting({ ahead, minutes, kind }: Given, time: string): SlipLine[] {
  if (kind !== 'ordinary') return [usual('将优先叫号，请留意大屏')]
  const people = ahead === null ? [] : [large(ahead === 0 ? '前面没有人' : `前面还有 ${ahead} 人`)]
  if (minutes === null) return people
  return [...people, large(`约等 ${rangeOf(minutes)} 分钟`), usual(`${time} 估算`)]
}

function rangeOf({ from, to }: { from: number; to: number }): string {
  return from === to ? String(from) : `${from}–${to}`
}

function phonePage({ ticketId }: Given, phones: string | null): SlipLine[] {
  return phones === null
    ? []
    : [usual('手机扫码：看排队进度、办完评价'), { line: 'qr', text: ticketAddress(phones, ticketId) }]
}

/** The visitor's own page of this ticket. */
export function ticketAddress(phones: string, ticketId: string): string {
  return `${phones}/t/${ticketId}`
}

const text = (size: 'usual' | 'large' | 'huge') => (words: string) => ({ line: 'text', text: words, size }) as const
export const [usual, large, huge] = [text('usual'), text('large'), text('huge')]
export const rule: SlipLine = { line: 'rule' }
export const gap: SlipLine = { line: 'gap' }
