// The people page: portraits cut and changed, cards enrolled and cancelled, and whoever leaves is let go.
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit'
import { commonRefusals } from '#wire/errors'
import { largestPhoto, type PhotoCut, photoRefusals, photoTypes } from '#wire/photo'
import { markStyles, partyMark } from '../../../display/design/marks.ts'
import '../../../display/design/portrait.ts'
import type { Seen, Shown } from '../../../display/design/shown.ts'
import { bothOf, OfficeSheet, sheetStyles, textsOf } from '../office/sheet.ts'
import { asAsked, firstCut, isLargeEnough, type Size } from './crop.ts'
import { type Opened, type PhotoCropper, previewOf } from './cropper.ts'
import { type Member, memberForm } from './member-form.ts'
import { peopleList } from './people-list.ts'
import { type PeopleState, type PersonLine, screenState } from './state.ts'
import { styles } from './styles.ts'
import { uploadPhoto } from './upload.ts'
import { words } from './words.ts'

/** A picture that was chosen and is not saved yet. */
export interface Picture {
  readonly file: Blob
  /** An address of this page's own. */
  readonly url: string
}

export class PeopleScreen extends OfficeSheet<'office', 'hall'> {
  static override properties: PropertyDeclarations = {
    opened: { attribute: false },
    search: { attribute: false },
    picture: { attribute: false },
    size: { attribute: false },
    cut: { attribute: false },
    preview: { attribute: false },
    isSaving: { attribute: false },
    isLeaving: { attribute: false },
    form: { attribute: false },
  }
  static override styles = [...sheetStyles, markStyles, styles]
  protected override readonly needs = ['hall'] as const
  protected override readonly page = 'people'

  /** The person whose page is open, or null. */
  declare opened: string | null
  declare search: string
  declare picture: Picture | null
  declare size: Size | null
  declare cut: PhotoCut | null
  /** The cut as a small picture, or null. */
  declare preview: string | null
  declare isSaving: boolean
  /** Somebody asked that the opened person leave, and was asked back. */
  declare isLeaving: boolean
  /** The form that is open: for somebody new, for the opened person, or none. */
  declare form: 'new' | 'change' | null

  constructor() {
    super()
    this.opened = null
    this.search = ''
    this.isSaving = false
    this.isLeaving = false
    this.form = null
    this.picture = null
    this.size = null
    this.cut = null
    this.preview = null
  }

  protected override updated(changed?: PropertyValues<this>): void {
    super.updated()
    if (changed?.has('opened') && this.opened !== null)
      this.renderRoot.querySelector('.person')?.scrollIntoView({ block: 'nearest' })
  }

