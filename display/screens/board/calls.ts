// The calls on the hall board: everybody who is called and has not come yet, always all of them, the newest first. Pure.
import type { Now } from '../../design/clock.ts'
import { oldMs } from '../../design/facts.ts'
import { type Size, sizeFor, widthOf } from '../../design/fit.ts'
import type { Language } from '../../design/i18n.ts'
import { isNewCall } from '../../design/new-call.ts'
import type { BoardSeen } from './state.ts'
import { words } from './words.ts'

export interface ShownCall {
  readonly number: string
  /** `3号窗口` */
  readonly window: string
  /** Of number and window together. */
  readonly fit: Size
  /** Where it is; null where nobody has said, or where there is no room. */
  readonly place: string | null
  readonly placeSize: Size
  /** From the second call on, that it is called again. */
  readonly again: string | null
  /** Called a moment ago: it draws the eye of whoever cannot hear. */
  readonly isNew: boolean
}

/** How many calls share the glass: up to 3, 8, 12, 30, and any number. */
export type CallsForm = 'giant' | 'large' | 'middle' | 'small' | 'least'

export interface BoardCalls {
  readonly form: CallsForm
  readonly current: readonly ShownCall[]
  /** Who was called before them; none where the calls take all the room. */
  readonly recent: readonly { readonly number: string; readonly window: string }[]
  readonly oldMs: number | null
}

type Call = NonNullable<BoardSeen['view']['facts']['calls']>['value']['current'][number]

const forms = [
  ['giant', 3],
  ['large', 8],
  ['middle', 12],
  ['small', 30],
] as const
/** Widest place, in full-width characters, beside each form. */
const placeRoom: Readonly<Record<CallsForm, number>> = { giant: 60, large: 20, middle: 10, small: 0, least: 0 }
const shownRecent = 6

/** Null while there is no information. */
export function callsOf({ view, freshness }: BoardSeen, now: Now, language: Language): BoardCalls | null {
  const { calls } = view.facts
  if (calls === undefined) return null
  const { current, recent } = calls.value
  const form = forms.find(([, most]) => current.length <= most)?.[0] ?? 'least'
  const say = words[language]
  const isFresh = freshness.calls?.isStale === false
  const isRoomy = form === 'giant' || form === 'large'
  return {
    form,
    current: current.map((call) =>
      shownCall(call, form, isFresh && isNewCall(call.calledAt, view.asOf, now), language),
    ),
    recent: isRoomy
      ? recent.slice(0, shownRecent).map(({ number, windowNumber }) => ({ number, window: say.window(windowNumber) }))
      : [],
    oldMs: oldMs(freshness.calls),
  }
}

function shownCall(call: Call, form: CallsForm, isNew: boolean, language: Language): ShownCall {
  const window = words[language].window(call.windowNumber)
  const place = language === 'zh' ? call.place : (call.placeEn ?? call.place)
  const isRoom = place !== null && widthOf(place) <= placeRoom[form]
  return {
    number: call.number,
    window,
    fit: sizeFor(`${call.number}${window}`, { large: 6.4, medium: 7.4 }),
    place: isRoom ? place : null,
    placeSize: sizeFor(place ?? '', form === 'giant' ? { large: 10, medium: 20 } : { large: 6, medium: 12 }),
    again: call.times > 1 && form !== 'least' ? words[language].again(call.times) : null,
    isNew,
  }
}
