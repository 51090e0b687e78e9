// Two versions side by side, every difference marked by a word beside its colour, and what the second person decides.
import { html, nothing, type TemplateResult } from 'lit'
import { guideTexts } from '#wire/guide-texts'
import { momentWords } from '../../../display/design/clock.ts'
import type { Language } from '../../../display/design/i18n.ts'
import { textsOf } from '../office/sheet.ts'
import { type ComparedLine, compared, differences } from './compare.ts'
import { guideWords } from './guide-words.ts'
import type { GuidesState, VersionRow } from './state.ts'
import { words } from './words.ts'

export interface ReviewParts {
  readonly versions: readonly VersionRow[]
  /** Versions that were chosen to be read; null: the newest draft or what holds, beside what holds. */
  readonly chosen: { readonly before: number | null; readonly after: number | null }
  readonly onlyDifferent: 'yes' | 'no'
  readonly state: Pick<GuidesState, 'nameOf' | 'timeZone' | 'today'>
  readonly language: Language
  readonly mayReview: 'yes' | 'no'
  /** The account of whoever reads this. */
  readonly reader: string | null
  choose(change: { before?: number | null; after?: number | null }): void
  showOnly(which: 'yes' | 'no'): void
  decide(command: Decision, done: 'published' | 'givenBack' | 'confirmed'): void
}

export type Decision =
  | {
      readonly name: 'guide.publish'
      readonly effectiveFrom: string
      readonly reviewDueOn: string
      readonly version: number
    }
  | { readonly name: 'guide.return'; readonly remark: string; readonly version: number }
  | { readonly name: 'guide.confirm'; readonly reviewDueOn: string; readonly version: number }

export function review(parts: ReviewParts): TemplateResult {
  const { versions, chosen, language } = parts
  const say = guideWords[language]
  if (versions.length === 0) return html`<p class="none">${say.noVersions}</p>`
  const after = versions.find(({ version }) => version === chosen.after) ?? usualAfter(versions)
  const before = versions.find(({ version }) => version === chosen.before) ?? usualBefore(versions, after)
  const isAlone = before === null || before.version === after.version
  const all = compared(isAlone ? null : guideTexts(before.guide), guideTexts(after.guide), language)
  const count = differences(all)
  return html`
    ${decision(after, parts)}
    <div class="choosing">
      ${versions.length < 2 ? nothing : versionSelect(say.before, before ?? after, (version) => parts.choose({ before: version }), parts)}
      ${versionSelect(say.after, after, (version) => parts.choose({ after: version }), parts)}
      ${
        isAlone
          ? nothing
          : html`<p class="row"><strong role="status">${say.count(count)}</strong>
              <label class="choice"><input type="checkbox" .checked=${parts.onlyDifferent === 'yes'} @change=${() => parts.showOnly(parts.onlyDifferent === 'yes' ? 'no' : 'yes')} />${say.onlyDifferent}</label></p>`
      }
    </div>
    ${after.remark === null || after.state !== 'returned' ? nothing : html`<p class="answer refused">${say.returned(parts.state.nameOf(after.reviewer), after.remark)}</p>`}
    ${all.map(({ title, order, entries }) => {
      const shown = entries
        .map((entry) => ({
          ...entry,
          lines: entry.lines.filter((line) => isShown(line, parts.onlyDifferent === 'yes' && !isAlone)),
        }))
        .filter(({ lines }) => lines.length > 0)
      if (shown.length === 0 && order === 'same') return nothing
      return html`<section class="part"><h3>${title}${order === 'same' ? nothing : html` <span class="chip warning">${say.reordered}</span>`}</h3>
        ${shown.map(
          (entry) => html`<dl class="compared ${isAlone ? 'alone' : ''}" aria-label=${entry.title ?? title}>
            ${entry.title === null || entries.length < 2 ? nothing : html`<div class="line name"><dt>${entry.title}</dt></div>`}
            ${entry.lines.map((line) => comparedLine(line, isAlone ? null : before, language))}
          </dl>`,
        )}
      </section>`
    })}
  `
}

