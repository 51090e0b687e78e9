// Reads a page aloud with a voice of the browser's own.
import { ownVoice, speechIn, synthesis } from '../../display/design/own-voice.ts'

export interface Reader {
  readonly can: boolean
  /** Begins, or falls silent when it is speaking. */
  turn(text: string): void
  quiet(): void
  isAloud(): boolean
}

/** Voices may come in late; `changed` is called whenever a voice, or the speaking, begins or ends. */
export function createReader(changed: () => void): Reader {
  let isAloud = false

  const quiet = () => {
    isAloud = false
    synthesis?.cancel()
    changed()
  }
  synthesis?.addEventListener('voiceschanged', changed)

  return {
    get can() {
      return ownVoice() !== undefined
    },
    turn(text) {
      if (isAloud) return quiet()
      const voice = ownVoice()
      if (synthesis === null || voice === undefined) return
      const speech = speechIn(voice, text)
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
