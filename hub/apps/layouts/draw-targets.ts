// The forms of glasses and their groups: what each shows usually and by which schedule.
import { html, nothing } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { Group, Target } from '#contract/public/layout'
import type { HallCommand } from '#wire/index'
import type { Language } from '../../../display/design/i18n.ts'
import { textsOf } from '../office/sheet.ts'
import type { LayoutsState, TargetRow } from './state.ts'
import { words } from './words.ts'

export interface TargetForms {
  readonly state: LayoutsState
  readonly language: Language
  assign(data: Extract<HallCommand, { name: 'layout.assign' }>['data']): void
  saveGroup(data: Extract<HallCommand, { name: 'glassgroup.set' }>['data']): void
  removeGroup(groupId: string): void
}

export function drawGlasses(forms: TargetForms) {
  const { state, language } = forms
  const say = words[language]
  if (state.glasses.length === 0) return html`<p class="none">${say.noGlasses}</p>`
  return html`<p class="soft">${say.glassesHint}</p>
    ${state.glasses.map((row) => drawAssignment(row, { is: 'glass', glassId: row.id }, forms))}`
}

export function drawGroups(forms: TargetForms) {
  const { state, language } = forms
  const say = words[language]
  return html`
    ${state.groups.length === 0 ? html`<p class="none">${say.noGroups}</p>` : nothing}
    ${state.groups.map(
      (group) => html`<section class="group">
        ${drawAssignment(group, { is: 'group', groupId: group.id }, forms)}
        ${drawGroupForm(group, forms)}
      </section>`,
    )}
    <h3>${say.newGroup}</h3>
    ${drawGroupForm(null, forms)}
  `
}

function drawAssignment({ name, assignment }: TargetRow, target: Target, { state, language, assign }: TargetForms) {
  const say = words[language]
  const { usual, scheduleId } = assignment
  // What was chosen here and not confirmed gives way to what the hub has by now.
  return keyed(
    `${usual} ${scheduleId}`,
    html`<form
      class="assignment"
      @submit=${(event: SubmitEvent) => {
        const chosen = textsOf(event)
        assign({ target, usual: chosen.usual || null, scheduleId: chosen.scheduleId || null })
      }}
    >
      <strong>${name}</strong>
      <label>${say.usual}<select name="usual">
        <option value="">${say.board}</option>
        ${state.choices.map((one) => html`<option value=${one.layoutId} .selected=${one.layoutId === usual}>${one.name}</option>`)}
      </select></label>
      <label>${say.schedule}<select name="scheduleId">
        <option value="">${say.noSchedule}</option>
        ${state.schedules.map((one) => html`<option value=${one.scheduleId} .selected=${one.scheduleId === scheduleId}>${one.name}</option>`)}
      </select></label>
      <button class="key small">${say.assign}</button>
    </form>`,
  )
}

const newGroup = { name: '', turnMs: 10_000, glassIds: [] }

/** The form of a group, or with null of one that is being made. */
function drawGroupForm(group: Group | null, { state, language, saveGroup, removeGroup }: TargetForms) {
  const say = words[language]
  const { name, turnMs, glassIds }: Omit<Group, 'groupId'> = group ?? newGroup
  return html`<form
    @submit=${(event: SubmitEvent) => {
      event.preventDefault()
      const { currentTarget } = event
      if (!(currentTarget instanceof HTMLFormElement)) return
      const form = new FormData(currentTarget)
      saveGroup({
        groupId: group?.groupId ?? String(form.get('groupId')),
        name: String(form.get('name')).trim(),
        turnMs: Number(form.get('turn')) * 1_000,
        glassIds: form.getAll('glassId').map(String),
      })
      if (group === null) currentTarget.reset()
    }}
  >
    ${group === null ? html`<label>${say.layoutId}<input name="groupId" required maxlength="64" pattern="[A-Za-z0-9][A-Za-z0-9_\\-]*" autocomplete="off" /></label>` : nothing}
    <label>${say.name}<input name="name" required maxlength="60" autocomplete="off" .value=${name} /></label>
    <label class="number">${say.turn}<input name="turn" type="number" min="5" max="60" required .value=${String(turnMs / 1_000)} /></label>
    <fieldset>
      <legend>${say.members}</legend>
      ${state.glasses.map(
        (one) =>
          html`<label class="choice"><input type="checkbox" name="glassId" value=${one.id} .checked=${glassIds.includes(one.id)} />${one.name}</label>`,
      )}
    </fieldset>
    <button class="key small">${say.saveGroup}</button>
    ${group === null ? nothing : html`<button class="key small" type="button" @click=${() => removeGroup(group.groupId)}>${say.removeGroup}</button>`}
  </form>`
}
