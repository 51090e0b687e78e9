// The look of the page for complaints and opinions: one question, few keys, the receipt as large as a number.
import { css } from 'lit'

export const styles = css`
  p, dl, dd { margin: 0; }
  .kinds { display: grid; gap: var(--space-5); grid-auto-rows: 1fr; align-content: stretch; }
  .choice {
    display: grid;
    align-content: center;
    gap: var(--space-3);
    padding: var(--space-6);
    border: 0.1875rem solid var(--line-strong);
    border-radius: var(--radius-large);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    text-align: left;
  }
  .choice:focus-visible { outline: 0.25rem solid var(--rating); outline-offset: 0.25rem; }
  .choice b { font-size: var(--text-large); font-weight: var(--weight-title); line-height: 1.3; }
  .choice span { font-size: var(--text-medium); line-height: 1.4; }
  .list, .writing, .check { display: grid; gap: var(--space-4); align-content: start; min-height: 0; }
  .keys { display: grid; grid-template-columns: 1fr; gap: var(--space-3); }
  .keys .key { min-width: 0; padding: var(--space-3) var(--space-5); justify-content: flex-start; font-size: var(--text-medium); text-align: left; }
  .leaf { display: flex; align-items: center; justify-content: flex-end; gap: var(--space-5); }
  .leaf p { flex: 1; font-size: var(--text-body); }
  .leaf .key { min-width: 13rem; min-height: 5rem; font-size: var(--text-medium); }
  dl { display: grid; gap: var(--space-3); padding: var(--space-5); border-radius: var(--radius-large); background: var(--surface); box-shadow: var(--shadow); }
  dl div { display: grid; grid-template-columns: 9rem 1fr; gap: var(--space-4); line-height: 1.42; }
  dt { color: var(--ink-soft); font-size: var(--text-body); }
  dd { font-size: var(--text-body); font-weight: var(--weight-strong); overflow-wrap: anywhere; }
  .calm { align-self: center; justify-self: center; max-width: 50rem; font-size: var(--text-large); line-height: 1.5; text-align: center; }
  .answer { display: grid; gap: var(--space-5); align-content: center; justify-items: center; text-align: center; }
  .answer p { font-size: var(--text-medium); line-height: 1.4; max-width: 56rem; }
  .answer .receipt { font-size: 6.5rem; font-weight: var(--weight-giant); line-height: 1.2; color: var(--brand); letter-spacing: 0.04em; }
  .answer .key { min-width: 16rem; min-height: 5rem; font-size: var(--text-medium); }
  @media (orientation: portrait) {
    :host([data-reach='usual']) .choice b { font-size: var(--text-title); }
    :host([data-reach='usual']) .choice span { font-size: var(--text-large); }
  }
  @media (orientation: landscape) {
    .kinds { grid-template-columns: 1fr 1fr; grid-auto-rows: minmax(18rem, auto); align-content: center; }
    .keys { grid-template-columns: 1fr 1fr; }
    :host([data-reach='low']) .list, :host([data-reach='low']) .writing, :host([data-reach='low']) .check,
    :host([data-reach='low']) .kinds, :host([data-reach='low']) .answer { align-content: end; }
  }
`
