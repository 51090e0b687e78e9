// Halls that are built wrong on purpose, to prove that the laws see what they are there to see.

/**
 * - `forgetsWhenSent`: the box forgets a report when it leaves, not when the hub has it.
 * - `acksBeforeCommit`: the hub says "I have it" before its disk has.
 * - `takesRepeats`: the hub takes a report as often as it comes.
 * - `showsBeforeCommit`: screens see what is not on the disk yet.
 * - `trustsWallClocks`: the hub believes whatever a box's wall clock says.
 * - `keepsNoLedger`: a kiosk that begins again does not know which numbers it has given.
 */
export const waysToBreak = [
  'forgetsWhenSent',
  'acksBeforeCommit',
  'takesRepeats',
  'showsBeforeCommit',
  'trustsWallClocks',
  'keepsNoLedger',
] as const
export type Broken = (typeof waysToBreak)[number] | 'nothing'
