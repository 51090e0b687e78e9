// What the hall tells of itself: when it is open, whether the nursing room is free, and what it promises. Pure.

import { linesOf } from '../../../display/design/fit.ts'
import type { Language } from '../../../display/design/i18n.ts'
import { hoursWords, nextOpeningWords, phaseWords } from '../../../display/design/opening.ts'
import { pagesOf } from '../../../display/design/pages.ts'
import { pledgeTitle } from '../../../display/design/pledges.ts'
import type { Access } from '../../frame/access.ts'
import type { KioskSeen } from '../../frame/frame-state.ts'
import type { Form } from '../../frame/kiosk-element.ts'
import { leafed, type Pager } from '../../frame/pager.ts'
import { heightInReach } from '../../frame/room.ts'
import type { Part, Step } from './steps.ts'
import { words } from './words.ts'

export interface Row {
  readonly name: string
  readonly value: string
  readonly note: string
  /** A room's state, which has a sign beside its words; null for anything else. */
  readonly sign: 'free' | 'inUse' | 'closed' | null
  /** Where a key leads that shows the way; null without one. */
  readonly href: string | null
}

export interface HallPage {
  readonly part: Part
  readonly rows: readonly Row[]
  /** Said where there is nothing to show. */
  readonly empty: string
  readonly pager: Pager
}

export function hallPage(seen: KioskSeen, step: Step, access: Access, form: Form): HallPage {
  const { language } = access
  const rows = { hours: hourRows, facilities: facilityRows, pledges: pledgeRows }[step.part](seen, language)
  const { width, height, size } = roomOf(form, access)
  const heightOf = ({ name, value, note }: Row) =>
    2 +
    [name, value, note].reduce((sum, text) => sum + (text === '' ? 0 : linesOf(text, width / size)), 0) * size * 1.45
  const pages = pagesOf(rows, height, heightOf)
  const { shown, pager } = leafed(pages, step.page)
  return { part: step.part, rows: shown, empty: words[language].none[step.part], pager }
}

/** Room for rows, in rem: what the keys for the parts, beside or above the rows, leave of the page. */
function roomOf(form: Form, access: Access) {
  const size = access.print === 'usual' ? 1.75 : 2.125
  const height = heightInReach(form, access)
  return form === 'wide' ? { size, width: 78, height: height - 9 } : { size, width: 54, height: height - 18 }
}

const row = (name: string, value: string, note = ''): Row => ({ name, value, note, sign: null, href: null })

function hourRows({ view }: KioskSeen, language: Language): Row[] {
  const { hall, lunch } = view.facts
  const say = words[language]
  const place = language === 'zh' ? lunch?.value?.place : lunch?.value?.placeEn
  return [
    row(say.now, phaseWords(hall.value, language), hoursWords(hall.value, language)),
    ...(hall.value.phase === 'open' ? [] : [row(say.next, nextOpeningWords(hall.value, language))]),
    ...(place === undefined ? [] : [row(say.lunch, place)]),
    row(say.phone, hall.value.supervisionPhone),
  ]
}

function facilityRows({ view, freshness }: KioskSeen, language: Language): Row[] {
  const say = words[language]
  const isOld = freshness.facilities?.isStale === true
  return (view.facts.facilities?.value ?? []).map(({ kind, name, nameEn, place, placeEn, state, hoursToday }) => ({
    name: language === 'zh' ? name : nameEn,
    value: isOld ? say.unsure : say.state[state],
    note: [language === 'zh' ? place : placeEn, hoursToday === '' ? say.restToday : say.hours(hoursToday)].join(' · '),
    sign: isOld ? null : state,
    href: kind === 'nursingRoom' ? '/map?kind=nursingRoom' : null,
  }))
}

function pledgeRows({ view }: KioskSeen, language: Language): Row[] {
  const pledges = view.facts.pledges?.value ?? []
  return pledges.map((pledge, index) =>
    row(pledges[index - 1]?.group === pledge.group ? '' : pledgeTitle(pledge.group, language), pledge[language]),
  )
}
