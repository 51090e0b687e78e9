// The item itself: what it is called, who handles it, whether it is handled here at all, and what was changed of all that.
import { html, nothing, type TemplateResult } from 'lit'
import type { ItemRow } from '#contract/guides/item'
import type { Words } from '#wire/define'
import { itemFields } from '#wire/guide-fields'
import type { Texts } from '#wire/guide-texts'
import type { Language } from '../../../display/design/i18n.ts'
import { localOf } from '../office/hall-time.ts'
import { table, textsOf } from '../office/sheet.ts'
import { drawField } from './draw-field.ts'
import { itemWords } from './item-words.ts'
import type { GuidesState, OpenRecords } from './state.ts'
import { words } from './words.ts'

export type Standing = ItemRow['standing']

export interface ItemForm {
  readonly texts: Texts
  readonly mistakes: Readonly<Record<string, Words>>
  readonly state: Pick<GuidesState, 'units' | 'windows'>
  readonly language: Language
  change(texts: Texts): void
  save(): void
}

/** @param idField where a new item gets its id; nothing for one that has it */
export function itemForm({ texts, mistakes, state, language, change, save }: ItemForm, idField: TemplateResult | null) {
  const say = itemWords[language]
  const turn = (windowId: string) => {
    const chosen = (texts.windowIds ?? '').split('\n').filter((one) => one !== '')
    const next = chosen.includes(windowId) ? chosen.filter((one) => one !== windowId) : [...chosen, windowId]
    change({ ...texts, windowIds: next.join('\n') })
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    save()
  }
  return html`<form class="fields" @submit=${submit}>
    ${idField ?? nothing}
    ${itemFields.map((field) => {
      const { key } = field
      if (key === 'unitId') {
        return html`<div class="field ${key in mistakes ? 'wrong' : ''}"><label for="item-unit">${words[language].units}</label>
          <select id="item-unit" @change=${({ target }: Event) => {
            if (target instanceof HTMLSelectElement) change({ ...texts, unitId: target.value })
          }}>${(texts.unitId ?? '') === '' ? html`<option value="" selected></option>` : nothing}${state.units.map(({ unitId, label }) => html`<option value=${unitId} ?selected=${unitId === texts.unitId}>${label}</option>`)}</select>
          ${key in mistakes ? html`<span class="mistake">${mistakes[key]?.[language]}</span>` : nothing}</div>`
      }
      if (key === 'windowIds') {
        return html`<fieldset class="field wide"><legend>${words[language].windows}</legend><div class="ticks">
          ${state.windows.length === 0 ? html`<span class="soft">${words[language].noWindows}</span>` : nothing}
          ${state.windows.map(
            ({ windowId, label }) =>
              html`<label class="choice"><input type="checkbox" .checked=${(texts.windowIds ?? '').split('\n').includes(windowId)} @change=${() => turn(windowId)} />${label}</label>`,
          )}</div></fieldset>`
      }
      return drawField({
        field,
        id: `item-${key}`,
        text: texts[key] ?? '',
        mistake: mistakes[key] ?? null,
        language,
        change: (text) => change({ ...texts, [key]: text }),
      })
    })}
    <p class="wide"><button class="key leading">${say.save}</button></p>
  </form>`
}

/** The id that a new item gets, chosen once. */
export function idField(itemId: string, language: Language, change: (itemId: string) => void): TemplateResult {
  const say = words[language]
  const typed = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) change(target.value)
  }
  return html`<div class="field">
    <label for="item-id">${say.itemId}</label>
    <input id="item-id" autocomplete="off" required maxlength="64" pattern="[A-Za-z0-9][A-Za-z0-9_\\-]*" aria-describedby="item-id-hint" .value=${itemId} @input=${typed} />
    <span class="hint" id="item-id-hint">${say.itemIdHint}</span>
  </div>`
}

export interface StandingForm {
  readonly name: string
  readonly standing: Standing
  /** What it is about to become; null until somebody has filled in the form. */
  readonly wanted: Standing | null
  readonly to: Standing['is']
  readonly today: string
  readonly language: Language
  choose(to: Standing['is']): void
  want(standing: Standing | null): void
  confirm(standing: Standing): void
}

