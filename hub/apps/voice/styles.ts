// What the page of the hall's voice adds to the look of the office.
import { css } from 'lit'

export const styles = css`
  .now { font-size: 1.5rem; font-weight: var(--weight-strong); }
  .rules { display: grid; gap: var(--space-5); }
  .pairs { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); align-items: start; gap: var(--space-4); }
  .spans { display: grid; grid-template-columns: repeat(2, minmax(0, 12rem)); gap: var(--space-2) var(--space-4); padding-top: var(--space-2); }
  .volume { display: grid; grid-template-columns: minmax(0, 1fr) 4rem; align-items: center; gap: var(--space-3); }
  .volume output { font-variant-numeric: tabular-nums; font-weight: var(--weight-strong); text-align: right; }
  .volume input { min-height: 3rem; accent-color: var(--brand); }
`
