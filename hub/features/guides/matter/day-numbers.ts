// Numbers that begin anew each day: the date as YYMMDD and four digits, counted from 1. Pure.
import { z } from 'zod'
import { civilDate } from '#wire/ids'

/** The date of the last number given, and how many were given on it; null before the first. */
export const givenNumbers = z.object({ date: civilDate, count: z.number().int().nonnegative() }).nullable()
type GivenNumbers = z.output<typeof givenNumbers>

/** Numbers of one day. */
const mostOnDay = 9_999

/** With one more given on this date. */
export function oneMoreOn(date: string, given: GivenNumbers): NonNullable<GivenNumbers> {
  return { date, count: given?.date === date ? given.count + 1 : 1 }
}

/** `2611230007`: the seventh of 23 November 2026; null when all of the day are given. */
export function nextNumberOn(date: string, given: GivenNumbers): string | null {
  const { count } = oneMoreOn(date, given)
  return count > mostOnDay ? null : `${date.slice(2).replaceAll('-', '')}${String(count).padStart(4, '0')}`
}
