// The look of the page about the hall: three keys, and one calm sheet.
import { css } from 'lit'

export const styles = css`
  p { margin: 0; }
  .about { display: grid; gap: var(--space-4); min-height: 0; align-content: start; }
  .parts { display: grid; grid-template-columns: repeat(3, 1fr); gap: var(--space-3); }
  .parts .key { min-width: 0; padding: var(--space-3); font-size: var(--text-medium); }
  .parts .key[aria-current='page'] { border-color: var(--brand); border-width: 0.1875rem; background: var(--brand-soft); color: var(--brand); }
  .sheet { display: grid; gap: var(--space-3); padding: var(--space-5); border-radius: var(--radius-large); background: var(--surface); box-shadow: var(--shadow); }
  .row { display: grid; gap: var(--space-1); padding: var(--space-3) 0; line-height: 1.4; }
  .row:not(:first-child):has(.name) { border-top: 0.125rem solid var(--line); }
  .row .name { color: var(--ink-soft); font-size: var(--text-body); }
  .value { font-size: var(--text-medium); font-weight: var(--weight-strong); }
  .row.hours .value, .row.facilities .value { font-size: var(--text-large); font-weight: var(--weight-title); }
  .row.pledges .name { color: var(--brand); font-weight: var(--weight-title); font-size: var(--text-medium); }
  .row.pledges { padding: var(--space-1) 0; }
  .row .note { font-size: var(--text-medium); }
  .row .key { justify-self: start; margin-top: var(--space-3); font-size: var(--text-medium); }
  .row .value { display: flex; align-items: center; gap: var(--space-3); }
  .sign { flex: none; width: 2.25rem; height: 2.25rem; }
  .pager { display: flex; align-items: center; justify-content: center; gap: var(--space-6); padding-top: var(--space-3); }
  .pager p { min-width: 12rem; text-align: center; font-size: var(--text-body); }
  @media (orientation: landscape) {
    .row.hours { grid-template-columns: 16rem 1fr auto; align-items: center; }
    :host([data-reach='low']) .about { align-content: end; }
  }
`
