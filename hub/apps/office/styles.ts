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
  .actions { flex-wrap: nowrap; gap: var(--space-2); }
  td .key { min-width: 5rem; padding: 0 var(--space-3); font-size: 1rem; }
  td select { width: 20rem; max-width: 100%; }
  section input { width: 14rem; max-width: 100%; }
`
