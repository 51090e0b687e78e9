// What the roll call adds to the look of the office, on the glass and on paper.
import { css } from 'lit'

export const styles = css`
  td ul { gap: var(--space-2); margin: 0; padding: 0; }
  td p { margin: 0 0 var(--space-2); }
  td li { display: flex; flex-wrap: wrap; align-items: baseline; gap: var(--space-1) var(--space-3); }
  .signature { display: none; }
  .silent { color: var(--paused); font-weight: var(--weight-strong); }
  form { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-4); }
  @media print {
    :host { --brand: #ffffff; --on-brand: #000000; --on-brand-soft: #000000; --paper: #ffffff; --shadow: none; }
    .hint { display: none; }
    .chip { border: 0.0625rem solid currentColor; }
    tr, mc-card { break-inside: avoid; }
    .key, nav, form, .answer { display: none; }
    .signature { display: block; margin-top: var(--space-6); }
  }
`
