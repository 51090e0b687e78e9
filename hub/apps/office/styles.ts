// What the office page adds to the look of all staff pages.
import { css } from 'lit'

export const styles = css`
  section {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-4);
    border-radius: var(--radius);
    background: var(--brand-soft);
    color: var(--ink);
  }
  section .soft { color: var(--ink); }
  .code {
    margin-right: var(--space-3);
    font-size: 1.5rem;
    font-weight: var(--weight-title);
    letter-spacing: 0.08em;
  }
  .named { display: flex; align-items: center; justify-content: space-between; gap: var(--space-3); }
  .actions { display: flex; gap: var(--space-3); }
  tr:has(.actions) td { vertical-align: middle; }
  @media (width < 48rem) {
    .question strong { flex-basis: 100%; }
    .named { flex-direction: column; align-items: start; }
  }
  .question { display: grid; gap: var(--space-3); max-width: min(100%, calc(100vw - 8rem)); padding: var(--space-2) 0.25rem; }
  .question label { min-width: 0; }
  td .key { min-width: 5rem; padding: 0 var(--space-3); font-size: 1rem; }
  td select { width: 20rem; max-width: 100%; }
  section input { width: 14rem; max-width: 100%; }
`
