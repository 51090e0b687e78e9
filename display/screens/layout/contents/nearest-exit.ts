// The exit that is nearest to this very glass, by the hall's own map.
import { css, html, nothing } from 'lit'
import { widthOf } from '../../../design/fit.ts'
import type { Content } from '../content.ts'
import { words } from '../words.ts'
import { type Exit, exitsFrom, spotOf } from './where.ts'

export const nearestExit: Content = {
  draw({ catalogue, language, boxId, room }) {
    if (catalogue === null) return null
    const say = words[language]
    const { floors } = catalogue
    const exits = exitsFrom(floors, spotOf(floors, boxId))
    const isZh = language === 'zh'
    const fit = Math.max(1, Math.min(3, Math.floor((room.height - 1.6) / 1.9)))
    const nameOf = ({ name, nameEn, floor }: Exit) => (isZh ? name : nameEn) ?? (isZh ? floor.name : floor.nameEn)
    const widest = Math.max(1, ...exits.slice(0, fit).map((exit) => widthOf(nameOf(exit))))
    const scale = Math.max(1, Math.min(1.6, room.width / (widest * 1.4 + 6), room.height / (fit * 1.9 + 1.6)))
    return {
      aside: [],
      oldMs: null,
      body:
        exits.length === 0
          ? html`<p class="nothing">${say.nothing}</p>`
          : html`<div class="exits" style="font-size: ${scale.toFixed(3)}em">
              <ul>
                ${exits.slice(0, fit).map(
                  (exit) => html`<li>
                    <b>${nameOf(exit)}</b>
                    <span>${exit.metres === null ? (isZh ? exit.floor.name : exit.floor.nameEn) : say.metres(Math.max(5, Math.round(exit.metres / 5) * 5))}</span>
                  </li>`,
                )}
              </ul>
              ${room.height < 4.5 ? nothing : html`<p>${say.inEmergency}</p>`}
            </div>`,
    }
  },
  styles: css`
    .exits { display: flex; flex: 1; flex-direction: column; justify-content: center; gap: 0.4em; min-height: 0; }
    .exits li { display: flex; align-items: baseline; justify-content: space-between; gap: 0.8em; line-height: 1.3; }
    .exits b { color: var(--idle); font-size: 1.3em; }
    .exits span { white-space: nowrap; }
    .exits p { color: var(--ink-soft); font-size: 0.8em; line-height: 1.3; }
  `,
}
