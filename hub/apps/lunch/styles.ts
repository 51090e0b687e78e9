// What the lunch duty page adds to the look of the office.
import { css } from 'lit'

export const styles = css`
  .days { gap: 0; }
  .days li {
    display: grid;
    grid-template-columns: 12rem minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-3) 0;
    border-bottom: 0.0625rem solid var(--line);
  }
  .days li:last-child { border-bottom: 0; }
  .open { color: var(--rating); font-weight: var(--weight-strong); }
  .plan { display: grid; grid-template-columns: minmax(0, 1fr); align-items: start; }
  .plan select { width: min(100%, 24rem); }
  .windows { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr)); gap: var(--space-1) var(--space-4); padding-top: var(--space-2); }
  @media (width < 48rem) {
    .days li { grid-template-columns: minmax(0, 1fr) auto; }
    .days li > p:first-child { grid-column: 1 / -1; }
  }
`
