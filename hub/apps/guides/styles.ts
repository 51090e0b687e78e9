// What the guides page adds to the look of the office.
import { css } from 'lit'

export const styles = css`
  td .row { gap: var(--space-1) var(--space-2); }
  .plain.name { min-height: 2.75rem; color: var(--brand); font-size: 1.125rem; text-align: left; }
  .filter { display: flex; flex-wrap: wrap; gap: var(--space-3); }
  .filter input { flex: 1 1 16rem; min-width: 0; }
  .parts, .jumps { gap: var(--space-2); }
  .key[aria-pressed='true'], .key[aria-current='page'] { border-color: var(--brand); background: var(--brand-soft); color: var(--brand); }
  .part { display: grid; gap: var(--space-4); padding: var(--space-4) 0; background: none; border-radius: 0; border-top: 0.125rem solid var(--line); }
  .part h3 { font-size: 1.25rem; color: var(--brand); }
  .part h3:focus { outline: none; }
  .deciding { display: grid; gap: var(--space-3); padding: var(--space-4); border-radius: var(--radius); background: var(--brand-soft); }
  .deciding .soft { color: var(--ink); }
  .deciding .reason { flex: 1 1 16rem; }
  .deciding .reason input { width: 100%; }
  .entry { display: grid; gap: var(--space-3); padding: var(--space-4); border: 0.0625rem solid var(--line); border-radius: var(--radius); }
  .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); align-items: start; gap: var(--space-4); }
  .fields .wide { grid-column: 1 / -1; }
  .field { display: grid; gap: var(--space-1); min-width: 0; }
  .field input:not([type='checkbox']), .field select, .field textarea { width: 100%; }
  .field textarea { min-height: 0; line-height: 1.5; }
  .field.wrong input, .field.wrong select, .field.wrong textarea { border-color: var(--paused); background: var(--paused-soft); }
  .hint { color: var(--ink-soft); font-size: 0.9375rem; font-weight: var(--weight-body); }
  .mistake { color: var(--paused); font-weight: var(--weight-strong); }
  .mistake::before { content: '✕ '; }
  .mistakes { gap: var(--space-1); padding-top: var(--space-2); }
  .plain { padding: 0; border: 0; background: none; color: inherit; font: inherit; font-weight: var(--weight-strong); text-decoration: underline; cursor: pointer; }
  .plain:focus-visible { outline: 0.1875rem solid var(--brand); outline-offset: 0.125rem; }
  .ticks { display: flex; flex-wrap: wrap; gap: 0 var(--space-5); }
  .asking { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); align-items: end; }
  .asking .wide { grid-column: 1 / -1; }
  .asking label:not(.choice) input { width: 100%; }
  .choosing { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); align-items: end; gap: var(--space-3) var(--space-4); }
  .choosing .row { grid-column: 1 / -1; }
  .compared { display: grid; }
  .line { display: grid; grid-template-columns: 9rem minmax(0, 1fr) minmax(0, 1fr); gap: var(--space-4); padding: var(--space-2) var(--space-3); border-bottom: 0.0625rem solid var(--line); border-left: 0.25rem solid transparent; }
  .alone .line { grid-template-columns: 9rem minmax(0, 1fr); }
  .line.name { padding-top: var(--space-3); }
  .line.name dt { grid-column: 1 / -1; color: var(--ink); }
  .line dt { color: var(--ink-soft); font-weight: var(--weight-strong); }
  .line dd { min-width: 0; white-space: pre-line; }
  .line:not(.same):not(.name) { border-left-color: var(--rating); background: var(--rating-soft); }
  .line:not(.same):not(.name) :is(dt, .soft) { color: var(--ink); }
  .line .chip { border: 0.0625rem solid currentcolor; }
  ins { font-weight: var(--weight-strong); text-decoration: none; }
  .report td { vertical-align: top; }
  label.key { position: relative; }
  label.key input { position: absolute; inset: 0; width: 100%; opacity: 0; cursor: pointer; }
  label.key:focus-within { outline: 0.25rem solid var(--rating); outline-offset: 0.125rem; }
  @media (width < 48rem) {
    .line, .alone .line { grid-template-columns: 1fr; gap: var(--space-1); }
    .choosing { grid-template-columns: 1fr; }
    .line dd.before::before { content: '− '; }
  }
`
