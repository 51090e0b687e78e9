// Items and guides as files: what is published goes out, and what comes in is judged against the hall as it stands now.
import type { StateOf } from './contract/define.ts'
import { hallPhones } from './core/personal-data/hall-phones.ts'
import type { staffContract } from './features/counter/staff/contract.ts'
import type { windowContract } from './features/counter/window/contract.ts'
import { fromSheets } from './features/guides/exchange/from-sheets.ts'
import { fromJson, toJson } from './features/guides/exchange/json.ts'
import { type Entry, type HallNow, judge } from './features/guides/exchange/report.ts'
import { type Told, toSheets } from './features/guides/exchange/sheets.ts'
import type { BadRow, BroughtItem, PublishedRow } from './features/guides/guide/contract.ts'
import { type itemContract, item as itemShape } from './features/guides/item/contract.ts'
import type { hallClockContract } from './features/public/hall-clock/contract.ts'
import type { Desk } from './gateway/desk.ts'
import type { GuideExchange } from './gateway/guide-exchange.ts'
import { publishedGuides } from './published-guides.ts'
import { readWorkbook, writeWorkbook } from './tables/spreadsheet.ts'

interface States {
  readonly item: StateOf<typeof itemContract>
  readonly staff: StateOf<typeof staffContract>
  readonly window: StateOf<typeof windowContract>
  readonly hall: StateOf<typeof hallClockContract>
}

const standings = { offered: '正常办理', cancelled: '已取消', passedDown: '已下放' } as const

const unreadable = {
  notAWorkbook: {
    zh: '文件打不开：请用本页的模板，另存为 .xlsx；或用导出的 .json',
    en: 'The file cannot be opened: please use the template and save it as .xlsx, or an exported .json',
  },
  tooManyRows: {
    zh: '文件太大：每张表最多 20000 行，请分成几个文件',
    en: 'Too large: at most 20,000 rows a sheet; please part the file',
  },
} as const

export function openGuideExchange(desk: Pick<Desk, 'states' | 'history'>): GuideExchange {
  async function published(): Promise<Map<string, PublishedRow>> {
    return new Map((await publishedGuides(desk)).map((row) => [row.itemId, row]))
  }

  async function all(): Promise<(BroughtItem & { told: Told })[]> {
    const guides = await published()
    const { item } = desk.states() as unknown as States
    const ids = Object.keys(item.items).sort()
    return ids.flatMap((itemId) => {
      const one = item.items[itemId]
      return one === undefined ? [] : [withGuide(one, guides.get(itemId) ?? null)]
    })
  }

  async function hallNow(): Promise<HallNow> {
    const guides = await published()
    const { item, staff, window, hall } = desk.states() as unknown as States
    return {
      units: new Set(Object.keys(staff.units)),
      windows: new Set(Object.keys(window.windows)),
      items: item.items,
      guides,
      ownPhones: hallPhones(window.windows, hall.site),
    }
  }

  return {
    async file(name) {
      if (name === 'template.xlsx') return writeWorkbook(toSheets([]))
      return name === 'guides.json' ? Buffer.from(toJson(await all())) : writeWorkbook(toSheets(await all()))
    },
    async read(bytes) {
      const { entries, bad } = await entriesOf(bytes)
      return judge(entries, bad, await hallNow())
    },
  }
}

/** A workbook is a packed file and begins with the letters PK; anything else is read as JSON. */
async function entriesOf(bytes: Buffer): Promise<{ entries: readonly Entry[]; bad: readonly BadRow[] }> {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return fromJson(bytes.toString('utf8').replace(/^\uFEFF/, ''))
  const read = await readWorkbook(bytes)
  if ('sheets' in read) return fromSheets(read.sheets)
  return { entries: [], bad: [{ sheet: '', row: 0, column: '', words: unreadable[read.fault] }] }
}

function withGuide(one: States['item']['items'][string], row: PublishedRow | null): BroughtItem & { told: Told } {
  return {
    // Without how it stands: that is told, and never read again.
    item: itemShape.parse(one),
    guide: row?.guide ?? null,
    told: {
      standing: standings[one.standing.is],
      version: row === null ? '' : String(row.version),
      effectiveFrom: row?.effectiveFrom ?? '',
      reviewDueOn: row?.reviewDueOn ?? '',
    },
  }
}
