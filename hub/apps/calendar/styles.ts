// What the calendar page adds to the look of the office.
import { css } from 'lit'

export const styles = css`
  .years { gap: var(--space-2); }
  .years [aria-pressed='true'] { border-color: var(--brand); background: var(--brand); color: var(--on-brand); }
  .notice { display: grid; grid-template-columns: 7rem minmax(0, 1fr) 12rem; align-items: start; }
  .notice .holidays { grid-column: 1 / 3; }
  .notice .whole { grid-column: 1 / -1; }
  .notice label, .reason { min-width: 0; }
  .notice input, .notice textarea, .reason input { width: 100%; }
  .notice textarea { min-height: 10rem; }
  .notice .key { justify-self: start; }
  .reason { flex: 1 1 14rem; }
  label.key { align-self: start; position: relative; }
  label.key input { position: absolute; inset: 0; width: 100%; opacity: 0; cursor: pointer; }
  label.key:focus-within { outline: 0.25rem solid var(--rating); outline-offset: 0.125rem; }
  .mistake { color: var(--paused); font-weight: var(--weight-strong); }
  @media (width < 48rem) {
    .notice { grid-template-columns: minmax(0, 1fr); }
    .notice .holidays { grid-column: 1; }
  }
`
