// A Chinese voice of the browser's own; a voice that lives on somebody else's server is none.

/** Null where the browser cannot speak at all. */
export const synthesis: SpeechSynthesis | null = 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : null

/** Undefined while there is none on this machine; voices may come in late. */
export function ownVoice(): SpeechSynthesisVoice | undefined {
  return synthesis?.getVoices().find(({ lang, localService }) => localService && /^(zh|cmn)/i.test(lang))
}

/** A text as a voice says it to a hall: a little slower than it would by itself. */
export function speechIn(voice: SpeechSynthesisVoice, text: string): SpeechSynthesisUtterance {
  const speech = new SpeechSynthesisUtterance(text)
  speech.voice = voice
  speech.lang = voice.lang
  speech.rate = 0.9
  return speech
}
