// The sheets beside the windows: lunch duty and its substitute, tasks with their answers, what is due today, leaves.
import { html, nothing } from 'lit'
import type { Language } from '../../../display/design/i18n.ts'
import { textsOf } from '../office/sheet.ts'
import type { FrontDeskWish } from './screen.ts'
import type { FrontDeskState } from './state.ts'
import { words } from './words.ts'

type Wish = (wish: FrontDeskWish) => void

export function drawLunch(
  { lunch, people, date }: FrontDeskState,
  language: Language,
  isChanging: boolean,
  wish: Wish,
  change: (isChanging: boolean) => void,
) {
  const say = words[language]
  if (lunch === null) return html`<p class="none">${say.unknown}</p>`
  if (lunch === 'none') return html`<p class="none">${say.noLunch}</p>`
  return html`
    <p class="soft">${lunch.line}</p>
    ${
      lunch.name === null
        ? html`<p class="none">${say.nobodyPlanned}</p>`
        : html`<div class="person">
            <mc-portrait .src=${lunch.photo} .name=${lunch.name}></mc-portrait>
            <p><strong>${lunch.name}</strong><br /><span class="soft">${lunch.unit}</span></p>
          </div>`
    }
    ${lunch.stepped.map(
      (one) =>
        html`<p class="stepped"><strong>${one.words}</strong> <span class="soft">${one.time} · ${one.remark}</span></p>`,
    )}
    ${
      !lunch.isPlanned || date === null
        ? nothing
        : isChanging
          ? html`<form
              @submit=${(event: SubmitEvent) => {
                const { staffId = '', remark = '' } = textsOf(event)
                wish({ do: 'substitute', date, staffId, remark })
              }}
            >
              <label>${say.by}<select name="staffId" required>
                ${people.map(({ staffId, name }) => html`<option value=${staffId}>${name}</option>`)}
              </select></label>
              <label>${say.reason}<input name="remark" required maxlength="200" pattern=".*\\S.*" autocomplete="off" /></label>
              <button class="key leading">${say.record}</button>
              <button class="key" type="button" @click=${() => change(false)}>${say.cancel}</button>
            </form>`
          : html`<div class="row"><button class="key" type="button" @click=${() => change(true)}>${say.substitute}</button></div>`
    }
    ${
      lunch.plans.length === 0
        ? nothing
        : html`<h3>${say.plans}</h3>
            <ul class="plans">${lunch.plans.map((plan) => html`<li><span class="soft">${plan.day}</span> ${plan.name}</li>`)}</ul>`
    }
  `
}

export function drawTasks({ tasks }: FrontDeskState, language: Language, wish: Wish) {
  const say = words[language]
  if (tasks === null) return html`<p class="none">${say.unknown}</p>`
  if (tasks.length === 0) return html`<p class="none">${say.noTasks}</p>`
  return html`${tasks.map(
    (task) => html`<form
      class="task"
      @submit=${(event: SubmitEvent) => {
        const { remark = '' } = textsOf(event)
        const { submitter } = event
        const answer = submitter instanceof HTMLButtonElement ? task.answers[Number(submitter.value)] : undefined
        if (answer === undefined) return
        wish({ do: 'answer', taskId: task.taskId, outcome: answer.outcome, remark: remark === '' ? null : remark })
      }}
    >
      <p>
        <strong>${task.words}</strong>${task.remark === null ? nothing : html`<br />${task.remark}`}<br />
        <span class="soft">${task.asked}</span>
        ${task.promised === null ? nothing : html`<br /><span class="chip ok">${task.promised}</span>`}
      </p>
      <label>${say.remark}<input name="remark" maxlength="200" autocomplete="off" /></label>
      <div class="row">
        ${task.answers.map(
          (answer, index) =>
            html`<button class="key ${index === 0 ? 'leading' : ''}" value=${index}>${answer.words}</button>`,
        )}
      </div>
    </form>`,
  )}`
}

export function drawDue({ due }: FrontDeskState, language: Language) {
  const say = words[language]
  if (due === null) return html`<p class="none">${say.unknown}</p>`
  if (due.length === 0) return html`<p class="none">${say.due.none}</p>`
  return html`<ul class="leaves">
    ${due.map(
      (line) => html`<li>
        <p><strong>${line.words}</strong><br /><span class="soft">${line.more}</span></p>
        <span class="chip ${line.tone}">${line.standing}</span>
      </li>`,
    )}
  </ul>`
}

export function drawLeaves({ leaves }: FrontDeskState, language: Language) {
  const say = words[language]
  if (leaves === null) return html`<p class="none">${say.unknown}</p>`
  if (leaves.length === 0) return html`<p class="none">${say.noLeaves}</p>`
  return html`<ul class="leaves">
    ${leaves.map(
      (leave) => html`<li>
        <p><strong>${leave.words}</strong><br /><span class="soft">${leave.span}</span></p>
        <span class="chip ${leave.isApproved ? 'ok' : 'warning'}">${leave.standing}</span>
      </li>`,
    )}
  </ul>`
}