/** Cancel, pass down or offer again: first what it leads to, then the last word, all in the page. */
export function standingForm({ name, standing, wanted, to, today, language, choose, want, confirm }: StandingForm) {
  const say = itemWords[language]
  const stands = words[language].standing
  if (wanted !== null) {
    return html`<div class="deciding" role="alert">
      <p><strong>${say.sure(name, stands[wanted.is])}</strong></p>
      ${wanted.is === 'offered' ? nothing : html`<p>${standingWords(wanted, language)}</p>`}
      <p>${say.effect[wanted.is]}</p>
      <p class="row">
        <button class="key leading" type="button" @click=${() => confirm(wanted)}>${say.confirm}</button>
        <button class="key" type="button" @click=${() => want(null)}>${say.back}</button>
      </p>
    </div>`
  }
  const others = (['offered', 'cancelled', 'passedDown'] as const).filter((one) => one !== standing.is)
  const chosen = others.includes(to) ? to : (others[0] ?? to)
  const text = (key: string, label: string, longest: number, pattern = '.*\\S.*') =>
    html`<label>${label}<input name=${key} required maxlength=${longest} pattern=${pattern} autocomplete="off" /></label>`
  return html`
    <p>${say.stands(stands[standing.is])}${standing.is === 'offered' ? nothing : html`<br /><span class="soft">${standingWords(standing, language)}</span>`}</p>
    <form class="asking" @submit=${(event: SubmitEvent) => want(standingFrom(chosen, textsOf(event)))}>
      <fieldset class="wide"><legend>${say.to}</legend><div class="ticks">${others.map(
        (one) =>
          html`<label class="choice"><input type="radio" name="to" .checked=${one === chosen} @change=${() => choose(one)} />${stands[one]}</label>`,
      )}</div></fieldset>
      ${chosen === 'offered' ? nothing : html`<label>${say.since}<input type="date" name="since" required .defaultValue=${today} /></label>`}
      ${chosen === 'cancelled' ? html`${text('why', say.why, 200)}${text('whyEn', say.whyEn, 200)}` : nothing}
      ${
        chosen === 'passedDown'
          ? html`${text('name', say.name, 60)}${text('nameEn', say.nameEn, 60)}${text('address', say.address, 120)}${text('phone', say.phone, 20, '[0-9+][0-9 \\-]{2,19}')}`
          : nothing
      }
      <p class="wide"><button class="key leading">${say.go}</button></p>
    </form>`
}

function standingFrom(is: Standing['is'], texts: Readonly<Record<string, string>>): Standing {
  const { since = '', why = '', whyEn = '', name = '', nameEn = '', address = '', phone = '' } = texts
  if (is === 'offered') return { is }
  return is === 'cancelled' ? { is, since, why, whyEn } : { is, since, to: { name, nameEn, address, phone } }
}

/** Where it went or why it ended, in a line. */
export function standingWords(standing: Standing, language: Language): string {
  const isZh = language === 'zh'
  if (standing.is === 'offered') return words[language].standing.offered
  const { since } = standing
  if (standing.is === 'cancelled') return [since, isZh ? standing.why : standing.whyEn].join(' · ')
  const { name, nameEn, address, phone } = standing.to
  return [since, isZh ? name : nameEn, address, phone].join(' · ')
}

/** Who changed what and when, of item and guide alike; the newest first. */
export function history(
  { versions, changes }: OpenRecords,
  { nameOf, timeZone }: GuidesState,
  language: Language,
): TemplateResult {
  const say = itemWords[language]
  const field = (name: string) => itemFields.find(({ key }) => key === name)?.label[language] ?? ''
  const ofItem = changes.map(({ at, by, changed, standing }, place) => ({
    at,
    who: by,
    what:
      standing === null ? (place === changes.length - 1 ? say.did.created : say.did.registered) : say.did[standing.is],
    more:
      standing === null
        ? changed
            .map(field)
            .filter((one) => one !== '')
            .join('、')
        : standingWords(standing, language),
  }))
  const ofGuide = versions.flatMap((one) => {
    const { version, author, draftedAt, reviewer, reviewedAt, remark, effectiveFrom, reviewDueOn } = one
    const written = { at: draftedAt, who: author, what: say.did.drafted(version), more: '' }
    if (reviewedAt === null) return [written]
    const read =
      one.state === 'returned'
        ? { what: say.did.returned(version), more: remark ?? '' }
        : { what: say.did.approved(version), more: say.holds(effectiveFrom ?? '', reviewDueOn ?? '') }
    return [written, { at: reviewedAt, who: reviewer, ...read }]
  })
  const all = [...ofItem, ...ofGuide].sort((one, other) => (one.at < other.at ? 1 : -1))
  if (all.length === 0) return html`<p class="none">${say.noChanges}</p>`
  return table(
    say.heads,
    all.map(({ at, who, what, more }) => [localOf(at, timeZone).replace('T', ' '), nameOf(who), what, more]),
  )
}
