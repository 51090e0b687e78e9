// The number of the ticket that a window calls or serves, found in the words for its sign. Pure.
import type { SignText } from '../driver.ts'

/** One or two letters and three or four digits; not the number of a window. */
const ticket = /(?<![0-9A-Za-z])[A-Z]{0,2}\d{3,4}(?![0-9A-Za-z]|号窗口)/

/** Empty when nobody is called or served: a sign of digits then shows nothing, never an old number. */
export function numberIn({ state, title }: SignText): string {
  return ticket.exec(state)?.[0] ?? ticket.exec(title)?.[0] ?? ''
}
