// Where the words of a window stand on a sign of any size, in whole dots. Pure.
import type { SignText } from '../driver.ts'
import { type Dots, darkDots, type Run, type Tint, tint, widthOfRuns, writeRuns } from './dots.ts'
import type { Face } from './face.ts'

export interface GlassSize {
  /** Dots. */
  readonly width: number
  readonly height: number
  /** Lamps of each dot: red only, or red and green. */
  readonly colours: 'one' | 'two'
}

/** A rectangle of the glass and what is written in it, in one line. */
export interface Region {
  readonly name: 'title' | 'state' | 'details' | 'clock' | 'all'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  readonly face: 'small' | 'large'
  readonly align: 'left' | 'centre' | 'right'
}

export type Faces = Readonly<Record<Region['face'], Face>>

/** A line of the small face. */
const line = 16
/** Cards pack 8 or 32 dots together, so edges inside a glass lie on multiples of this. */
const grid = 32
/** Room for `10:32`. */
const clockWidth = 64
/** Narrower signs have no room for a clock. */
const narrowestWithClock = 192
/** A moving text of which fewer dots are seen cannot be read. */
const narrowestDetails = 96
/** Lines that become one large title with the rest below. */
const linesForLargeTitle = 4
/** Characters of a text that scrolls; more nobody waits for. */
const longest = 200

/**
 * At most four regions, whose names and order depend on the size of the glass alone; every dot belongs to at most one.
 * - one line (64 × 16, 96 × 16): everything a passer-by needs first, one after the other
 * - two lines (128 × 32): title · state, and details where they have room; from 192 on the title's line ends in the clock
 * - three and more (256 × 64): title, large from four lines on · state and person · details and clock
 * @param time `10:32`, empty when it is not known
 */
export function layOut(panel: SignText, time: string, size: GlassSize, faces: Faces): Region[] {
  const { width } = size
  const lines = Math.max(1, Math.floor(size.height / line))
  const say = (text: string, lit: Tint): Run[] =>
    text === ''
      ? []
      : [{ text: Array.from(text).slice(0, longest).join(''), tint: size.colours === 'two' ? lit : tint.red }]
  const title = say(panel.title, tint.yellow)
  const state = say(panel.state, tint.red)
  const person = say(panel.person, tint.green)
  const notice = say(panel.notice, tint.green)
  const clock = say(time, tint.green)
  const place = { x: 0, y: 0, width, height: line, face: 'small', align: 'left' } as const

  if (lines === 1) {
    return [{ ...place, name: 'all', height: size.height, runs: spaced([title, state, person]) }]
  }
  const hasClock = width >= narrowestWithClock
  const besideClock = hasClock ? edge(width - clockWidth) : width
  const clockAt = (y: number): Region[] =>
    hasClock
      ? [{ ...place, name: 'clock', x: besideClock, y, width: width - besideClock, runs: clock, align: 'right' }]
      : []

  if (lines === 2) {
    const stateWidth = Math.ceil((widthOfRuns(faces.small, state) + 1) / grid) * grid
    const splits = width - stateWidth >= narrowestDetails
    return [
      { ...place, name: 'title', width: besideClock, runs: title },
      ...clockAt(0),
      {
        ...place,
        name: 'state',
        y: line,
        width: splits ? stateWidth : width,
        runs: splits ? state : spaced([state, person]),
      },
      ...(splits
        ? [
            {
              ...place,
              name: 'details' as const,
              x: stateWidth,
              y: line,
              width: width - stateWidth,
              runs: spaced([person, notice]),
            },
          ]
        : []),
    ]
  }
  const below = size.height - 2 * line
  const isLarge = lines >= linesForLargeTitle && widthOfRuns(faces.large, title) <= width
  return [
    { ...place, name: 'title', height: below, runs: title, face: isLarge ? 'large' : 'small', align: 'centre' },
    { ...place, name: 'state', y: below, runs: spaced([state, person]), align: 'centre' },
    { ...place, name: 'details', y: below + line, width: besideClock, runs: notice },
    ...clockAt(below + line),
  ]
}

export interface Picture {
  /** As wide as its region, or wider when it must move to be read. */
  readonly dots: Dots
  readonly moves: boolean
}

/** Dark dots between the end of a moving text and its beginning, as a share of its region. */
const pause = 0.5

/** A region drawn: standing still where its text fits, else in full length with a gap, to be moved to the left. */
export function draw(region: Region, faces: Faces): Picture {
  const face = faces[region.face]
  const length = widthOfRuns(face, region.runs)
  const moves = length > region.width
  const dots = darkDots(moves ? length + Math.round(region.width * pause) : region.width, region.height)
  const free = moves ? 0 : region.width - length
  const left = region.align === 'left' ? 0 : region.align === 'right' ? free : Math.floor(free / 2)
  writeRuns(dots, face, region.runs, left, Math.max(0, Math.floor((region.height - face.height) / 2)))
  return { dots, moves }
}

const edge = (x: number) => Math.floor(x / grid) * grid

/** Runs with two spaces between those that say something. */
function spaced(parts: readonly (readonly Run[])[]): Run[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [{ text: '  ', tint: tint.dark }, ...part]))
}
