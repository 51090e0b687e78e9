// Parts of the bar's forms: fields, choices, and what was typed.
import { html, nothing } from 'lit'

/** A labelled field; `badge` is the first to be typed in, `pin` hides its six digits. */
export function field(name: string, label: string, longest: number, kind: 'text' | 'badge' | 'pin') {
  return html`<label class="field ${kind}"
    >${label}<input
      name=${name}
      maxlength=${longest}
      type=${kind === 'pin' ? 'password' : 'text'}
      inputmode=${kind === 'pin' ? 'numeric' : nothing}
      pattern=${kind === 'pin' ? '[0-9]{6}' : nothing}
      autocomplete="off"
      ?required=${kind !== 'text'}
      ?data-first=${kind === 'badge'}
  /></label>`
}

/** One of several answers of which one holds. */
export function choice(
  name: string,
  value: string,
  isChosen: boolean,
  isOff: boolean,
  words: string,
  more: string | null,
) {
  return html`<label class="choice"
    ><input type="radio" name=${name} value=${value} ?checked=${isChosen} ?disabled=${isOff} required /><span
      >${words}${more === null ? nothing : html` <small>${more}</small>`}</span
    ></label
  >`
}

/** Takes a form that was sent, with the deed of the key that sent it, and keeps the browser on the page. */
export function submitted(take: (form: FormData, deed: string | undefined) => void) {
  return (event: SubmitEvent) => {
    event.preventDefault()
    const { currentTarget, submitter } = event
    if (currentTarget instanceof HTMLFormElement) take(new FormData(currentTarget), submitter?.dataset.deed)
  }
}

/** A field's words, trimmed; null when it is empty or absent. */
export function textOf(form: FormData, name: string): string | null {
  const text = String(form.get(name) ?? '').trim()
  return text === '' ? null : text
}
