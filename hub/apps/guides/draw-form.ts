// A guide as one long form, part by part, with the ways to save it, to send it for review and to take it back.
import { html, nothing, type TemplateResult } from 'lit'
import { type Field, type FieldList, guideFields, guideLists, guideSections } from '#wire/guide-fields'
import type { GuideTexts, TextMistake } from '#wire/guide-texts'
import type { Language } from '../../../display/design/i18n.ts'
import { drawField } from './draw-field.ts'
import { filled, idOf, movedUp, type Place, withEntry, withoutEntry } from './edit.ts'
import { guideWords } from './guide-words.ts'

export interface FormParts {
  readonly texts: GuideTexts
  readonly mistakes: readonly TextMistake[]
  readonly language: Language
  change(texts: GuideTexts): void
  /** Brings something of the form into sight and to the keyboard. */
  goTo(id: string): void
}

export function guideForm(form: FormParts): TemplateResult {
  const { texts, mistakes, language, goTo } = form
  const say = guideWords[language]
  return html`
    ${mistakes.length === 0 ? nothing : mistakeList(form)}
    <p class="row jumps" role="group" aria-label=${say.goTo}>
      ${guideSections.map(
        ({ id, title }) =>
          html`<button class="key small" type="button" @click=${() => goTo(`part-${id}`)}>${title[language]}</button>`,
      )}
    </p>
    ${guideSections.map(
      (section) => html`<section class="part" aria-labelledby="part-${section.id}">
        <h3 id="part-${section.id}" tabindex="-1">${section.title[language]}</h3>
        ${
          'fields' in section
            ? html`<div class="fields">${section.fields.map((field) => fieldOf(form, field, { list: null, row: 0, key: field.key }, texts.fields[field.key] ?? ''))}</div>`
            : listOf(form, section.list)
        }
      </section>`,
    )}
  `
}

function listOf(form: FormParts, list: FieldList) {
  const { texts, mistakes, language, change } = form
  const say = guideWords[language]
  const rows = texts.lists[list.name] ?? []
  const title = list.title[language]
  const whole = mistakes.find((one) => one.list === list.name && one.key === '')
  return html`
    ${rows.length === 0 ? html`<p class="soft">${say.none}</p>` : nothing}
    ${rows.map((row, place) => {
      const entry = say.entry(title, place + 1)
      return html`<div class="entry" role="group" aria-label=${entry}>
        <div class="head">
          <strong>${entry}</strong>
          <span class="row">
            <button class="key small" type="button" ?disabled=${place === 0} aria-label=${say.moveNamed(entry)} @click=${() => change(movedUp(texts, list.name, place))}>${say.moveUp}</button>
            <button class="key small" type="button" aria-label=${say.removeNamed(entry)} @click=${() => change(withoutEntry(texts, list.name, place))}>${say.removeEntry}</button>
          </span>
        </div>
        <div class="fields">${list.fields.map((field) => fieldOf(form, field, { list: list.name, row: place, key: field.key }, row[field.key] ?? ''))}</div>
      </div>`
    })}
    ${whole === undefined ? nothing : html`<p class="mistake">${whole.words[language]}</p>`}
    <p><button class="key small" type="button" id=${idOf({ list: list.name, row: 0, key: '' })} ?disabled=${rows.length >= list.most} @click=${() => change(withEntry(texts, list))}>${say.addEntry(title)}</button></p>
  `
}

function fieldOf({ texts, mistakes, language, change }: FormParts, field: Field, place: Place, text: string) {
  const mistake = mistakes.find(({ list, row, key }) => list === place.list && row === place.row && key === place.key)
  return drawField({
    field,
    id: idOf(place),
    text,
    mistake: mistake?.words ?? null,
    language,
    change: (written) => change(filled(texts, place, written)),
  })
}

/** All that is wrong, on top, each a way to its field. */
function mistakeList({ mistakes, language, goTo }: FormParts) {
  const say = guideWords[language]
  return html`<div class="answer refused" role="alert">
    <p><strong>${say.mistakes(mistakes.length)}</strong></p>
    <ul class="mistakes">
      ${mistakes.slice(0, mostShown).map((one) => {
        const [where, place] = [placeWords(one, language), { ...one, row: one.key === '' ? 0 : one.row }]
        return html`<li><button class="plain" type="button" @click=${() => goTo(idOf(place))}>${where}</button>${language === 'zh' ? '：' : ': '}${one.words[language]}</li>`
      })}
    </ul>
  </div>`
}

const mostShown = 8

/** `材料 2 · 份数` */
function placeWords({ list, row, key }: TextMistake, language: Language): string {
  const found = guideLists.find(({ name }) => name === list)
  const label = (found?.fields ?? guideFields).find((field) => field.key === key)?.label[language]
  if (found === undefined) return label ?? key
  const title = found.title[language]
  return label === undefined ? title : `${guideWords[language].entry(title, row + 1)} · ${label}`
}
