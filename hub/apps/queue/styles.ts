// What the queue page adds to the look of the office.
import { css } from 'lit'

export const styles = css`
  .series { display: grid; gap: var(--space-3); }
  .waits { font-size: 1.5rem; font-weight: var(--weight-strong); }
  .windows { display: flex; flex-wrap: wrap; gap: var(--space-2); }
  .ranks { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: var(--space-2) var(--space-4); }
  .ranks label { grid-template-columns: minmax(0, 1fr) 8rem; align-items: center; gap: var(--space-2); font-weight: var(--weight-body); }
  .ranks .choice { display: flex; }
  @media (width >= 64rem) {
    main { grid-template-columns: repeat(2, minmax(0, 1fr)); grid-auto-flow: dense; max-width: 72rem; }
    mc-card:not(:has(.series)), mc-card:has(form) { grid-column: 1 / -1; }
  }
`
