// The windows on the hall board: who is on duty where, who goes on through lunch, and which are empty. Pure.
import { oldMs } from '../../design/facts.ts'
import { widthOf } from '../../design/fit.ts'
import { type LunchPlan, lunchOf } from '../../design/front-desk.ts'
import type { Language } from '../../design/i18n.ts'
import { pageAt } from '../../design/pages.ts'
import { type Standing, standingOf } from '../../design/standing.ts'
import type { BoardSeen } from './state.ts'
import { words } from './words.ts'

export interface BoardCell {
  readonly windowId: string
  readonly number: string
  readonly name: string
  /** Null where there is no room for it beside a long window name. */
  readonly unitName: string | null
  readonly person: { readonly name: string; readonly role: string; readonly photo: string | null } | null
  readonly hasPhoto: boolean
  /** In the corner, where its names need two lines. */
  readonly isTall: boolean
  /** Stands in the person's place. */
  readonly absent: { readonly tone: 'missing' | 'resting'; readonly words: string }
  /** What is not as usual though somebody is there. */
  readonly mark: { readonly tone: 'away' | 'lunch' | 'joint' | 'rest'; readonly words: string } | null
}

/** How many windows share the glass: `wide` 2 × 3 with photo and unit, `middle` 3 × 4 with photo, `dense` 4 × 6; `corner` 1 × 4. */
export type BoardForm = 'wide' | 'middle' | 'dense' | 'corner'

export interface BoardRoster {
  readonly form: BoardForm
  readonly cells: readonly BoardCell[]
  readonly present: string
  readonly page: string | null
  readonly oldMs: number | null
}

type RosterLine = BoardSeen['view']['facts']['roster'] extends { value: readonly (infer L)[] } | undefined ? L : never
type Phase = BoardSeen['view']['facts']['hall']['value']['phase']

/** What the hall clock and the lunch plan say. */
interface Day {
  readonly phase: Phase
  readonly lunch: LunchPlan | undefined
}

const room = { wide: 6, middle: 12, dense: 24, corner: 4 } as const
/** Widest names, in full-width characters, that the densest form holds. */
const shortName = { window: 16, person: 10 } as const
/** Widest window and person, in full-width characters, on one line in the corner. */
const cornerLine = 14
/** Widest two names, in full-width characters, that stand together. */
const bothNames = 16
const turnMs = 10_000

/** The roster of this moment, on the whole board or in its corner, page by page where it is long; null while there is no information. */
export function rosterOf(
  { view, freshness }: BoardSeen,
  at: string,
  language: Language,
  place: 'whole' | 'corner',
): BoardRoster | null {
  const { roster, hall, lunch, appearance } = view.facts
  if (roster === undefined) return null
  const say = words[language]
  const lines = roster.value
  const whole = appearance?.value.print === 'large' ? 'wide' : formFor(lines, language)
  const form = place === 'corner' ? 'corner' : whole
  const cells = lines.map((line) => cellOf(line, form, { phase: hall.value.phase, lunch: lunch?.value }, language))
  const paged = pageAt(cells, room[form], ({ isTall }) => (isTall ? 2 : 1), turnMs, at)
  const present = cells.filter(({ person }) => person !== null).length
  return {
    form,
    cells: paged.shown,
    present: hall.value.phase === 'lunch' ? say.atLunch(present) : say.present(present, lines.length),
    page: paged.count === 1 || form === 'corner' ? null : say.page(paged.page, paged.count),
    oldMs: oldMs(freshness.roster),
  }
}

/** One window: who is there, or why nobody is. */
export function cellOf(line: RosterLine, form: BoardForm, { phase, lunch }: Day, language: Language): BoardCell {
  const { name, unitName, personName } = namesOf(line, language)
  const standing = standingAt(line, { phase, lunch })
  // A window on its lunch break says so alone: whoever comes in now is to go to the others.
  const person = standing === 'lunchBreak' ? null : line.person
  const isLong = widthOf(name) > 20 || widthOf(personName) > 10
  const isTall = form === 'corner' && widthOf(name) + widthOf(personName) > cornerLine
  const role = person === null || person.together.length > 0 ? '' : words[language].role[person.role]
  return {
    windowId: line.windowId,
    number: line.number,
    name,
    unitName: form === 'wide' && !isLong && widthOf(unitName) <= 30 ? unitName : null,
    person: person === null ? null : { name: personName, role, photo: person.photo },
    isTall,
    hasPhoto: person !== null && (form === 'wide' || (form === 'middle' && !isLong)),
    absent: { tone: standing === 'paused' ? 'missing' : 'resting', words: words[language].absent[absentAs(standing)] },
    mark: person === null ? null : markOf(standing, phase, person.together.length > 0, language),
  }
}
/** The board is not told of visitors: what it says is for those who have just come in. */
function standingAt({ windowId, person }: RosterLine, { phase, lunch }: Day): Standing {
  const standing = standingOf({ phase, duty: null, activity: 'idle', lunch: lunchOf(lunch, windowId) })
  if (person === null || (standing !== 'paused' && standing !== 'signedOut')) return standing
  return person.isAway && person.together.length === 0 ? 'away' : 'idle'
}

function absentAs(standing: Standing): keyof (typeof words)['zh']['absent'] {
  return standing === 'lunchBreak' || standing === 'gap' || standing === 'closed' || standing === 'signedOut'
    ? standing
    : 'paused'
}

function markOf(standing: Standing, phase: Phase, isTogether: boolean, language: Language): BoardCell['mark'] {
  const { mark, absent } = words[language]
  if (standing === 'closed' || standing === 'gap') return { tone: 'rest', words: absent[standing] }
  if (standing === 'away') return { tone: 'away', words: mark.away }
  if (isTogether) return { tone: 'joint', words: mark.joint }
  return phase === 'lunch' ? { tone: 'lunch', words: mark.lunch } : null
}

/** The densest form is for many windows with short names only: a name that is cut helps nobody. */
function formFor(lines: readonly RosterLine[], language: Language): BoardForm {
  if (lines.length <= room.wide) return 'wide'
  const isShort = lines
    .map((line) => namesOf(line, language))
    .every(({ name, personName }) => widthOf(name) <= shortName.window && widthOf(personName) <= shortName.person)
  return lines.length <= room.middle || !isShort ? 'middle' : 'dense'
}

function namesOf(line: RosterLine, language: Language) {
  const people = line.person === null ? [] : [line.person, ...line.person.together]
  const names = people.map(({ name, nameEn }) => (language === 'zh' ? name : nameEn))
  const both = names.join(' · ')
  // Where two names do not fit, whoever answers for the window stands alone beside the mark.
  const personName = widthOf(both) <= bothNames ? both : (names[0] ?? '')
  return language === 'zh'
    ? { name: line.windowName, unitName: line.unitName, personName }
    : { name: line.windowNameEn, unitName: line.unitNameEn, personName }
}
