// The form that adds a staff member or changes what is known of one; the portrait and the card stay as they are.
import { html, nothing } from 'lit'
import type { staffContract } from '#contract/counter/staff'
import type { CommandData } from '#wire/define'
import type { Language } from '../../../display/design/i18n.ts'
import { randomHex } from '../../client/random-hex.ts'
import { textsOf } from '../office/sheet.ts'
import type { PeopleState } from './state.ts'
import { words } from './words.ts'

export type Member = CommandData<typeof staffContract, 'staff.register'>

/** @param member whom to change; null for somebody new */
export function memberForm(
  member: Member | null,
  { units }: Pick<PeopleState, 'units'>,
  language: Language,
  save: (member: Member) => void,
  cancel: () => void,
) {
  const say = words[language]
  const input = (name: 'name' | 'nameEn' | 'badge' | 'title', label: string, longest: number, pattern: string) =>
    html`<label>${label}<input
      name=${name}
      required
      maxlength=${longest}
      pattern=${pattern}
      autocomplete="off"
      .value=${member?.[name] ?? ''}
    /></label>`
  return html`<form
    class="member"
    @submit=${(event: SubmitEvent) => save(memberOf(textsOf(event), member))}
  >
    ${input('name', say.name, 60, '.*\\S.*')} ${input('nameEn', say.nameEn, 60, '.*\\S.*')}
    ${input('badge', say.badgeNumber, 16, '[A-Za-z0-9\\-]+')} ${input('title', say.jobTitle, 60, '.*\\S.*')}
    <label>${say.unit}<select name="unitId" required>
      ${units.map(
        ({ unitId, label }) => html`<option value=${unitId} ?selected=${unitId === member?.unitId}>${label}</option>`,
      )}
    </select></label>
    <label>${say.stars}<select name="stars">
      <option value="">${say.noStars}</option>
      ${[1, 2, 3, 4, 5].map((count) => html`<option value=${count} ?selected=${count === member?.stars}>${count}</option>`)}
    </select></label>
    <label class="choice"><input type="checkbox" name="isPartyMember" value="yes" ?checked=${member?.isPartyMember === true} />${say.partyMember}</label>
    ${units.length === 0 ? html`<p class="none">${say.noUnits}</p>` : nothing}
    <p class="row">
      <button class="key leading" ?disabled=${units.length === 0}>${say.saveMember}</button>
      <button class="key" type="button" @click=${cancel}>${say.cancel}</button>
    </p>
  </form>`
}

/** What the form's texts say of somebody; whoever is new gets an id that says nothing about them. */
export function memberOf(texts: Readonly<Record<string, string>>, member: Member | null): Member {
  const { name = '', nameEn = '', badge = '', title = '', unitId = '', stars = '', isPartyMember } = texts
  return {
    staffId: member?.staffId ?? `staff_${randomHex(8)}`,
    photo: member?.photo ?? null,
    name,
    nameEn,
    badge,
    title,
    unitId,
    stars: stars === '' ? null : Number(stars),
    isPartyMember: isPartyMember === 'yes',
  }
}
