// What the gateways need to hand out items and guides as files, and to judge files that come in.
import type { BadRow, BroughtCounts, BroughtItem } from '../features/guides/guide/contract.ts'

/** Files that are handed out: everything published, and the empty form. */
export const guideFiles = ['guides.xlsx', 'guides.json', 'template.xlsx'] as const
export type GuideFile = (typeof guideFiles)[number]

/** What came of reading a file; `brought` is empty while a row is bad. */
export interface GuideReading {
  readonly bad: readonly BadRow[]
  readonly brought: readonly BroughtItem[]
  readonly counts: BroughtCounts
}

export interface GuideExchange {
  file(name: GuideFile): Promise<Buffer>
  /** Judges a workbook or JSON, whichever the bytes are; changes nothing. */
  read(bytes: Buffer): Promise<GuideReading>
}
