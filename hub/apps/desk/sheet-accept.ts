// The sheet on which a matter is accepted: item, kind, whose it is, and what may be missing.
import { html, nothing } from 'lit'
import type { CatalogueItem } from '#contract/guides/catalogue'
import { type MatterKind, matterKind } from '#contract/guides/matter'
import type { Language } from '../../../display/design/i18n.ts'
import { drawKey } from './draw-key.ts'
import { submitted, textOf } from './forms.ts'
import { matterWords } from './matter-words.ts'
import { itemsHere, type MatterPage, usualKind, wantsLimit } from './matters.ts'
import { back } from './sheets.ts'
import type { SheetHost } from './wish.ts'

/** Where the sheets of one window find their items, and what was chosen so far. */
export interface MatterHost extends SheetHost {
  readonly matterPage: MatterPage
  choose(change: Partial<Pick<MatterPage, 'itemId' | 'kind'>>): void
}

/** Opens a list to choose from; a key of the keyboard reaches it first. */
export function itemField(host: MatterHost, windowId: string, language: Language) {
  const say = matterWords[language]
  const { catalogue, itemId } = host.matterPage
  const items = itemsHere(catalogue, windowId)
  if (items.length === 0) return html`<p class="soft">${say.noItems}</p>`
  return html`<label class="field">${say.item}<select
      name="itemId"
      required
      data-first
      @change=${(event: Event) => {
        if (event.target instanceof HTMLSelectElement) host.choose({ itemId: event.target.value, kind: null })
      }}
    >
      <option value="" ?selected=${items.every((item) => item.itemId !== itemId)}>${say.chooseItem}</option>
      ${items.map((item) => html`<option value=${item.itemId} ?selected=${item.itemId === itemId}>${nameOf(item, language)}</option>`)}
    </select></label>`
}

export function nameOf({ name, nameEn }: CatalogueItem, language: Language): string {
  return language === 'zh' ? name : nameEn
}

export function chosenItem({ catalogue, itemId }: MatterPage): CatalogueItem | undefined {
  return catalogue?.items.find((one) => one.itemId === itemId)
}

/** One box for each paper of the item; nothing before an item is chosen. */
export function papersField(item: CatalogueItem | undefined, language: Language) {
  const materials = item?.guide?.materials ?? []
  if (materials.length === 0) return nothing
  return html`<fieldset class="papers">
    <legend>${matterWords[language].missing}</legend>
    ${materials.map(
      ({ name, nameEn }) => html`<label class="choice"
        ><input type="checkbox" name="missing" value=${name} /><span>${language === 'zh' ? name : nameEn}</span></label
      >`,
    )}
  </fieldset>`
}

export function line(name: string, label: string, longest: number, more: { hint?: string; isWanted?: boolean } = {}) {
  return html`<label class="field ${longest > 60 ? 'wide' : ''}">${label}<input
      name=${name}
      maxlength=${longest}
      autocomplete="off"
      placeholder=${more.hint ?? nothing}
      ?required=${more.isWanted === true}
  /></label>`
}

export function acceptSheet(host: MatterHost, windowId: string, language: Language) {
  const say = matterWords[language]
  const item = chosenItem(host.matterPage)
  const kind = matterKind.safeParse(host.matterPage.kind).data ?? usualKind(item)
  return html`<form class="sheet matters" aria-label=${say.accept} @submit=${submitted((form) => send(host, form, kind))}>
    <div class="body">
      ${itemField(host, windowId, language)}
      <label class="field">${say.kind}<select
          name="kind"
          @change=${(event: Event) => {
            if (event.target instanceof HTMLSelectElement) host.choose({ kind: event.target.value })
          }}
        >
          ${matterKind.options.map((one) => html`<option value=${one} ?selected=${one === kind}>${say.kinds[one]}</option>`)}
        </select></label>
      ${line('applicant', say.name, 60, { isWanted: true })} ${line('contact', say.contact, 30, { isWanted: true })}
      ${line('lastFour', say.lastFour, 4, { hint: say.lastFourHint })}
      ${wantsLimit(item, kind) ? line('days', say.days, 3, { isWanted: true }) : nothing}
      ${papersField(item, language)}
      ${kind === 'toBeCompleted' || kind === 'returned' ? nothing : html`<label class="field">${say.by}<input type="date" name="by" /></label>`}
      ${kind === 'joint' ? unitsField(host, item, language) : nothing}
      ${
        kind === 'returned'
          ? html`<label class="choice"><input type="checkbox" name="hard" /><span>${say.hard}</span></label>`
          : nothing
      }
      ${host.note}
    </div>
    <div class="ends">
      ${drawKey({ words: say.acceptKey, cap: 'F2', isLeading: true, type: 'submit' }, null)} ${back(host, language)}
    </div>
  </form>`
}

function unitsField({ matterPage: { catalogue } }: MatterHost, item: CatalogueItem | undefined, language: Language) {
  const others = (catalogue?.units ?? []).filter(({ unitId }) => unitId !== item?.unitId)
  return html`<fieldset>
    <legend>${matterWords[language].units}</legend>
    ${others.map(
      ({ unitId, name, nameEn }) => html`<label class="choice"
        ><input type="checkbox" name="units" value=${unitId} /><span>${language === 'zh' ? name : nameEn}</span></label
      >`,
    )}
  </fieldset>`
}

function send(host: MatterHost, form: FormData, kind: MatterKind): void {
  const ticked = form.getAll('missing').map(String)
  const contact = textOf(form, 'contact') ?? ''
  const by = textOf(form, 'by')
  const days = Number(textOf(form, 'days') ?? 0)
  const mayFollow = kind !== 'toBeCompleted' && kind !== 'returned'
  host.wish({
    do: 'openMatter',
    itemId: textOf(form, 'itemId') ?? '',
    kind,
    applicant: textOf(form, 'applicant') ?? '',
    contact,
    lastFour: textOf(form, 'lastFour') ?? contact.replaceAll(/\D/g, '').slice(-4),
    limit: days > 0 ? { count: days, unit: 'workingDay' } : null,
    missing: kind === 'toBeCompleted' ? ticked : [],
    gaps: mayFollow && by !== null ? ticked.map((name) => ({ name, by })) : [],
    units: kind === 'joint' ? form.getAll('units').map(String) : [],
    difficulty: form.has('hard') ? 'hard' : 'usual',
  })
}
