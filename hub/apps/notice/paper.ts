// A one-time notice as it stands on paper and on the visitor's phone: kind, number, what is missing, why, and where to ask.

import { css, html, nothing, type TemplateResult } from 'lit'
import type { KnownNotice } from '#contract/guides/slip'
import { shortDayWords } from '../../../display/design/clock.ts'
import type { Language } from '../../../display/design/i18n.ts'
import { grouped } from '../../../display/design/progress.ts'
import { dateOf } from '../office/hall-time.ts'
import { noticeWords } from './words.ts'

export function drawNotice({ hall, notice }: KnownNotice, language: Language): TemplateResult {
  const say = noticeWords[language]
  const { kinds, missing, words, refusal, agreed, dueAt, matterNumber } = notice
  const day = (date: string) => shortDayWords(date, language)
  return html`<article class="notice">
    <p class="hall">${language === 'zh' ? hall.name : hall.nameEn}</p>
    <h1>${kinds.map((kind) => html`<span>${say.kinds[kind]}</span>`)}</h1>
    <p class="number">${say.number(notice.number)}</p>
    <dl>
      <dt>${say.item}</dt><dd>${notice.itemName}</dd>
      ${matterNumber === null ? nothing : html`<dt>${say.matter}</dt><dd><b>${grouped(matterNumber)}</b></dd>`}
      ${dueAt === null ? nothing : html`<dt>${say.due}</dt><dd>${day(dateOf(dueAt, hall.timeZone))}</dd>`}
    </dl>
    ${
      missing.length === 0
        ? nothing
        : html`<h2>${kinds.includes('incomplete') ? say.missing(missing.length) : say.later(missing.length)}</h2>
            <ol>
              ${missing.map(({ name, note, by }) => html`<li>${name}${note === null ? nothing : html`：${note}`}${by === null ? nothing : html`<b>${say.by(day(by))}</b>`}</li>`)}
            </ol>`
    }
    ${
      refusal === null
        ? nothing
        : html`<h2>${say.reason}</h2><p>${refusal.reason}</p><h2>${say.basis}</h2><p>${refusal.basis}</p><p>${say.remedy}</p>`
    }
    ${
      agreed === null
        ? nothing
        : html`<h2>${say.reason}</h2><p>${agreed.reason}</p><h2>${say.agreed}</h2>
            <p class="agreed">${day(agreed.date)} ${agreed.from}–${agreed.to}</p>`
    }
    ${words === null ? nothing : html`<h2>${say.also}</h2><p>${words}</p>`}
    ${kinds.includes('incomplete') ? html`<p>${say.startsThen}</p>` : nothing}
    <dl class="foot">
      <dt>${say.unit}</dt><dd>${notice.unitName}　${say.window(notice.windowNumber)}</dd>
      <dt>${say.phone}</dt><dd>${notice.phone}</dd>
      <dt>${say.supervision}</dt><dd>${hall.supervisionPhone}</dd>
      <dt>${say.date}</dt><dd>${notice.date}</dd>
    </dl>
  </article>`
}

export const noticeStyles = css`
  .notice { display: grid; gap: 0.5rem; line-height: 1.5; color: #000000; }
  .notice p, .notice h1, .notice h2, .notice dl, .notice dd, .notice ol { margin: 0; }
  .notice .hall { text-align: center; font-size: 1.125rem; }
  .notice h1 { display: grid; text-align: center; font-size: 1.75rem; font-weight: var(--weight-title); line-height: 1.35; letter-spacing: 0.06em; }
  .notice .number { text-align: center; }
  .notice h2 { margin-top: 0.375rem; font-size: 1.125rem; font-weight: var(--weight-strong); }
  .notice dl { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: 0.25rem 0.75rem; }
  .notice dt { color: #333333; }
  .notice dd { font-weight: var(--weight-strong); }
  .notice ol { display: grid; gap: 0.25rem; padding-left: 1.75rem; }
  .notice li b { margin-left: 0.5rem; }
  .notice .agreed { font-size: 1.5rem; font-weight: var(--weight-title); }
  .notice .foot { margin-top: 0.5rem; padding-top: 0.5rem; border-top: 0.0625rem solid #000000; font-size: 0.9375rem; }
`
