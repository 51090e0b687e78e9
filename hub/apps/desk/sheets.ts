// The sheets of the bar: absence, sign-out, joint work, PIN and tasks; each stands where the keys stood.
import { html, nothing } from 'lit'
import type { Language } from '../../../display/design/i18n.ts'
import { drawKey } from './draw-key.ts'
import { choice, field, submitted, textOf } from './forms.ts'
import { sheetWords } from './sheet-words.ts'
import type { DeskState } from './state.ts'
import type { DeskTask } from './tasks.ts'
import { comers } from './team.ts'
import type { SheetHost } from './wish.ts'
import { words } from './words.ts'

/** Minutes of a short absence; the usual one has the key. */
const absences = [5, 10, 20, 30] as const
const usualAbsence = 10

export function back(host: SheetHost, language: Language) {
  return drawKey({ words: words[language].cancel, cap: 'Escape', look: 'small' }, () => host.turnTo(null))
}

export function awaySheet(host: SheetHost, { leaves }: DeskState, language: Language) {
  const say = sheetWords[language]
  return html`<section class="sheet" aria-label=${say.awayFor}>
    <div class="body">
      <h2>${say.awayFor}</h2>
      <div class="choices">
        ${absences.map((minutes) =>
          drawKey(
            {
              words: say.minutes(minutes),
              cap: minutes === usualAbsence ? 'F7' : null,
              isLeading: minutes === usualAbsence,
            },
            () => host.wish({ do: 'stepAway', minutes }),
          ),
        )}
      </div>
      <p class="soft">${say.longer} <a href="/leave" target="_blank" rel="noopener">${say.leaveForm}</a></p>
      ${leaves.length === 0 ? nothing : html`<p class="soft">${leaves.map((line) => html`${line}<br />`)}</p>`}
      ${host.note}
    </div>
    <div class="ends">${back(host, language)}</div>
  </section>`
}

export function dutySheet(
  host: SheetHost,
  { duty, isOfficeHours, team, queue }: DeskState,
  language: Language,
  staffId: string | null,
) {
  const say = sheetWords[language]
  const people = duty.kind === 'present' ? duty.people : []
  const mayTakeOver = team?.some((one) => one.staffId === staffId && !one.isHere) === true
  return html`<section class="sheet" aria-label=${say.dutyTitle}>
    <div class="body">
      <h2>${say.dutyTitle}</h2>
      <div class="choices">
        ${people.map(({ staffId: whose, name }, index) =>
          drawKey({ words: say.endsFor(name), cap: index === 0 ? 'F9' : null }, () =>
            host.wish({ do: 'signOut', staffId: people.length > 1 ? whose : null }),
          ),
        )}
        ${drawKey({ words: words[language].handover, cap: 'F8', isLeading: isOfficeHours }, () =>
          host.turnTo('handover'),
        )}
        ${mayTakeOver ? drawKey({ words: say.takeOver, cap: 'F2' }, () => host.wish({ do: 'signIn' })) : nothing}
        ${queue === null ? nothing : drawKey({ words: words[language].joint, cap: 'F6' }, () => host.turnTo('join'))}
        ${drawKey({ words: say.session, cap: 'F4' }, () => host.turnTo('pin'))}
      </div>
      ${isOfficeHours ? html`<p class="soft">${say.handFirst}</p>` : nothing} ${host.note}
    </div>
    <div class="ends">${back(host, language)}</div>
  </section>`
}

export function joinSheet(host: SheetHost, { team }: DeskState, language: Language) {
  const say = sheetWords[language]
  const others = team?.filter(({ isHere }) => !isHere) ?? []
  const first = comers(team)[0]?.staffId
  return html`<form
    class="sheet"
    aria-label=${say.join}
    @submit=${submitted((form) => {
      const staffId = textOf(form, 'staffId')
      if (staffId !== null)
        host.wish({ do: 'join', staffId, badge: textOf(form, 'badge') ?? '', pin: textOf(form, 'pin') ?? '' })
    })}
  >
    <div class="body">
      <h2>${say.join}</h2>
      <fieldset>
        <legend>${say.who}</legend>
        ${others.map((one) => choice('staffId', one.staffId, one.staffId === first, one.isOnLeave, one.name, `${one.role} ${one.where}`))}
        ${others.length === 0 ? html`<span class="soft">${say.nobodyElse}</span>` : nothing}
      </fieldset>
      ${pinFields(language)} ${host.note}
    </div>
    <div class="ends">
      ${drawKey({ words: say.joins, cap: 'F6', isLeading: true, type: 'submit', isOff: first === undefined }, null)}
      ${back(host, language)}
    </div>
  </form>`
}

/** `entrance`: nobody is signed in to this page, so there is no way back to the keys. */
export function pinSheet(host: SheetHost, language: Language, place: 'entrance' | 'sheet') {
  const say = sheetWords[language]
  const title = place === 'entrance' ? say.signIn : say.switchTitle
  const address = typeof location === 'undefined' ? '/' : location.pathname + location.search
  return html`<form
    class="sheet"
    aria-label=${title}
    @submit=${submitted((form) =>
      host.wish({ do: 'enter', badge: textOf(form, 'badge') ?? '', pin: textOf(form, 'pin') ?? '' }),
    )}
  >
    <div class="body">
      ${place === 'entrance' ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`} ${pinFields(language)}
      <a href="/sign-in?back=${encodeURIComponent(address)}">${say.byPassword}</a>
      ${host.note}
    </div>
    <div class="ends">
      ${drawKey({ words: say.signInKey, cap: 'F9', isLeading: true, type: 'submit' }, null)}
      ${place === 'entrance' ? nothing : back(host, language)}
    </div>
  </form>`
}

export function tasksSheet(host: SheetHost, { tasks }: DeskState, language: Language) {
  const say = sheetWords[language]
  return html`<section class="sheet" aria-label=${say.tasks}>
    <div class="body">${tasks.map((task, index) => taskForm(host, task, language, index === 0))} ${host.note}</div>
    <div class="ends">${back(host, language)}</div>
  </section>`
}

function taskForm(
  host: SheetHost,
  { taskId, words: what, remark, asked, promised, answers }: DeskTask,
  language: Language,
  isFirst: boolean,
) {
  const say = sheetWords[language]
  const caps = isFirst ? ['F10', 'F9'] : []
  return html`<form
    class="task"
    @submit=${submitted((form, deed) => {
      const chosen = answers.find(({ outcome }) => outcome === deed)
      if (chosen === undefined) return
      host.wish({ do: 'answer', taskId, outcome: chosen.outcome, remark: textOf(form, 'remark') })
    })}
  >
    <p><strong>${what}</strong>${remark === null ? nothing : html`<br />${remark}`}<br /><span class="soft">${asked}</span>${
      promised === null ? nothing : html` <span class="promised">${promised}</span>`
    }</p>
    ${answers.length === 0 ? nothing : field('remark', say.remark, 200, 'text')}
    <div class="choices">
      ${answers.map(({ words: answer, outcome }, index) =>
        drawKey(
          { words: answer, cap: caps[index] ?? null, isLeading: index === 0, type: 'submit', deed: outcome },
          null,
        ),
      )}
    </div>
  </form>`
}

export function pinFields(language: Language) {
  const say = sheetWords[language]
  return html`${field('badge', say.badge, 16, 'badge')}${field('pin', say.pin, 6, 'pin')}`
}
