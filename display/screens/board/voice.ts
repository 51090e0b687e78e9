// Calls visitors with a voice of the browser's own, where the board's address asks for it.
import { type Announcer, initialAnnouncer, nextAnnouncer } from '#wire/voice/announcer'
import { ownVoice, speechIn, synthesis } from '../../design/own-voice.ts'
import type { Shown } from '../../design/shown.ts'
import { type AloudCall, aloudOn } from './aloud.ts'

/** Where the names of spoken calls are kept: a page that is loaded again does not repeat itself. */
const kept = 'mingchuang-spoken'

/** Looks at what is shown, at every drawing. */
export type Caller = (shown: Shown<'board', 'hall'>) => void

/** A call is kept as spoken before its first sound: it is said once, or not at all. */
export function createCaller(): Caller {
  let announcer: Announcer<AloudCall> = initialAnnouncer(spokenBefore())
  let isSpeaking = false

  function say({ sentence }: AloudCall, times: number, volume: number): void {
    const voice = ownVoice()
    if (synthesis === null || voice === undefined) return
    const speech = speechIn(voice, Array<string>(times).fill(sentence).join('。'))
    speech.volume = volume
    isSpeaking = true
    speech.onend = speech.onerror = () => {
      isSpeaking = false
    }
    synthesis.speak(speech)
  }

  return ({ seen, now }) => {
    if (seen === null || ownVoice() === undefined) return
    const nowMs = performance.now()
    const around = aloudOn(seen, now, isSpeaking ? 'speaking' : 'free', nowMs)
    // How long it takes the voice itself says, by its end.
    const next = nextAnnouncer(announcer, around, () => 0, nowMs)
    announcer = next.state
    if (next.speak === null) return
    localStorage.setItem(kept, JSON.stringify(announcer.spoken))
    say(next.speak, around.times, around.volume)
  }
}

function spokenBefore(): string[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(kept) ?? '[]')
    return Array.isArray(read) ? read.map(String) : []
  } catch {
    return []
  }
}
