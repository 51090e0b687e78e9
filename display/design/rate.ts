// Shares as the hall publishes them: one decimal, rounded down near the ends so that 99.96 % never reads as 100 %. Pure.

/** `98.6%`; `100%` and `0%` only when it is all or nothing; `—` when there is nothing to divide by. */
export function shareWords(part: number, whole: number): string {
  if (whole === 0) return '—'
  if (part === whole) return '100%'
  if (part === 0) return '0%'
  const tenths = Math.min(999, Math.max(1, Math.round((part / whole) * 1000)))
  return `${(tenths / 10).toFixed(1)}%`
}
