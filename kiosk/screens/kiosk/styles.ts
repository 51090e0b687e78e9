// The look of the kiosk's first page: four doors, large enough to be seen from the entrance.
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
    min-height: 12rem;
    padding: var(--space-6);
    border: 0.1875rem solid var(--line-strong);
    border-radius: var(--radius-large);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    text-align: left;
    text-decoration: none;
    box-sizing: border-box;
  }
  .door.leading { border-color: var(--brand); background: var(--brand); color: var(--on-brand); }
  .door:focus-visible { outline: 0.25rem solid var(--rating); outline-offset: 0.25rem; }
  .door svg { grid-row: span 2; width: 6.5rem; height: 6.5rem; }
  .door b { align-self: end; font-size: var(--text-title); font-weight: var(--weight-title); line-height: 1.2; }
  .door span { align-self: start; font-size: var(--text-medium); line-height: 1.35; }
  :host(:lang(en)) .door b { font-size: var(--text-large); }
  @media (orientation: portrait) {
    .door { grid-template-columns: 1fr; justify-items: center; text-align: center; row-gap: var(--space-4); }
    .door svg { grid-row: auto; width: 9rem; height: 9rem; }
  }

  .hall { display: grid; align-content: start; gap: var(--space-5); min-height: 0; }
  .day { display: flex; flex-wrap: wrap; gap: var(--space-3) var(--space-6); font-size: var(--text-medium); }
  .day b { font-weight: var(--weight-title); }
  .hall ul {
    display: grid;
    grid-template-columns: repeat(2, 1fr);
    gap: var(--space-3);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .hall li {
    display: grid;
    grid-template-columns: 6rem 1fr auto;
    align-items: center;
    gap: var(--space-4);
    padding: var(--space-3) var(--space-4);
    border: 0.125rem solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    font-size: var(--text-medium);
    line-height: 1.3;
  }
  .hall li b { color: var(--brand); font-weight: var(--weight-title); }
  .hall li span { color: var(--ink-soft); font-size: var(--text-body); text-align: right; }
  :host([data-print='large']) .hall li, :host(:lang(en)) .hall li { grid-template-columns: 6rem 1fr; }
  :host([data-print='large']) .hall li span, :host(:lang(en)) .hall li span { grid-column: 2; text-align: left; }
  :host([data-print='large']) .hall li { padding: var(--space-2) var(--space-4); }
  @media (orientation: portrait) {
    :host([data-print='large'][data-reach='low']) .hall li { font-size: var(--text-body); }
  }
`
