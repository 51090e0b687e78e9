// What needs somebody now: matters that are overdue before those that are due, and questions nobody has answered yet.
import { html } from 'lit'
import type { MatterLine } from '#contract/guides/matter'
import type { FactsOf } from '#wire/index'
import { clockFace, shortDayWords } from '../../../display/design/clock.ts'
import type { Language } from '../../../display/design/i18n.ts'
import { dateOf } from '../office/hall-time.ts'
import { table } from '../office/sheet.ts'
import { words } from './words.ts'

type Fact<N extends 'matterAlerts' | 'questions'> = FactsOf<'office'>[N]['value']

export function drawAlerts({ open, still, red, amber }: Fact<'matterAlerts'>, timeZone: string, language: Language) {
  const say = words[language]
  const row = (matter: MatterLine, light: 'red' | 'amber') => [
    html`<span class="chip ${light === 'red' ? 'fault' : 'warning'}">${say.light[light]}</span>`,
    matter.number,
    matter.itemName,
    say.kinds[matter.kind],
    matter.windowNumber,
    matter.hands.dueAt === null ? '—' : dayAndTime(matter.hands.dueAt, timeZone, language),
    wantedOf(matter, language),
    `${matter.staffName} ${say.role[matter.role]}`,
  ]
  const rows = [...red.map((one) => row(one, 'red')), ...amber.map((one) => row(one, 'amber'))]
  return html`<p class="soft">${say.counts(open, still)}</p>
    ${rows.length === 0 ? html`<p class="none">${say.noAlerts}</p>` : table(say.alertHeads, rows)}`
}

function wantedOf({ missing, gaps, parts }: MatterLine, language: Language): string {
  const say = words[language]
  const asked = parts.filter(({ answeredAt }) => answeredAt === null).length
  const wanted = [
    ...missing,
    ...gaps
      .filter(({ arrivedAt }) => arrivedAt === null)
      .map(({ name, by }) => say.wants(name, shortDayWords(by, language))),
    ...(asked === 0 ? [] : [say.parts(asked)]),
  ]
  return wanted.length === 0 ? '—' : wanted.join('、')
}

export function drawQuestions(questions: Fact<'questions'>, timeZone: string, language: Language) {
  const say = words[language]
  if (questions.length === 0) return html`<p class="none">${say.noQuestions}</p>`
  const time = (at: string) => dayAndTime(at, timeZone, language)
  return table(
    say.questionHeads,
    questions.map(({ windowNumber, text, staffName, askedAt, dueAt, tries }) => [
      windowNumber,
      text,
      staffName,
      time(askedAt),
      dueAt === null ? '—' : time(dueAt),
      tries,
    ]),
  )
}

function dayAndTime(at: string, timeZone: string, language: Language): string {
  return `${shortDayWords(dateOf(at, timeZone), language)} ${clockFace(at, timeZone, language).time}`
}
