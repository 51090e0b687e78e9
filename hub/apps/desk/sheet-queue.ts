// The sheets of the line: a number called out of turn, and a visitor sent on with a reason.
import { html, nothing } from 'lit'
import { transferReason } from '#contract/queue/ticket'
import type { Language } from '../../../display/design/i18n.ts'
import { drawKey } from './draw-key.ts'
import { choice, submitted, textOf } from './forms.ts'
import type { DeskQueue } from './queue.ts'
import { queueWords } from './queue-words.ts'
import { back } from './sheets.ts'
import type { SheetHost, Transfer, TransferReason } from './wish.ts'

/** So many of each list have a key of their own; any other number can be typed. */
const shown = { held: 3, passed: 4, next: 3 } as const

/** Calls one that was held, passed by, or is chosen; what is typed goes before what is marked. */
export function queueSheet(host: SheetHost, queue: DeskQueue, language: Language) {
  const say = queueWords[language]
  const lists = (['held', 'passed', 'next'] as const).map((list) => ({
    list,
    lines: queue[list].slice(0, shown[list]),
  }))
  const all = lists.flatMap(({ list, lines }) => lines.map((line) => ({ ...line, list })))
  const deeds = ['call', 'requeue', 'cancelTicket'] as const
  return html`<form
    class="sheet lines"
    aria-label=${say.sheet}
    @submit=${submitted((form, chosen) => {
      const number = (textOf(form, 'typed') ?? textOf(form, 'number'))?.toUpperCase()
      const deed = deeds.find((one) => one === chosen)
      if (number !== undefined) host.wish({ do: deed ?? 'call', number })
    })}
  >
    <div class="body">
      <label class="field">${say.number}<input name="typed" maxlength="8" autocomplete="off" data-first /></label>
      <fieldset aria-label=${say.sheet}>
        ${all.map(({ number, more, list }, index) =>
          choice('number', number, index === 0, false, number, list === 'next' ? more : `${say.lists[list]} ${more}`),
        )}
        ${all.length === 0 ? html`<span class="soft">${say.none}</span>` : nothing}
      </fieldset>
      ${host.note}
    </div>
    <div class="ends">
      ${drawKey({ words: say.call, cap: 'F2', isLeading: true, type: 'submit', deed: 'call' }, null)}
      ${drawKey({ words: say.requeue, cap: 'F3', look: 'small', type: 'submit', deed: 'requeue' }, null)}
      ${drawKey({ words: say.cancelTicket, cap: 'F4', look: 'small', type: 'submit', deed: 'cancelTicket' }, null)}
      ${back(host, language)}
    </div>
  </form>`
}

/** Sends whoever is called or served on; the reason is kept with the ticket. */
export function transferSheet(host: SheetHost, { current, targets }: DeskQueue, language: Language) {
  const say = queueWords[language]
  const title = say.transferOf(current?.number ?? '')
  const group = (kind: 'series' | 'window', label: string) => {
    const options = targets.filter((one) => one.kind === kind)
    return options.length === 0
      ? nothing
      : html`<optgroup label=${label}>
          ${options.map(({ value, label: words }) => html`<option value=${value}>${words}</option>`)}
        </optgroup>`
  }
  return html`<form class="sheet transfer" aria-label=${title} @submit=${submitted((form) => send(host, form))}>
    <div class="body">
      <h2>${title}</h2>
      <label class="field">${say.to}<select name="to" required data-first>
        ${group('window', say.toWindow)} ${group('series', say.toSeries)}
      </select></label>
      <label class="field">${say.reason}<select name="reason">
        ${transferReason.options.map((reason) => html`<option value=${reason}>${say.reasons[reason]}</option>`)}
      </select></label>
      <fieldset>
        <legend>${say.place}</legend>
        ${choice('place', 'front', true, false, say.front, null)} ${choice('place', 'end', false, false, say.end, null)}
      </fieldset>
      <fieldset>
        <legend>${say.afterwards}</legend>
        ${choice('afterwards', 'done', true, false, say.done, null)}
        ${choice('afterwards', 'comesBack', false, false, say.comesBack, null)}
      </fieldset>
      ${host.note}
    </div>
    <div class="ends">
      ${drawKey({ words: say.send, cap: 'F6', isLeading: true, type: 'submit', isOff: targets.length === 0 }, null)}
      ${back(host, language)}
    </div>
  </form>`
}

function send(host: SheetHost, form: FormData): void {
  const [kind, id] = (textOf(form, 'to') ?? '').split(':')
  if (id === undefined) return
  const to: Transfer['to'] = kind === 'window' ? { kind, windowId: id } : { kind: 'series', seriesId: id }
  host.wish({
    do: 'transfer',
    to,
    place: textOf(form, 'place') === 'end' ? 'end' : 'front',
    afterwards: textOf(form, 'afterwards') === 'comesBack' ? 'comesBack' : 'done',
    reason: (textOf(form, 'reason') ?? 'other') as TransferReason,
  })
}
