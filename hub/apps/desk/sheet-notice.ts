// The sheet of one-time notices: what is missing is ticked and told at once; a refusal has reason and basis, a later time is booked.
import { html, nothing } from 'lit'
import { returnWhy } from '#contract/guides/matter'
import { type SlipKind, slipKind } from '#contract/guides/slip'
import { shortDayWords } from '../../../display/design/clock.ts'
import type { Language } from '../../../display/design/i18n.ts'
import { drawKey } from './draw-key.ts'
import { submitted, textOf } from './forms.ts'
import { matterWords } from './matter-words.ts'
import type { DeskMatters } from './matters.ts'
import { chosenItem, itemField, line, type MatterHost, papersField } from './sheet-accept.ts'
import { back } from './sheets.ts'
import type { FreeSlot } from './slots.ts'
import type { MatterWish } from './wish.ts'

export function noticeSheet(
  host: MatterHost,
  windowId: string,
  { consultations }: DeskMatters,
  slots: readonly FreeSlot[],
  language: Language,
) {
  const say = matterWords[language]
  const item = chosenItem(host.matterPage)
  const kind = slipKind.safeParse(host.matterPage.kind).data ?? 'incomplete'
  return html`<form class="sheet matters" aria-label=${say.notice} @submit=${submitted((form) => host.wish(wishOf(form, kind)))}>
    <div class="body">
      ${itemField(host, windowId, language)}
      <label class="field">${say.what}<select
          name="kind"
          @change=${(event: Event) => {
            if (event.target instanceof HTMLSelectElement) host.choose({ kind: event.target.value })
          }}
        >
          ${slipKind.options.map((one) => html`<option value=${one} ?selected=${one === kind}>${say.noticeKinds[one]}</option>`)}
        </select></label>
      ${kind === 'refused' ? refusalFields(consultations, language) : nothing}
      ${kind === 'rebooked' ? rebookFields(slots, language) : nothing}
      ${kind === 'refused' || kind === 'rebooked' ? nothing : html`${papersField(item, language)} ${line('words', say.words, 200)}`}
      ${host.note}
    </div>
    <div class="ends">
      ${drawKey({ words: say.issue, cap: 'F2', isLeading: true, type: 'submit' }, null)} ${back(host, language)}
    </div>
  </form>`
}

function refusalFields(consultations: DeskMatters['consultations'], language: Language) {
  const say = matterWords[language]
  return html`<label class="field">${say.why}<select name="why">
      ${returnWhy.options.map((why) => html`<option value=${why}>${say.whys[why]}</option>`)}
    </select></label>
    ${line('reason', say.reason, 200, { isWanted: true })} ${line('basis', say.basis, 200, { isWanted: true })}
    <label class="field">${say.consultation}<select name="consultationId">
      <option value="">${say.noConsultation}</option>
      ${consultations.map(({ consultationId, topic, asked }) => html`<option value=${consultationId}>${topic}（${asked}）</option>`)}
    </select></label>`
}

function rebookFields(slots: readonly FreeSlot[], language: Language) {
  const say = matterWords[language]
  return html`${line('reason', say.reason, 200, { isWanted: true })}
    <label class="field">${say.slot}<select name="slot" required>
      ${slots.length === 0 ? html`<option value="">${say.noSlots}</option>` : nothing}
      ${slots.map(
        ({ seriesId, date, from, to }) =>
          html`<option value="${seriesId} ${date} ${from}">${shortDayWords(date, language)} ${from}–${to}</option>`,
      )}
    </select></label>
    ${line('code', say.code, 32, { hint: say.codeHint, isWanted: true })}`
}

function wishOf(form: FormData, kind: SlipKind): MatterWish {
  const itemId = textOf(form, 'itemId') ?? ''
  const reason = textOf(form, 'reason') ?? ''
  if (kind === 'refused') {
    const why = returnWhy.catch('other').parse(textOf(form, 'why'))
    const consultationId = textOf(form, 'consultationId')
    return { do: 'refuse', itemId, why, reason, basis: textOf(form, 'basis') ?? '', consultationId }
  }
  if (kind === 'rebooked') {
    const [seriesId = '', date = '', from = ''] = (textOf(form, 'slot') ?? '').split(' ')
    return { do: 'rebook', itemId, reason, seriesId, date, from, code: textOf(form, 'code') ?? '' }
  }
  const missing = form.getAll('missing').map((name) => ({ name: String(name), note: null, by: null }))
  return { do: 'notice', itemId, kinds: [kind], missing, words: textOf(form, 'words') }
}
