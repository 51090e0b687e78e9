// How much finds room on the glass, reckoned from the texts alone, so that a guide turns its pages instead of being scrolled. Pure.
import { linesOf } from '../../../display/design/fit.ts'
import type { Access } from '../../frame/access.ts'
import type { Form } from '../../frame/kiosk-element.ts'
import { heightInFrame, heightInReach } from '../../frame/room.ts'
import type { Row } from './rows.ts'

/** All measures in rem. */
export interface Room {
  /** Size of body text, and of a row's name. */
  readonly body: number
  readonly name: number
  /** Width of a guide's rows, and their height together. */
  readonly width: number
  readonly height: number
  /** Height for a list of choices, and how many stand side by side. */
  readonly list: number
  readonly columns: number
  /** Height for finds beside or above the keyboard. */
  readonly finds: number
}

/** Less while somebody searches: the keys stand lowest, and what is found just above them. 24 of 100. */
const loweredSearch = 28.8
const pager = 6
/** A little air, for reckoned lines are not measured ones. */
const air = 0.93

export function roomOf(form: Form, access: Access): Room {
  const { print, reach } = access
  const body = print === 'usual' ? 1.25 : 1.5625
  const name = print === 'usual' ? 1.5 : 1.875
  const isUpright = form === 'upright'
  const isLow = isUpright && reach === 'low'
  const full = heightInFrame(form, access)
  const whole = heightInReach(form, access)
  return {
    body,
    name,
    width: isUpright ? 58 : 84,
    // Keys for the parts stand over the rows on an upright glass, beside them on a wide one.
    height: (whole - pager - (isUpright ? 17 : 3)) * air,
    list: (whole - pager) * air,
    columns: isUpright ? 1 : 2,
    finds: (isUpright ? full - (isLow ? loweredSearch : 0) - 30 : whole - 4) * air,
  }
}

/** Height of a row, gap included. */
export function heightOf(row: Row, { body, name, width }: Room): number {
  const lines = (text: string | null, size: number, taken: number) =>
    text === null || text === '' ? 0 : linesOf(text, (width - taken) / size) * size * 1.42
  switch (row.type) {
    case 'material':
      return 2.5 + lines(row.name, name, 15) + lines(row.detail, body, 15) + lines(row.note, body, 15)
    case 'step':
      return 3 + Math.max(3.5, lines(row.name, name, 8) + lines(row.text, body, 8))
    case 'fact':
      return 2 + Math.max(lines(row.name, body, width - 13), lines(row.value, name, 16) + lines(row.note, body, 16))
    case 'text':
      return 2.25 + lines(row.name, name, 1) + lines(row.text, body, 1)
  }
}

/** How many choices stand on a page, when each has a name of at most so many lines and a line below. */
export function choicesOn(height: number, names: readonly string[], { body, name, width, columns }: Room): number {
  const nameWidth = (width / columns - 3) / name
  const most = Math.max(1, ...names.map((one) => linesOf(one, nameWidth)))
  const each = 2.75 + most * name * 1.35 + body * 1.42
  return Math.max(1, Math.floor(height / each)) * columns
}
