// The hand-over in person on one sheet: first what is handed over and to whom, then the other's confirmation.
import { html, nothing } from 'lit'
import type { Checklist } from '#contract/counter/handover'
import type { Language } from '../../../display/design/i18n.ts'
import { drawKey } from './draw-key.ts'
import { choice, field, submitted, textOf } from './forms.ts'
import { sheetWords } from './sheet-words.ts'
import { back, pinFields } from './sheets.ts'
import type { DeskState } from './state.ts'
import { comers, type Handover } from './team.ts'
import type { SheetHost } from './wish.ts'
import { words } from './words.ts'

const parts = ['seal', 'papers', 'files'] as const

/** What the first person confirms; as it stands it is the usual list, so one key is enough. */
export function offerSheet(host: SheetHost, { team }: DeskState, language: Language) {
  const say = sheetWords[language]
  const others = team?.filter(({ isHere }) => !isHere) ?? []
  const usual = comers(team)[0]?.staffId
  return html`<form
    class="sheet"
    aria-label=${say.handover}
    @submit=${submitted((form) => host.wish({ do: 'offer', to: textOf(form, 'to'), checklist: checklistOf(form) }))}
  >
    <div class="body">
      <fieldset>
        <legend>${say.handover}</legend>
        ${others.map((one) => choice('to', one.staffId, one.staffId === usual, one.isOnLeave, one.name, `${one.role} ${one.where}`))}
        ${others.length > 0 ? nothing : html`<span class="soft">${team === null ? say.noTeam : say.nobodyElse}</span>`}
      </fieldset>
      ${parts.map(
        (part) => html`<fieldset>
          <legend>${say.parts[part]}</legend>
          ${choice(part, 'handed', true, false, say.part.handed, null)}${choice(part, 'none', false, false, say.part.none, null)}
        </fieldset>`,
      )}
      ${field('remark', say.remark, 60, 'text')}
      <p class="soft">${say.orBadge}</p>
      ${host.note}
    </div>
    <div class="ends">
      ${drawKey({ words: say.offer, cap: 'F8', isLeading: true, type: 'submit' }, null)}${back(host, language)}
    </div>
  </form>`
}

/** The list waits for the other, who shows a badge (this sheet then goes by itself) or types number and PIN. */
export function waitingSheet(host: SheetHost, { team }: DeskState, handover: Handover, language: Language) {
  const say = sheetWords[language]
  const { handoverId, toStaffId, checklist } = handover
  const others = comers(team)
  const only = others.length === 1 ? others[0]?.staffId : undefined
  return html`<form
    class="sheet"
    aria-label=${handover.passes}
    @submit=${submitted((form) => {
      const staffId = toStaffId ?? only ?? textOf(form, 'staffId')
      if (staffId === null) return
      const pin = { badge: textOf(form, 'badge') ?? '', pin: textOf(form, 'pin') ?? '' }
      host.wish({ do: 'accept', handoverId, staffId, checklist, ...pin })
    })}
  >
    <div class="body">
      <h2>${handover.passes}</h2>
      <p class="soft">
        ${handover.list}${handover.remark === null ? nothing : html` · ${handover.remark}`} · ${say.lasts(handover.left)}
      </p>
      <p class="asks"><strong>${say.waits}</strong></p>
      ${
        toStaffId === null && others.length > 1
          ? html`<fieldset>
              <legend>${say.who}</legend>
              ${others.map((one, index) => choice('staffId', one.staffId, index === 0, false, one.name, one.role))}
            </fieldset>`
          : nothing
      }
      ${pinFields(language)} ${host.note}
    </div>
    <div class="ends">
      ${drawKey({ words: say.accept, cap: 'F8', isLeading: true, type: 'submit' }, null)}
      ${drawKey({ words: say.withdraw, cap: 'F9', look: 'small' }, () => host.wish({ do: 'withdraw', handoverId }))}
      ${drawKey({ words: words[language].fold, cap: 'Escape', look: 'small' }, () => host.turnTo(null))}
    </div>
  </form>`
}

function checklistOf(form: FormData): Checklist {
  const part = (name: string) => (textOf(form, name) === 'none' ? 'none' : 'handed')
  return { seal: part('seal'), papers: part('papers'), files: part('files'), remark: textOf(form, 'remark') }
}