function comparedLine({ label, before, after, is }: ComparedLine, old: VersionRow | null, language: Language) {
  const say = guideWords[language]
  const side = (text: string | null, mark: (text: string) => TemplateResult) => {
    if (text === null || text === '') return html`<span class="soft">${say.nothing}</span>`
    return is === 'same' ? text : mark(text)
  }
  const [was, now] = [side(before, (text) => html`<del>${text}</del>`), side(after, (text) => html`<ins>${text}</ins>`)]
  return html`<div class="line ${is}">
    <dt>${label}${is === 'same' ? nothing : html` <span class="chip warning">${say[is]}</span>`}</dt>
    ${old === null ? nothing : html`<dd class="before ${is === 'same' ? 'soft' : ''}">${was}</dd>`}
    <dd>${now}</dd>
  </div>`
}

/** What is empty on both sides says nothing. */
function isShown({ before, after, is }: ComparedLine, onlyDifferent: boolean): boolean {
  if (onlyDifferent) return is !== 'same'
  return (before ?? '') !== '' || (after ?? '') !== ''
}

/** The newest while somebody waits for something of it, else what holds. */
function usualAfter(versions: readonly VersionRow[]): VersionRow {
  const newest = versions[0] as VersionRow
  if (newest.state === 'draft' || newest.state === 'returned') return newest
  return versions.find(({ state }) => state === 'published') ?? newest
}

function usualBefore(versions: readonly VersionRow[], after: VersionRow): VersionRow | null {
  const published = versions.find(({ state }) => state === 'published')
  if (published !== undefined && published.version !== after.version) return published
  return versions.find(({ version }) => version < after.version) ?? null
}

function versionSelect(
  label: string,
  shown: VersionRow,
  choose: (version: number) => void,
  { versions, language }: ReviewParts,
) {
  return html`<label>${label}<select
    @change=${({ target }: Event) => {
      if (target instanceof HTMLSelectElement) choose(Number(target.value))
    }}
  >
    ${versions.map(
      ({ version, state }) =>
        html`<option value=${version} ?selected=${version === shown.version}>${words[language].version(version)} · ${guideWords[language].state[state]}</option>`,
    )}
  </select></label>`
}

/** Publish or return a waiting draft; confirm what holds when it must be read again. */
function decision(after: VersionRow, parts: ReviewParts) {
  const { language, state, mayReview, reader, decide } = parts
  const say = guideWords[language]
  const { version } = after
  const written = html`<p class="soft">${say.writtenBy(state.nameOf(after.author), momentWords(after.draftedAt, state.timeZone, language))}</p>`
  if (after.state === 'published' && (after.reviewDueOn ?? '~') <= state.today) {
    return html`<section class="deciding"><p><strong>${say.due}</strong></p>
      ${
        mayReview === 'no'
          ? nothing
          : html`<form @submit=${(event: SubmitEvent) => decide({ name: 'guide.confirm', version, reviewDueOn: textsOf(event).reviewDueOn ?? '' }, 'confirmed')}>
              ${dateInput('reviewDueOn', say.reviewDueOn, yearAfter(state.today))}
              <button class="key leading">${say.confirm}</button>
            </form>`
      }</section>`
  }
  if (after.state !== 'draft') return written
  const why =
    after.review === 'notYet'
      ? say.notSent
      : after.author !== null && after.author === reader
        ? say.ownDraft
        : mayReview === 'no'
          ? say.notYours
          : null
  return html`<section class="deciding">
    <h3>${say.decide} · ${words[language].version(version)}</h3>${written}
    ${
      why !== null
        ? html`<p><strong>${why}</strong></p>`
        : html`<form @submit=${(event: SubmitEvent) => {
            const { effectiveFrom = '', reviewDueOn = '' } = textsOf(event)
            decide({ name: 'guide.publish', version, effectiveFrom, reviewDueOn }, 'published')
          }}>
            ${dateInput('effectiveFrom', say.effectiveFrom, state.today)}
            ${dateInput('reviewDueOn', say.reviewDueOn, yearAfter(state.today))}
            <button class="key leading">${say.publish}</button>
          </form>
          <form @submit=${(event: SubmitEvent) => decide({ name: 'guide.return', version, remark: textsOf(event).remark ?? '' }, 'givenBack')}>
            <label class="reason">${say.why}<input name="remark" required maxlength="200" autocomplete="off" /></label>
            <button class="key">${say.giveBack}</button>
          </form>`
    }
  </section>`
}

function dateInput(name: string, label: string, usual: string) {
  return html`<label>${label}<input type="date" name=${name} required .defaultValue=${usual} /></label>`
}

function yearAfter(date: string): string {
  const [year, ...rest] = date.split('-')
  const later = [String(Number(year) + 1), ...rest].join('-')
  return later.endsWith('-02-29') ? later.replace('-02-29', '-02-28') : later
}
