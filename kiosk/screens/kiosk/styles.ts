// The look of the kiosk's first page: large doors, to be seen from the entrance.
import { css } from 'lit'

export const styles = css`
  .first { display: grid; grid-template-rows: auto 1fr; gap: var(--space-5); min-height: 0; }
  .first h1 { font-size: var(--text-title); font-weight: var(--weight-title); line-height: 1.25; }
  .doors { display: grid; grid-template-columns: 1fr 1fr; grid-auto-rows: 1fr; gap: var(--space-5); min-height: 0; }
  .door {
    display: grid;
    grid-template-columns: auto 1fr;
    align-content: center;
    align-items: center;
    column-gap: var(--space-6);
    min-height: 0;
    padding: var(--space-4) var(--space-6);
    border: 0.1875rem solid var(--line-strong);
    border-radius: var(--radius-large);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    text-align: left;
    text-decoration: none;
    box-sizing: border-box;
  }
  .door:first-child:nth-last-child(odd) { grid-column: 1 / -1; }
  .door.leading { border-color: var(--brand); background: var(--brand); color: var(--on-brand); }
  .door:focus-visible { outline: 0.25rem solid var(--rating); outline-offset: 0.25rem; }
  .door svg { grid-row: span 2; width: 6.5rem; height: 6.5rem; }
  .door b { align-self: end; font-size: var(--text-title); font-weight: var(--weight-title); line-height: 1.2; }
  .door span { align-self: start; font-size: var(--text-medium); line-height: 1.35; text-wrap: balance; }
  :host(:lang(en)) .door b { font-size: var(--text-large); }
  @media (orientation: portrait) {
    .door { padding: var(--space-4); column-gap: var(--space-4); }
    .door b { font-size: var(--text-large); }
    :host([data-reach='usual']) .door { grid-template-columns: 1fr; justify-items: center; row-gap: var(--space-3); text-align: center; }
    :host([data-reach='usual']) .door svg { grid-row: auto; width: 9rem; height: 9rem; }
    :host([data-reach='usual']) .door b { font-size: var(--text-title); }
    :host([data-reach='usual']:lang(en)) .door b { font-size: var(--text-large); }
    :host([data-reach='low']) .door svg { width: 4.5rem; height: 4.5rem; }
    :host([data-reach='low']) .door { padding: var(--space-2) var(--space-4); }
    :host([data-reach='low']) .door span { font-size: var(--text-small); }
    /* Of an odd number the first is wide. */
    .door:first-child:nth-last-child(odd) { grid-column: span 2; }
  }
  @media (orientation: landscape) {
    .doors { grid-template-columns: repeat(3, 1fr); }
    .door:first-child:nth-last-child(3n + 1) { grid-column: span 3; }
    .door:first-child:nth-last-child(3n + 2) { grid-column: span 2; }
    .door { padding: var(--space-5); column-gap: var(--space-5); }
    :host([data-print='large']) .door svg { width: 4.5rem; height: 4.5rem; }
    :host([data-print='large']) .door b { font-size: var(--text-large); }
    :host([data-reach='low']) .doors { align-self: end; grid-auto-rows: minmax(12rem, auto); }
  }
`
