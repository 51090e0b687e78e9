// Whether the nursing room is free, where it is and until when: never who is in it.
import { css, html } from 'lit'
import { oldMs } from '../../../design/facts.ts'
import { longer, widthOf } from '../../../design/fit.ts'
import type { Content } from '../content.ts'
import { words } from '../words.ts'

export const nursingRoom: Content = {
  draw({ seen: { view, freshness }, language, room }) {
    const { facilities } = view.facts
    if (facilities === undefined) return null
    const say = words[language]
    const isZh = language === 'zh'
    const rooms = facilities.value.filter(({ kind }) => kind === 'nursingRoom')
    const widest = Math.max(
      1,
      ...rooms.map((one) => widthOf(longer(isZh ? one.place : one.placeEn, say.today(one.hoursToday)))),
    )
    const scale = Math.max(1, Math.min(1.7, room.width / (widest + 7), room.height / (rooms.length * 3.4)))
    return {
      aside: [],
      oldMs: oldMs(freshness.facilities),
      body:
        rooms.length === 0
          ? html`<p class="nothing">${say.nothing}</p>`
          : html`<ul class="rooms" style="font-size: ${scale.toFixed(3)}em">
              ${rooms.slice(0, 2).map(
                ({ place, placeEn, state, hoursToday }) => html`<li>
                  <b class="room-state ${state}">${say.roomState[state]}</b>
                  <span>${isZh ? place : placeEn}<br />${say.today(hoursToday)}</span>
                </li>`,
              )}
            </ul>`,
    }
  },
  styles: css`
    .rooms { display: grid; flex: 1; align-content: center; gap: 0.4em; }
    .rooms li { display: flex; align-items: center; justify-content: center; gap: 1em; line-height: 1.3; }
    .room-state { flex: none; padding: 0.1em 0.6em; border-radius: var(--radius-small); background: var(--closed-soft); color: var(--closed); font-size: 1.6em; line-height: 1.3; }
    .room-state.free { background: var(--idle-soft); color: var(--idle); }
    .room-state.inUse { background: var(--rating-soft); color: var(--rating); }
  `,
}
