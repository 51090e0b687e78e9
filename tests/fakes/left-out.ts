// What a machine may lack to try a part for real: a developer's run says so and goes on, a run of CI fails.

/**
 * True when this part cannot be tried here, which is said in words.
 * @param missing what the machine lacks, and how to get it; null when all is there
 * @throws Error with the same words where `CI=true`: there nothing may be left out unseen
 */
export function isLeftOut(part: string, missing: string | null): boolean {
  if (missing === null) return false
  const words = `${part}: not tried, ${missing}`
  if (process.env.CI === 'true') throw new Error(words)
  console.warn(words)
  return true
}
