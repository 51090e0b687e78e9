// What the page for paper ratings adds to the look of the office.
import { css } from 'lit'

export const styles = css`
  .entry { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); align-items: start; }
  .entry input { width: 100%; }
  .entry .wide { grid-column: 1 / -1; }
  .entry textarea { min-height: 4.5rem; width: 100%; }
  .hint { min-height: 1.5em; font-weight: var(--weight-body); }
  .choices { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: var(--space-1) var(--space-4); padding-top: var(--space-1); }
  [data-group='level'] .choices { grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); }
  .entry .choice input { width: 1.25rem; }
  .choice:has(:checked) { font-weight: var(--weight-strong); }
  .choice:has(:focus-visible) { outline: 0.1875rem solid var(--brand); outline-offset: 0.125rem; border-radius: var(--radius-small); }
  .choice input:focus-visible { outline: 0; }
  kbd {
    flex: none;
    min-width: 1.25rem;
    border: 0.0625rem solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--surface-sunk);
    font: inherit;
    font-size: 0.875rem;
    text-align: center;
  }
  .paper { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--space-3) var(--space-5); padding-bottom: var(--space-3); border-bottom: 0.0625rem solid var(--line); }
  .paper:last-child { padding-bottom: 0; border-bottom: 0; }
  .paper .row { gap: var(--space-2) var(--space-3); }
  .paper .chip { white-space: normal; }
  @media (width < 48rem) {
    .entry { grid-template-columns: minmax(0, 1fr); }
    [data-group='level'] .choices { grid-template-columns: minmax(0, 1fr); }
  }
`
