// The pages that ask: five equal keys, and the reasons after one of them.
import { css } from 'lit'

export const askingStyles = css`
  footer {
    display: flex;
    align-items: center;
    gap: var(--space-5);
  }
  .time {
    flex: 1;
    display: grid;
    gap: var(--space-2);
    font-size: var(--text-body);
    line-height: 1.3;
  }
  .levels { grid-template-rows: auto 1fr auto; }
  .asking {
    display: flex;
    align-items: center;
    gap: var(--space-5);
  }
  .asking mc-portrait { flex: none; width: 6.5rem; }
  .asked {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--space-5);
    font-size: var(--text-medium);
    line-height: 1.35;
  }
  .asked .small { font-size: var(--text-small); }
  .asked b { color: var(--brand); font-size: 2rem; }
  .keys {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    gap: var(--space-5);
    min-height: 0;
  }
  .reasons {
    grid-template-rows: auto auto 1fr auto;
    gap: var(--space-4);
    padding-block: var(--space-5);
  }
  .reasons h1 { font-size: 1.75rem; }
  .row {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    gap: var(--space-4);
  }
  .recorded {
    display: flex;
    align-items: center;
    gap: var(--space-4);
    font-size: var(--text-large);
  }
  .recorded .face { width: 5rem; height: 5rem; }
  .chips {
    display: grid;
    grid-template-columns: 1fr 1fr;
    grid-auto-rows: minmax(4.25rem, max-content);
    align-content: start;
    gap: var(--space-4);
  }
  .chip {
    display: flex;
    align-items: center;
    gap: var(--space-4);
    min-height: max(4.25rem, 60px);
    padding: var(--space-2) var(--space-5);
    border: 0.125rem solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: var(--text-medium);
    line-height: 1.25;
    text-align: left;
  }
  .chip > svg { flex: none; width: 2rem; height: 2rem; color: var(--line-strong); }
  .chip[aria-pressed='true'] {
    border-color: var(--brand);
    background: var(--brand-soft);
    font-weight: var(--weight-strong);
  }
  .chip[aria-pressed='true'] > svg { color: var(--brand); }
  .chip:focus-visible { outline: 0.25rem solid var(--brand); outline-offset: 0.125rem; }
  .chip.more {
    justify-content: center;
    border-style: dashed;
    border-color: var(--line-strong);
    background: transparent;
    font-weight: var(--weight-strong);
  }
  .key.leading { min-width: 18rem; min-height: max(4.5rem, 60px); font-size: 1.75rem; }
  @media (orientation: portrait) {
    .keys { grid-template-columns: 1fr; gap: var(--space-4); }
    .chips { grid-template-columns: 1fr; }
    .row { gap: var(--space-3); }
    footer { flex-wrap: wrap; }
    footer .time { flex-basis: 100%; }
    footer .key { flex: 1; }
  }
`
