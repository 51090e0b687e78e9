// The forms of schedules: which layout has its turn on which days, in which part of the day.
import { html, nothing } from 'lit'
import type { Entry, Schedule } from '#contract/public/layout'
import type { Language } from '../../../display/design/i18n.ts'
import { idHint, textsOf } from '../office/sheet.ts'
import type { LayoutsState } from './state.ts'
import { textOf } from './typed.ts'
import { words } from './words.ts'

export interface ScheduleForms {
  readonly state: LayoutsState
  readonly language: Language
  /** The schedule that is open, as far as it has been changed; null: none is. */
  readonly open: Schedule | null
  change(schedule: Schedule | null): void
  save(schedule: Schedule): void
  remove(scheduleId: string): void
}

const wholeWeek = [1, 2, 3, 4, 5, 6, 7]

/** An entry that has its turn always. */
function newEntry(layoutId: string): Entry {
  return { layoutId, from: null, to: null, weekdays: wholeWeek, part: null, priority: 0 }
}

export function drawSchedules(forms: ScheduleForms) {
  const { state, language, open, change } = forms
  const say = words[language]
  return html`
    <p class="soft">${say.scheduleHint}</p>
    ${state.schedules.length === 0 ? html`<p class="none">${say.noSchedules}</p>` : nothing}
    <ul>
      ${state.schedules.map(
        (schedule) => html`<li class="head">
          <strong>${schedule.name}</strong>
          <button class="key small" type="button" aria-pressed=${open?.scheduleId === schedule.scheduleId} @click=${() => change(schedule)}>${say.edit}</button>
        </li>`,
      )}
    </ul>
    ${open === null ? drawNew(forms) : drawOpen(open, forms)}
  `
}

function drawNew({ language, change }: ScheduleForms) {
  const say = words[language]
  return html`<form
    @submit=${(event: SubmitEvent) => {
      const { scheduleId = '', name = '' } = textsOf(event)
      change({ scheduleId, name, entries: [] })
    }}
  >
    <label>${say.layoutId}<input name="scheduleId" required maxlength="64" pattern="[A-Za-z0-9][A-Za-z0-9_\\-]*" title=${idHint[language]} autocomplete="off" /></label>
    <label>${say.name}<input name="name" required maxlength="60" autocomplete="off" /></label>
    <button class="key">${say.newSchedule}</button>
  </form>`
}

function drawOpen(schedule: Schedule, forms: ScheduleForms) {
  const { state, language, change, save, remove } = forms
  const say = words[language]
  const { entries } = schedule
  const [first] = state.choices
  const put = (index: number, entry: Entry | null) =>
    change({
      ...schedule,
      entries: entries.flatMap((one, at) => (at !== index ? [one] : entry === null ? [] : [entry])),
    })
  return html`<section class="open">
    <h3>${schedule.name}</h3>
    ${entries.map((entry, index) => drawEntry(entry, index, forms, put))}
    <p class="row">
      ${first === undefined ? nothing : html`<button class="key small" type="button" @click=${() => change({ ...schedule, entries: [...entries, newEntry(first.layoutId)] })}>${say.addEntry}</button>`}
      <button class="key leading small" type="button" @click=${() => save(schedule)}>${say.saveSchedule}</button>
      <button class="key small" type="button" @click=${() => remove(schedule.scheduleId)}>${say.removeSchedule}</button>
      <button class="key small" type="button" @click=${() => change(null)}>${say.close}</button>
    </p>
  </section>`
}

function drawEntry(
  entry: Entry,
  index: number,
  { state, language }: ScheduleForms,
  put: (index: number, entry: Entry | null) => void,
) {
  const say = words[language]
  const set = (change: Partial<Entry>) => put(index, { ...entry, ...change })
  const part = (end: 'from' | 'to', time: string) => {
    const known = entry.part ?? { from: '00:00', to: '24:00' }
    set({ part: time === '' ? null : { ...known, [end]: time } })
  }
  const day = (weekday: number) =>
    entry.weekdays.includes(weekday)
      ? entry.weekdays.filter((one) => one !== weekday)
      : [...entry.weekdays, weekday].sort()
  return html`<fieldset class="entry">
    <legend>${say.entry(index + 1)}</legend>
    <label>${say.layout}<select @change=${(event: Event) => set({ layoutId: textOf(event) })}>
      ${state.choices.map((one) => html`<option value=${one.layoutId} .selected=${one.layoutId === entry.layoutId}>${one.name}</option>`)}
    </select></label>
    <label>${say.from}<input type="date" .value=${entry.from ?? ''} @change=${(event: Event) => set({ from: textOf(event) || null })} /></label>
    <label>${say.to}<input type="date" .value=${entry.to ?? ''} @change=${(event: Event) => set({ to: textOf(event) || null })} /></label>
    <label>${say.partFrom}<input type="time" .value=${entry.part?.from ?? ''} @change=${(event: Event) => part('from', textOf(event))} /></label>
    <label>${say.partTo}<input type="time" .value=${entry.part?.to.replace('24:00', '23:59') ?? ''} @change=${(event: Event) => part('to', textOf(event))} /></label>
    <label class="number">${say.priority}<input type="number" min="0" max="9" .value=${String(entry.priority)} @change=${(event: Event) => set({ priority: Number(textOf(event)) })} /></label>
    <div class="weekdays" role="group" aria-label=${say.weekdays}>
      ${wholeWeek.map(
        (weekday, at) => html`<label class="choice"><input
          type="checkbox"
          .checked=${entry.weekdays.includes(weekday)}
          ?disabled=${entry.weekdays.length === 1 && entry.weekdays.includes(weekday)}
          @change=${() => set({ weekdays: day(weekday) })}
        />${say.weekday[at]}</label>`,
      )}
    </div>
    <button class="key small" type="button" @click=${() => put(index, null)}>${say.remove}</button>
  </fieldset>`
}