  protected override draw({ now, language }: Shown<'office', never>, { view, freshness }: Seen<'office', 'hall'>) {
    const state = screenState(view, freshness, now, language, this.opened, this.search)
    const say = words[language]
    const { oldMs, opened, count } = state
    return this.sheet(
      say.title,
      `${state.hallName} · ${state.time}`,
      html`
        ${this.form === 'new' ? html`<mc-card class="person"><h2>${say.add}</h2>${this.#form(null, state)}</mc-card>` : nothing}
        ${opened === null ? nothing : this.#person(opened, state)}
        <mc-card .oldMs=${oldMs} .language=${language}>
          <div class="head">
            <h2>${say.people(count)}</h2>
            <input type="search" aria-label=${say.search} placeholder=${say.search} .value=${this.search} @input=${({
              target,
            }: Event) => {
              if (target instanceof HTMLInputElement) this.search = target.value
            }} />
            ${this.isRole('administrator') ? html`<button class="key small" type="button" @click=${() => this.#add()}>${say.add}</button>` : nothing}
          </div>
          ${state.people === null ? this.unknown : peopleList(state.people, count, language, this.opened, (staffId) => this.#open(staffId))}
        </mc-card>
      `,
    )
  }

  #person(one: PersonLine, state: PeopleState) {
    const say = words[this.language]
    const mayAct = this.isRole('administrator', 'supervisor')
    return html`<mc-card class="person">
      <div class="head">
        <h2>${one.name}</h2>
        <button class="key small" type="button" @click=${() => this.#open(null)}>${say.close}</button>
      </div>
      <div class="opened">
        ${this.picture === null ? nothing : this.#cropper(this.picture)}
        ${this.#panelCard(one)}
        ${mayAct ? html`<div class="acts">${this.picture === null ? this.#photo(one) : this.#saving(one)}${this.picture === null ? this.#cards(one, state) : nothing}${this.picture === null ? this.#change(state) : nothing}${this.picture === null ? this.#leaving(one) : nothing}</div>` : nothing}
      </div>
    </mc-card>`
  }

  /** As it stands on the window's panel: picture, name, unit and title. */
  #panelCard({ name, unit, title, photo, isPartyMember, badge }: PersonLine) {
    const say = words[this.language]
    const isNew = this.picture !== null
    return html`<figure>
      <figcaption>${say.onPanel}</figcaption>
      <div class="panel">
        <mc-portrait .src=${isNew ? this.preview : photo} .name=${name}></mc-portrait>
        <p><b>${name}</b><br />${unit}<br />${title} · ${say.badge(badge)}</p>
        ${partyMark(isPartyMember, this.language)}
      </div>
    </figure>`
  }

  #cropper({ url }: Picture) {
    return html`<mc-photo-cropper
      .src=${url}
      .size=${this.size}
      .cut=${this.cut}
      .language=${this.language}
      @opened=${({ detail }: Opened) => this.#measured(detail)}
      @cut=${({ detail }: CustomEvent<PhotoCut>) => this.#cutTo(detail)}
    ></mc-photo-cropper>`
  }

  #photo({ staffId, photo }: PersonLine) {
    const say = words[this.language]
    const remove = () =>
      this.ask({ name: 'staff.setPhoto', data: { staffId, photo: null } }, bothOf(words, 'photoRemoved'))
    return html`<div>
      <p class="row">
        <label class="key leading">${photo === null ? say.choosePhoto : say.changePhoto}<input
          type="file"
          accept=${photoTypes.join()}
          @change=${({ target }: Event) => this.#chosen(target)}
        /></label>
        ${photo === null ? nothing : html`<button class="key" type="button" @click=${remove}>${say.removePhoto}</button>`}
      </p>
      <p class="soft">${say.photoHint}</p>
    </div>`
  }

  #saving({ staffId }: PersonLine) {
    const say = words[this.language]
    return html`<p class="row">
      <button class="key leading" type="button" ?disabled=${this.cut === null || this.isSaving} @click=${() => this.#save(staffId)}>
        ${this.isSaving ? say.saving : say.save}
      </button>
      <button class="key" type="button" @click=${() => this.#drop()}>${say.cancel}</button>
    </p>`
  }

  #cards({ staffId, hasCard }: PersonLine, { windows, awaiting }: PeopleState) {
    const say = words[this.language]
    const cancel = () => this.ask({ name: 'badge.cancel', data: { staffId } }, bothOf(words, 'cardCancelled'))
    return html`<div>
      <h3>${say.card} · ${hasCard === true ? say.hasCard : say.noCard}</h3>
      ${awaiting === null ? nothing : html`<p class="answer" role="status">${awaiting}</p>`}
      <form
        @submit=${(event: SubmitEvent) => {
          const { windowId = '' } = textsOf(event)
          void this.ask({ name: 'badge.await', data: { staffId, windowId } }, null)
        }}
      >
        <label>${say.at}<select name="windowId">
          ${windows.map(({ windowId, label }) => html`<option value=${windowId}>${label}</option>`)}
        </select></label>
        <button class="key" ?disabled=${windows.length === 0}>${say.await}</button>
        ${hasCard === true ? html`<button class="key" type="button" @click=${cancel}>${say.cancelCard}</button>` : nothing}
      </form>
    </div>`
  }

  #change(state: PeopleState) {
    if (!this.isRole('administrator') || state.member === null) return nothing
    if (this.form === 'change') return this.#form(state.member, state)
    const open = () => {
      this.form = 'change'
    }
    return html`<p><button class="key small" type="button" @click=${open}>${words[this.language].change}</button></p>`
  }

  #form(member: Member | null, state: PeopleState) {
    const close = () => {
      this.form = null
    }
    const save = async (data: Member) => {
      const { accepted } = await this.ask({ name: 'staff.register', data }, bothOf(words, 'memberSaved'))
      if (!accepted) return
      this.form = null
      this.opened = data.staffId
    }
    return memberForm(member, state, this.language, save, close)
  }

  #add(): void {
    this.#open(null)
    this.form = 'new'
  }

  #leaving({ staffId, name }: PersonLine) {
    const say = words[this.language]
    if (!this.isRole('administrator')) return nothing
    const turn = (to: boolean) => () => {
      this.isLeaving = to
    }
    if (!this.isLeaving)
      return html`<p><button class="key small" type="button" @click=${turn(true)}>${say.leave}</button></p>`
    const leave = async () => {
      const { accepted } = await this.ask({ name: 'staff.leave', data: { staffId } }, bothOf(words, 'left'))
      if (accepted) this.#open(null)
    }
    return html`<div role="alert">
      <p><strong>${say.sureToLeave(name)}</strong> ${say.leaveHint}</p>
      <p class="row">
        <button class="key leading small" type="button" @click=${leave}>${say.confirm}</button>
        <button class="key small" type="button" @click=${turn(false)}>${say.cancel}</button>
      </p>
    </div>`
  }

  #open(staffId: string | null): void {
    this.#drop()
    this.isLeaving = false
    this.form = null
    this.opened = staffId
  }

  #drop(): void {
    if (this.picture !== null) URL.revokeObjectURL(this.picture.url)
    this.picture = null
    this.size = null
    this.cut = null
    this.preview = null
  }

  #chosen(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return
    const [file] = target.files ?? []
    target.value = ''
    if (file === undefined) return
    this.done = null
    this.refused = !photoTypes.some((type) => type === file.type)
      ? photoRefusals['photo.notAPicture']
      : file.size > largestPhoto
        ? commonRefusals.tooLarge
        : null
    if (this.refused !== null) return
    this.#drop()
    this.picture = { file, url: URL.createObjectURL(file) }
  }

  #measured(size: Size | null): void {
    const isUsable = size !== null && isLargeEnough(size)
    this.refused = size === null ? photoRefusals['photo.damaged'] : isUsable ? null : bothOf(words, 'tooSmall')
    if (!isUsable) {
      this.#drop()
      return
    }
    this.size = size
    this.#cutTo(firstCut(size))
  }

  #cutTo(cut: PhotoCut): void {
    this.cut = cut
    const picture = this.renderRoot.querySelector<PhotoCropper>('mc-photo-cropper')?.renderRoot.querySelector('img')
    if (picture) this.preview = previewOf(picture, cut)
  }

  async #save(staffId: string): Promise<void> {
    const { picture, size, cut } = this
    if (picture === null || size === null || cut === null) return
    this.isSaving = true
    const outcome = await uploadPhoto(staffId, picture.file, asAsked(size, cut))
    this.isSaving = false
    this.answer(outcome, bothOf(words, 'saved'))
    if (outcome.accepted) this.#drop()
  }
}
customElements.define('mc-people', PeopleScreen)
