// Reads a page aloud with a voice of the browser's own; a voice that lives on somebody else's server is none.

export interface Reader {
  readonly can: boolean
  /** Begins, or falls silent when it is speaking. */
  turn(text: string): void
  quiet(): void
  isAloud(): boolean
}

/** Voices may come in late; `changed` is called whenever a voice, or the speaking, begins or ends. */
export function createReader(changed: () => void): Reader {
  const synthesis = 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : null
  const voice = () => synthesis?.getVoices().find(({ lang, localService }) => localService && /^(zh|cmn)/i.test(lang))
  let isAloud = false

  const quiet = () => {
    isAloud = false
    synthesis?.cancel()
    changed()
  }
  synthesis?.addEventListener('voiceschanged', changed)

  return {
    get can() {
      return voice() !== undefined
    },
    turn(text) {
      if (isAloud) return quiet()
      const one = voice()
      if (synthesis === null || one === undefined) return
      const speech = new SpeechSynthesisUtterance(text)
      speech.voice = one
      speech.lang = one.lang
      speech.rate = 0.9
      speech.onend = quiet
      speech.onerror = quiet
      isAloud = true
      synthesis.speak(speech)
      changed()
    },
    quiet,
    isAloud: () => isAloud,
  }
}
