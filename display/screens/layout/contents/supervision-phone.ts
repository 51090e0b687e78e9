// The supervision phone, which no layout may be without: read from the far end of the hall.
import { css, html } from 'lit'
import { oldMs } from '../../../design/facts.ts'
import type { Content } from '../content.ts'
import { words } from '../words.ts'

export const supervisionPhone: Content = {
  draw({ seen: { view, freshness }, language, room }) {
    const { supervisionPhone } = view.facts.hall.value
    const size = Math.min(room.height * 0.62, room.width / (supervisionPhone.length * 0.62 + 6), 4)
    return {
      aside: [],
      oldMs: oldMs(freshness.hall),
      body: html`<h1 class="phone" style="font-size: ${size.toFixed(3)}em"><span>${words[language].supervision}</span><b>${supervisionPhone}</b></h1>`,
    }
  },
  styles: css`
    .phone { display: flex; flex: 1; align-items: center; justify-content: center; gap: 0.8em; font-weight: var(--weight-strong); line-height: 1.1; white-space: nowrap; }
    .phone span { font-size: 0.6em; }
    .phone b { font-weight: var(--weight-title); letter-spacing: 0.02em; }
  `,
}
