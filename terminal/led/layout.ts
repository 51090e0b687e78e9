// Where the words of a window stand on a sign of any size, in whole dots. Pure.
import type { SignText } from '../driver.ts'
import { type Dots, darkDots, type Run, type Tint, tint, widthOfRuns, writeRuns } from './dots.ts'
import type { Face } from './face.ts'

/** What a sign says; how long it holds is not a matter of layout. */
export type SignWords = Pick<SignText, 'title' | 'person' | 'state' | 'notice'>

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
/** Lines that become one large title with the rest below, and dark dots between the two lines there. */
const linesForLargeTitle = 4
const leading = 2
/** Characters of a text that scrolls; more nobody waits for. */
const longest = 200

/**
 * At most four regions, whose places depend on the size of the glass and, on two lines, on the length of the state; none lies on another.
 * - one line (64 × 16, 96 × 16): everything a passer-by needs first, one after the other
 * - two lines (128 × 32): title · state, and details where they have room; from 192 on the title's line ends in the clock
 * - three and more (256 × 64): title, large from four lines on · state and person · details and clock
 * @param time `10:32`, empty when it is not known
 */
export function layOut(panel: SignWords, time: string, size: GlassSize, faces: Faces): Region[] {
  const say = (text: string, lit: Tint): Run[] =>
    text === ''
      ? []
      : [{ text: Array.from(text).slice(0, longest).join(''), tint: size.colours === 'two' ? lit : tint.red }]
  const words: Words = {
    title: say(panel.title, tint.yellow),
    state: say(panel.state, tint.red),
    person: say(panel.person, tint.green),
    notice: say(panel.notice, tint.green),
    clock: say(time, tint.green),
  }
  const lines = Math.floor(size.height / line)
  if (lines < 2) return oneLine(words, size)
  return lines === 2 ? twoLines(words, size, faces) : manyLines(words, size, faces)
}

type Words = Readonly<Record<'title' | 'state' | 'person' | 'notice' | 'clock', readonly Run[]>>

/** A small line over the whole width, unless said otherwise. */
function lineAt(name: Region['name'], y: number, width: number, runs: readonly Run[]): Region {
  return { name, x: 0, y, width, height: line, runs, face: 'small', align: 'left' }
}

function oneLine({ title, state, person }: Words, { width, height }: GlassSize): Region[] {
  return [{ ...lineAt('all', 0, width, spaced([title, state, person])), height }]
}

function twoLines({ title, state, person, notice, clock }: Words, { width }: GlassSize, faces: Faces): Region[] {
  const first = [lineAt('title', 0, beside(width), title), ...clockAt(0, width, clock)]
  const stateWidth = Math.ceil((widthOfRuns(faces.small, state) + 1) / grid) * grid
  if (width - stateWidth < narrowestDetails) return [...first, lineAt('state', line, width, spaced([state, person]))]
  const details = lineAt('details', line, width - stateWidth, spaced([person, notice]))
  return [...first, lineAt('state', line, stateWidth, state), { ...details, x: stateWidth }]
}

function manyLines({ title, state, person, notice, clock }: Words, size: GlassSize, faces: Faces): Region[] {
  const { width, height } = size
  const hasRoom = height >= linesForLargeTitle * line
  const last = height - line
  const middle = last - line - (hasRoom ? leading : 0)
  const face = hasRoom && widthOfRuns(faces.large, title) <= width ? 'large' : 'small'
  return [
    { ...lineAt('title', 0, width, title), height: middle, face, align: 'centre' },
    { ...lineAt('state', middle, width, spaced([state, person])), align: 'centre' },
    lineAt('details', last, beside(width), notice),
    ...clockAt(last, width, clock),
  ]
}

/** What the clock leaves of a line. */
function beside(width: number): number {
  return width >= narrowestWithClock ? Math.floor((width - clockWidth) / grid) * grid : width
}

function clockAt(y: number, width: number, clock: readonly Run[]): Region[] {
  const x = beside(width)
  return x === width ? [] : [{ ...lineAt('clock', y, width - x, clock), x, align: 'right' }]
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

/** Runs with two spaces between those that say something. */
function spaced(parts: readonly (readonly Run[])[]): Run[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [{ text: '  ', tint: tint.dark }, ...part]))
}
