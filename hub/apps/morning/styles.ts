// What the morning sheet adds to the look of the office: missing windows stand out, and one page of A4 holds it all.
import { css } from 'lit'

export const styles = css`
  .pair { columns: 24rem 2; column-gap: var(--space-5); margin-bottom: calc(-1 * var(--space-5)); }
  /* Inline, so that no column breaks a sheet or the mark of its age. */
  .pair mc-card { display: inline-flex; width: 100%; gap: var(--space-2); margin-bottom: var(--space-5); }
  .none { padding: var(--space-2) 0; }
  .well { padding: var(--space-3) var(--space-4); border-radius: var(--radius-small); background: var(--idle-soft); color: var(--idle); font-size: 1.25rem; font-weight: var(--weight-strong); }
  .missing {
    display: grid;
    grid-template-columns: 5.5rem minmax(0, 1fr) minmax(0, 1.2fr);
    gap: var(--space-4);
    padding: var(--space-4);
    border: 0.125rem solid var(--line-strong);
    border-radius: var(--radius);
  }
  .missing.fault { border-color: var(--paused); }
  .missing .what { display: grid; gap: var(--space-2); align-content: start; }
  .missing .silence { grid-column: 2 / -1; }
  .missing .row { gap: var(--space-2) var(--space-4); }
  .missing strong { font-size: 1.125rem; }
  .number { color: var(--brand); font-size: 2.25rem; line-height: 1.1; white-space: nowrap; }
  .missing.fault .number { color: var(--paused); }
  .lines { gap: 0; }
  .lines li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--space-1) var(--space-4);
    padding: var(--space-2) 0;
    border-bottom: 0.0625rem solid var(--line);
  }
  .lines li:last-child { border-bottom: 0; }
  .chip { white-space: normal; }
  @media (width < 48rem) {
    .missing { grid-template-columns: minmax(0, 1fr); }
    .missing .silence { grid-column: 1; }
  }
  @page { size: A4; margin: 12mm; }
  @media print {
    :host { background: none; font-size: 10pt; line-height: 1.35; }
    header { padding: 0 0 var(--space-2); background: none; color: var(--ink); border-bottom: 0.125rem solid var(--ink); }
    nav, .key, form, .link { display: none; }
    .missing strong { font-size: inherit; }
    main { max-width: none; gap: var(--space-3); padding: var(--space-3) 0 0; }
    h2 { font-size: 12pt; }
    mc-card { padding: var(--space-2) 0; box-shadow: none; gap: var(--space-1); border-radius: 0; }
    .pair { columns: 2; margin: 0; }
    .pair mc-card { margin-bottom: var(--space-3); gap: var(--space-1); }
    .missing { grid-template-columns: 3rem 1fr 1fr; gap: var(--space-3); padding: var(--space-2); break-inside: avoid; }
    .missing .what, .missing .row { gap: var(--space-1) var(--space-3); }
    .number { font-size: 18pt; }
    .lines li { padding: 0.125rem 0; break-inside: avoid; }
    .none, .well { padding: 0; font-size: inherit; }
  }
`
