// The tables of a time: on-the-spot statistics, copies of notices, matters with who was liable, and the first-asked register.
import { html } from 'lit'
import type { z } from 'zod'
import type { matterContract } from '#contract/guides/matter'
import type { Slip } from '#contract/guides/slip'
import type { questionContract } from '#contract/office/question'
import type { Language } from '../../../display/design/i18n.ts'
import type { Naming } from '../office/naming.ts'
import { table } from '../office/sheet.ts'
import { words } from './words.ts'

type MatterRow = z.output<(typeof matterContract.queries)['matter.list']['row']>
type SpotRow = z.output<(typeof matterContract.queries)['matter.onTheSpot']['row']>
type QuestionRow = z.output<(typeof questionContract.queries)['question.list']['row']>

/** What was found of a time. */
export interface Found {
  readonly slips: readonly Slip[]
  readonly spot: readonly SpotRow[]
  readonly questions: readonly QuestionRow[]
  readonly matters: readonly MatterRow[]
}

const none = (language: Language) => html`<p class="none" role="status">${words[language].none}</p>`
/** A number or a day that is not broken into two lines. */
const fixed = (text: string) => html`<span class="fixed">${text}</span>`
const counts = ['opened', 'sameDay', 'later', 'returned', 'open'] as const

export function drawSpot(rows: readonly SpotRow[], { window }: Naming, language: Language) {
  const say = words[language]
  if (rows.length === 0) return none(language)
  const total = counts.map((name) => rows.reduce((sum, row) => sum + row[name], 0))
  return table(say.spotHeads, [
    ...rows.map((row) => [window(row.windowId), ...counts.map((name) => row[name])]),
    [html`<b>${say.total}</b>`, ...total.map((count) => html`<b>${count}</b>`)],
  ])
}

export function drawSlips(slips: readonly Slip[], language: Language) {
  const say = words[language]
  if (slips.length === 0) return none(language)
  return table(
    say.slipHeads,
    slips.map((slip) => [
      fixed(slip.number),
      fixed(slip.date),
      slip.kinds.map((kind) => say.slipKinds[kind]).join(' + '),
      slip.itemName,
      slip.windowNumber,
      fixed(slip.matterNumber ?? '—'),
      slip.refusal?.reason ?? slip.agreed?.reason ?? say.missing(slip.missing.length),
      html`<a class="link" href="/notice?id=${slip.slipId}" target="_blank" rel="noopener">${say.print}</a>`,
    ]),
  )
}

export function drawMatters(rows: readonly MatterRow[], { window, person }: Naming, language: Language) {
  const say = words[language]
  if (rows.length === 0) return none(language)
  return table(
    say.matterHeads,
    rows.map((row) => [
      fixed(row.number),
      fixed(row.date),
      say.kinds[row.kind],
      window(row.windowId),
      row.isLate
        ? html`${say.standing[row.standing]} <span class="chip fault">${say.late}</span>`
        : say.standing[row.standing],
      `${person(row.openedBy)} ${say.role[row.openedAs]}`,
      row.endedBy === null || row.endedAs === null ? '—' : `${person(row.endedBy)} ${say.role[row.endedAs]}`,
      row.result ?? '—',
    ]),
  )
}

export function drawRegister(rows: readonly QuestionRow[], { window, person }: Naming, language: Language) {
  const say = words[language]
  if (rows.length === 0) return none(language)
  return table(
    say.registerHeads,
    rows.map((row) => [
      row.date,
      window(row.windowId),
      row.text,
      person(row.staffId),
      row.answer ?? html`<span class="chip warning">${say.notYet}</span>`,
      row.answeredBy === null ? '—' : person(row.answeredBy),
    ]),
  )
}
