// Checks and masks what is handed in, cell by cell, and says where: the column 申请人 by its own rule, all others as free text. Pure.
import { findingsInApplicant } from '../../../core/personal-data/applicant.ts'
import { findingsIn, masked, type Own, type PlacedFinding } from '../../../core/personal-data/find.ts'
import type { Content, HandedIn, MaskedPlace, ShownContent } from './shapes.ts'

/** Nobody of the hall is known here: its own telephones are told by the words beside them. */
const nobody: Own = { numbers: new Set(), names: new Set() }

export interface Masked {
  readonly title: string
  readonly content: ShownContent
  readonly places: MaskedPlace[]
}

/** The row of a title in the list of places. */
export const titleRow = -1

export function maskedContent({ title, content }: HandedIn): Masked {
  const places: MaskedPlace[] = []
  const mask = (text: string, row: number, column: string, find = findingsIn) => {
    const findings = find(text, nobody)
    places.push(...placesOf(findings).map((place) => ({ row, column, ...place })))
    return masked(text, findings)
  }
  return { title: mask(title, titleRow, 'title'), content: maskedRows(content, mask), places }
}

function maskedRows(
  content: Content,
  mask: (text: string, row: number, column: string, find?: typeof findingsIn) => string,
): ShownContent {
  if (content.kind !== 'result') {
    const rows = content.rows.map(({ heading, text }, row) => ({
      heading: mask(heading, row, 'heading'),
      text: mask(text, row, 'text'),
    }))
    return { kind: content.kind, rows }
  }
  const rows = content.rows.map((result, row) => ({
    project: mask(result.project, row, 'project'),
    applicant: mask(result.applicant, row, 'applicant', findingsInApplicant),
    applicationNumber: mask(result.applicationNumber, row, 'applicationNumber'),
    completedOn: result.completedOn,
    outcome: mask(result.outcome, row, 'outcome'),
  }))
  return { kind: 'result', rows }
}

/** Where the masks stand in the masked text. */
function placesOf(findings: readonly PlacedFinding[]): Omit<MaskedPlace, 'row' | 'column'>[] {
  let shift = 0
  return findings.map(({ kind, from, to, mask }) => {
    const place = { kind, from: from + shift, to: from + shift + mask.length }
    shift += mask.length - (to - from)
    return place
  })
}
