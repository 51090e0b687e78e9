// The hall's clock and hours: what time it is, whether numbers are served, and when again.
import { css, html, nothing } from 'lit'
import { clockFace } from '../../../design/clock.ts'
import { oldMs } from '../../../design/facts.ts'
import { hoursWords, nextOpeningWords, phaseWords, resumesWords } from '../../../design/opening.ts'
import type { Content } from '../content.ts'

const tones = { open: 'open', lunch: 'lunch', gap: 'lunch', closed: 'closed', unknown: 'closed' } as const

export const hours: Content = {
  draw({ seen: { view, freshness }, now, language, room }) {
    const { value: hall } = view.facts.hall
    const { time, date } = clockFace(now.at, hall.timeZone, language)
    const isPause = hall.phase === 'lunch' || hall.phase === 'gap'
    const then = isPause
      ? resumesWords(hall, language)
      : hall.phase === 'closed'
        ? nextOpeningWords(hall, language)
        : null
    return {
      aside: [],
      oldMs: oldMs(freshness.hall),
      body: html`<div class="hours ${room.width > room.height * 2.2 ? 'wide' : ''}">
        <p class="clock"><time>${time}</time><span>${date}</span></p>
        <div>
          <p><b class="phase ${tones[hall.phase]}">${phaseWords(hall, language)}</b></p>
          <p class="today">${hoursWords(hall, language)}</p>
          ${then === null ? nothing : html`<p class="today">${then}</p>`}
        </div>
      </div>`,
    }
  },
  styles: css`
    .hours { display: flex; flex: 1; flex-direction: column; justify-content: center; gap: 0.5em; min-height: 0; text-align: center; }
    .hours.wide { flex-direction: row; align-items: center; justify-content: space-evenly; text-align: left; }
    .hours .clock { display: grid; color: var(--ink-soft); line-height: 1.25; }
    .hours time { color: var(--ink); font-size: 3em; font-weight: var(--weight-title); line-height: 1.1; }
    .hours .phase { display: inline-block; padding: 0 0.8em; border-radius: 1em; background: var(--idle-soft); color: var(--idle); }
    .hours .phase.lunch { background: var(--rating-soft); color: var(--rating); }
    .hours .phase.closed { background: var(--closed-soft); color: var(--closed); }
    .hours .today { margin-top: 0.3em; line-height: 1.3; }
  `,
}
