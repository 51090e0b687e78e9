// Says an emergency on the speakers of a box again and again, until it ends.
import { type Clock, createAlarm } from '../clock.ts'
import type { Announcement } from '../voice/announcement.ts'
import { lengthMs } from '../voice/sound.ts'

/** Stillness between two sayings, in which staff can be heard; ms. */
const restMs = 4_000

export interface Loud {
  /** Null: silence. The same words go on as they are. */
  say(announcement: Announcement | null): void
}

export function createLoud(clock: Clock, speak: (announcement: Announcement) => void): Loud {
  const alarm = createAlarm(clock)
  let saying: Announcement | null = null

  function repeat(): void {
    if (saying === null) return
    speak(saying)
    alarm.set(lengthMs(saying.samples) + restMs, repeat)
  }

  return {
    say(announcement) {
      const isSame = announcement?.text === saying?.text
      saying = announcement
      if (isSame) return
      alarm.cancel()
      repeat()
    },
  }
}
