// The look of the map page: the plan large, the places to touch beside or below it.
import { css } from 'lit'

export const styles = css`
  p { margin: 0; }
  .hall-map { display: grid; gap: var(--space-5); min-height: 0; grid-template-rows: minmax(0, 1fr) auto; }
  .plan { display: grid; grid-template-rows: auto minmax(0, 1fr); gap: var(--space-3); min-height: 0; }
  .floor-keys { display: flex; gap: var(--space-3); }
  .floor-keys .key[aria-current='page'] { border-color: var(--brand); border-width: 0.1875rem; background: var(--brand-soft); color: var(--brand); }
  .places { display: grid; gap: var(--space-3); align-content: start; min-height: 0; }
  .places > p { font-size: var(--text-medium); }
  .place-keys { display: grid; grid-template-columns: 1fr 1fr; gap: var(--space-3); }
  .place { display: grid; grid-template-columns: 3.25rem 1fr; gap: var(--space-3); min-width: 0; padding: var(--space-2) var(--space-3); text-align: left; font-size: var(--text-body); }
  .place b {
    display: grid;
    place-content: center;
    width: 3rem;
    height: 3rem;
    border: 0.125rem solid var(--ink-soft);
    border-radius: 50%;
    box-sizing: border-box;
    line-height: 1;
  }
  .place b.window { border-color: var(--brand); background: var(--brand); color: var(--on-brand); }
  .pager { display: flex; align-items: center; justify-content: center; gap: var(--space-5); }
  .pager p { text-align: center; font-size: var(--text-body); }
  .message { align-self: center; max-width: 50rem; margin: 0 auto; font-size: var(--text-large); line-height: 1.5; text-align: center; }
  .one-way { display: grid; grid-template-rows: minmax(0, 1fr) auto; gap: var(--space-4); min-height: 0; }
  .other { justify-self: start; }
  .windows { display: grid; grid-template-columns: 1fr 1fr; align-content: start; gap: var(--space-3); margin: 0; padding: 0; list-style: none; }
  .windows li { display: grid; padding: var(--space-3) var(--space-4); border: 0.125rem solid var(--line); border-radius: var(--radius); background: var(--surface); line-height: 1.3; }
  .windows b { font-size: var(--text-medium); font-weight: var(--weight-strong); }
  .windows span { color: var(--ink-soft); font-size: var(--text-body); }

  @media (orientation: landscape) {
    .hall-map { grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr); grid-template-rows: minmax(0, 1fr); }
    :host([data-reach='low']) .places { align-content: end; }
    .windows { grid-template-columns: repeat(3, 1fr); }
  }
  /* The plan is looked at, not touched: low down stand only the keys. */
  @media (orientation: portrait) {
    :host([data-reach='low']) main { align-items: stretch; padding-top: var(--space-5); }
    :host([data-reach='low']) .plan { grid-template-rows: minmax(0, 1fr) auto; }
    :host([data-reach='low']) .floor-keys { order: 2; }
    :host([data-reach='low']) .windows { align-self: end; }
  }
`
