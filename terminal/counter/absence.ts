// Away or back, as was said at this box and the panel does not show yet: the hub may be away too. Pure.
import { isNewer, type Version } from '#wire/view'
import { factsOf, type HeldView } from './held-view.ts'

export interface Absence {
  readonly isAway: boolean
  /** Its report in the outbox; null while on its way to the disk. */
  readonly sequence: number | null
  /** The panel of the moment in which the hub had the report: a newer one knows of it. Null before. */
  readonly ackedAt: Version | null
}

/** The word of this box until the panel knows of it, then the panel's. */
export function isAway(absence: Absence | null, panel: HeldView | null): boolean {
  return absence?.isAway ?? isAwayByPanel(panel)
}

/** The hub has answered the box's reports up to a sequence. */
export function ackedAbsence(
  absence: Absence | null,
  panel: HeldView | null,
  ack: { readonly upTo: number; readonly refused: readonly number[] },
): Absence | null {
  if (absence === null || absence.sequence === null || absence.sequence > ack.upTo) return absence
  if (ack.refused.includes(absence.sequence)) return null
  return { ...absence, ackedAt: absence.ackedAt ?? panel?.view ?? { epoch: 0, revision: 0 } }
}

/** What is left to be known better here than by this panel. */
export function knownBetter(absence: Absence | null, panel: HeldView | null): Absence | null {
  if (absence === null || absence.isAway === isAwayByPanel(panel)) return null
  const knows = panel !== null && absence.ackedAt !== null && isNewer(panel.view, absence.ackedAt)
  return knows ? null : absence
}

function isAwayByPanel(panel: HeldView | null): boolean {
  return (factsOf.onDuty(panel)?.value?.away ?? null) !== null
}
