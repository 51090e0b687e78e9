// The windows on the hall board: who is on duty where, who goes on through lunch, and which are empty. Pure.
import { oldMs } from '../../design/facts.ts'
import { longer, widthOf } from '../../design/fit.ts'
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
  /** Stands in the person's place. */
  readonly absent: { readonly tone: 'missing' | 'resting'; readonly words: string }
  /** What is not as usual though somebody is there: away, through lunch, two together. */
  readonly mark: { readonly tone: 'away' | 'lunch' | 'joint'; readonly words: string } | null
}

/** How many windows share the glass: `wide` 2 × 3 with photo and unit, `middle` 3 × 4 with photo, `dense` 4 × 6. */
export type BoardForm = 'wide' | 'middle' | 'dense'

export interface BoardRoster {
  readonly form: BoardForm
  readonly cells: readonly BoardCell[]
  readonly present: string
  readonly page: string | null
  readonly oldMs: number | null
}

type RosterLine = BoardSeen['view']['facts']['roster'] extends { value: readonly (infer L)[] } | undefined ? L : never
type Phase = BoardSeen['view']['facts']['hall']['value']['phase']

const room = { wide: 6, middle: 12, dense: 24 } as const
/** Widest names, in full-width characters, that the densest form holds. */
const shortName = { window: 16, person: 10 } as const
const turnMs = 10_000

/** The roster of this moment, page by page where it is long; null while there is no information. */
export function rosterOf({ view, freshness }: BoardSeen, at: string, language: Language): BoardRoster | null {
  const { roster, hall, lunch } = view.facts
  if (roster === undefined) return null
  const say = words[language]
  const lines = roster.value
  const form = formFor(lines, language)
  const cells = lines.map((line) => cellOf(line, form, hall.value.phase, lunch?.value, language))
  const paged = pageAt(cells, room[form], () => 1, turnMs, at)
  const present = cells.filter(({ person }) => person !== null).length
  return {
    form,
    cells: paged.shown,
    present: hall.value.phase === 'lunch' ? say.atLunch(present) : say.present(present, lines.length),
    page: paged.count === 1 ? null : say.page(paged.page, paged.count),
    oldMs: oldMs(freshness.roster),
  }
}

function cellOf(
  line: RosterLine,
  form: BoardForm,
  phase: Phase,
  lunch: LunchPlan | undefined,
  language: Language,
): BoardCell {
  const { name, unitName, personName } = namesOf(line, language)
  const standing = standingAt(line, phase, lunch)
  const isThere = standing === 'idle' || standing === 'away'
  const person = isThere ? line.person : null
  const isLong = widthOf(name) > 20 || widthOf(personName) > 10
  return {
    windowId: line.windowId,
    number: line.number,
    name,
    unitName: form === 'wide' && !isLong && widthOf(unitName) <= 30 ? unitName : null,
    person:
      person === null ? null : { name: personName, role: words[language].role[person.role], photo: person.photo },
    hasPhoto: person !== null && (form === 'wide' || (form === 'middle' && !isLong)),
    absent: absentOf(standing, language),
    mark: person === null ? null : markOf(line, standing, phase, language),
  }
}

/** The board is not told of visitors: what it says is for those who have just come in. */
function standingAt({ windowId, person }: RosterLine, phase: Phase, lunch: LunchPlan | undefined): Standing {
  const standing = standingOf({ phase, duty: null, activity: 'idle', lunch: lunchOf(lunch, windowId) })
  if (person === null) return standing
  // Somebody at the window on a day of which no notice tells is there all the same.
  if (standing !== 'paused' && standing !== 'signedOut') return standing
  return person.isAway && person.together.length === 0 ? 'away' : 'idle'
}

function absentOf(standing: Standing, language: Language): BoardCell['absent'] {
  const say = words[language].cell
  if (standing === 'lunchBreak' || standing === 'gap' || standing === 'closed' || standing === 'signedOut') {
    return { tone: 'resting', words: say[standing] }
  }
  return { tone: 'missing', words: say.paused }
}

function markOf({ person }: RosterLine, standing: Standing, phase: Phase, language: Language): BoardCell['mark'] {
  const say = words[language].mark
  if (standing === 'away') return { tone: 'away', words: say.away }
  const [other] = person?.together ?? []
  if (other !== undefined) return { tone: 'joint', words: say.joint(language === 'zh' ? other.name : other.nameEn) }
  return phase === 'lunch' ? { tone: 'lunch', words: say.lunch } : null
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
  const { person } = line
  const [other] = person?.together ?? []
  return language === 'zh'
    ? { name: line.windowName, unitName: line.unitName, personName: longer(person?.name ?? '', other?.name ?? '') }
    : { name: line.windowNameEn, unitName: line.unitNameEn, personName: person?.nameEn ?? '' }
}
