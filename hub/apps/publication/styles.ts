// What the publication page adds to the look of the office, and how its sheet for the paper board is printed.
import { css } from 'lit'

export const styles = css`
  ul { grid-template-columns: minmax(0, 1fr); min-width: 0; }
  .line { display: flex; min-width: 0; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--space-3) var(--space-5); padding-bottom: var(--space-3); border-bottom: 0.0625rem solid var(--line); }
  .line:last-child { padding-bottom: 0; border-bottom: 0; }
  .line .what { flex: 1 1 18rem; min-width: 0; overflow-wrap: anywhere; }
  .line .row { gap: var(--space-2) var(--space-3); }
  .line form, .line .whole { flex: 1 1 100%; min-width: 0; max-width: 100%; }
  .line .chip { min-width: 0; white-space: normal; overflow-wrap: anywhere; }
  .line strong { min-width: 0; font-size: 1.125rem; }
  .importing, .posting { display: grid; grid-template-columns: 1fr 1fr; align-items: end; }
  .importing label, .posting label { min-width: 0; }
  .importing input, .importing select, .posting input { width: 100%; }
  input[type='file'] { padding: 0.5rem var(--space-3); font-size: 1rem; }
  .wide { grid-column: 1 / -1; }
  .importing .key, .posting .key { justify-self: start; }
  mark { padding: 0 0.2em; border-radius: 0.2em; background: var(--rating-soft); color: var(--rating); font-weight: var(--weight-strong); }
  mark small { margin-left: 0.35em; font-size: 0.875rem; font-weight: var(--weight-body); }
  td { overflow-wrap: anywhere; }
  mark small, .day { white-space: nowrap; }
  .number { display: inline-block; min-width: 10rem; }
  .original { display: block; margin-top: var(--space-1); padding-left: var(--space-2); border-left: 0.1875rem solid var(--line-strong); color: var(--ink-soft); }
  .short { width: 6rem; }
  .still { font-weight: var(--weight-strong); }
  .sheet { display: none; }
  @media (width < 48rem) { .importing, .posting { grid-template-columns: 1fr; } }
  @media print {
    :host { min-height: 0; background: none; }
    header, main { display: none; }
    .sheet { display: block; color: #000; background: #fff; }
    .sheet.a4 { font-size: 12pt; }
    .sheet.a3 { font-size: 17pt; }
    .sheet h1 { margin: 0; font-size: 1.8em; text-align: center; }
    .sheet h2 { margin: 0.3em 0 0.8em; font-size: 1em; font-weight: var(--weight-body); text-align: center; }
    .sheet table { width: 100%; border-collapse: collapse; font-size: 1em; }
    .sheet thead { display: table-header-group; }
    .sheet tr { break-inside: avoid; }
    .sheet th, .sheet td { min-width: 0; padding: 0.35em 0.5em; border: 0.5pt solid #000; color: #000; white-space: normal; }
    .sheet footer { display: flex; justify-content: space-between; margin-top: 0.8em; }
  }
`
