// The keyboard of the bar: a key on a cap presses that key, letters and digits go where they can be typed.

const typed = /^[0-9A-Za-z]$/

/** Carries one press out; whoever is typing in a field keeps every key that types. */
export function pressed(event: KeyboardEvent, root: ShadowRoot | HTMLElement): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  const [target] = event.composedPath()
  const isTyping = target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  if (/^(F[1-9]|F10|Escape)$/.test(event.key)) {
    // F1 would open a page of help, F5 would load the page anew and F6 leave it, whether or not the bar has a use for them now.
    event.preventDefault()
    if (event.repeat) return
    root.querySelector<HTMLButtonElement>(`button[data-key="${event.key}"]:not(:disabled)`)?.click()
  } else if (!isTyping && typed.test(event.key)) {
    root.querySelector<HTMLInputElement>('input[data-first]')?.focus()
  }
}
