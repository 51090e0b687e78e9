// What the leave page adds to the look of the office.
import { css } from 'lit'

export const styles = css`
  .leave { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--space-3) var(--space-5); padding-bottom: var(--space-3); border-bottom: 0.0625rem solid var(--line); }
  .leave:last-child { padding-bottom: 0; border-bottom: 0; }
  .leave .row { gap: var(--space-2) var(--space-3); }
  .leave .row[hidden] { display: none; }
  .leave .what { flex: 1 1 18rem; min-width: 0; }
  .leave form { flex-basis: 100%; }
  .leave strong { font-size: 1.125rem; }
  .still { font-weight: var(--weight-strong); }
  .asking { display: grid; grid-template-columns: 1fr 1fr; align-items: end; }
  .asking label { min-width: 0; }
  .asking .key { justify-self: start; }
  @media (width < 48rem) { .asking { grid-template-columns: 1fr; } }
  .asking input, .asking select { width: 100%; }
  .asking .wide { grid-column: 1 / -1; }
`
