// The look of the guides: large calm rows, keys for the parts where the eye begins, one leading key.
import { css } from 'lit'

export const styles = css`
  /* Rules and fees are long: in large print their page grows less than the others, so that each stays whole. */
  :host([data-print='large']) { --text-medium: 1.9375rem; --text-body: 1.625rem; --text-small: 1.375rem; }
  p, ul, ol { margin: 0; padding: 0; list-style: none; }
  .page { display: grid; grid-template-rows: 1fr auto; gap: var(--space-4); min-height: 0; align-content: start; }
  .choices { display: grid; grid-template-columns: 1fr; align-content: start; gap: var(--space-3); }
  .ways { display: grid; grid-template-columns: 1fr 1fr; grid-auto-rows: 1fr; gap: var(--space-5); }
  .choice {
    display: grid;
    align-content: center;
    width: 100%;
    min-height: var(--touch);
    padding: var(--space-3) var(--space-5);
    border: 0.125rem solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    line-height: 1.35;
    text-align: left;
    box-sizing: border-box;
  }
  .choice:focus-visible { outline: 0.25rem solid var(--rating); outline-offset: 0.125rem; }
  .choice b { font-size: var(--text-medium); font-weight: var(--weight-strong); }
  .choice span { color: var(--ink-soft); font-size: var(--text-body); }
  .ways .choice { border-radius: var(--radius-large); padding: var(--space-6); }
  .ways .choice b { font-size: var(--text-large); font-weight: var(--weight-title); }
  .ways .choice span { font-size: var(--text-medium); }
  .ways .choice.leading { border-color: var(--brand); background: var(--brand); color: var(--on-brand); }
  .ways .choice.leading span { color: var(--on-brand); }
  .pager { display: flex; align-items: center; justify-content: center; gap: var(--space-6); }
  .pager p { min-width: 12rem; text-align: center; font-size: var(--text-body); }
  .message { align-self: center; max-width: 50rem; margin: 0 auto; font-size: var(--text-large); line-height: 1.5; text-align: center; }

  .search { display: grid; gap: var(--space-5); min-height: 0; align-content: start; }
  .board { display: grid; gap: var(--space-3); align-content: start; }
  .typed {
    display: flex;
    align-items: center;
    min-height: var(--touch);
    padding: 0 var(--space-5);
    border: 0.1875rem solid var(--brand);
    border-radius: var(--radius);
    background: var(--surface);
    font-size: var(--text-medium);
    font-weight: var(--weight-strong);
  }
  .typed.empty { color: var(--ink-soft); font-weight: var(--weight-body); font-size: var(--text-body); }
  .phrases { display: flex; flex-wrap: wrap; gap: var(--space-3); min-height: var(--touch); }
  .phrases .key { min-width: 0; font-size: var(--text-medium); }
  .letters { display: grid; grid-template-columns: repeat(20, 1fr); gap: var(--space-3); }
  .letters .key { grid-column: span 2; min-width: 0; padding: 0; font-size: var(--text-medium); }
  .letters .key.last { grid-column: span 3; font-size: var(--text-body); }
  .letters .key.start { grid-column: 2 / span 2; }

  .search .none { font-size: var(--text-large); font-weight: var(--weight-strong); line-height: 1.4; text-wrap: balance; }

  .item { display: grid; gap: var(--space-4); min-height: 0; align-content: start; }
  .parts { display: grid; grid-template-columns: repeat(3, 1fr); gap: var(--space-3); align-content: start; }
  .parts .key { min-width: 0; padding: var(--space-2); font-size: var(--text-medium); }
  .parts .key[aria-current='page'] { border-color: var(--brand); border-width: 0.1875rem; background: var(--brand-soft); color: var(--brand); }
  .parts .key.take { grid-column: span 2; }
  .sheet {
    display: grid;
    gap: var(--space-4);
    align-content: start;
    padding: var(--space-5);
    border-radius: var(--radius-large);
    background: var(--surface);
    box-shadow: var(--shadow);
    box-sizing: border-box;
  }
  .summary { font-size: var(--text-body); line-height: 1.42; }
  .validity { color: var(--ink-soft); font-size: var(--text-small); }
  .rows { display: grid; gap: var(--space-3); }
  .row { display: grid; align-items: center; column-gap: var(--space-4); padding: var(--space-3) 0; border-top: 0.125rem solid var(--line); line-height: 1.4; }
  .row b, .row .value { font-size: var(--text-medium); font-weight: var(--weight-strong); }
  .row p { font-size: var(--text-body); }
  .row .soft { color: var(--ink-soft); }
  .row.material { grid-template-columns: 2.5rem 1fr auto; }
  .row.material svg { width: 2.25rem; height: 2.25rem; color: var(--brand); }
  .row.material .key { min-width: 7.5rem; font-size: var(--text-body); }
  .row.step { grid-template-columns: 4rem 1fr; border-top: 0; position: relative; }
  .row.step .number {
    display: grid;
    place-content: center;
    width: 3.5rem;
    height: 3.5rem;
    border-radius: 50%;
    background: var(--brand);
    color: var(--on-brand);
    font-size: var(--text-medium);
    font-weight: var(--weight-title);
  }
  .row.step:not(:last-child)::after {
    content: '';
    position: absolute;
    left: 1.65rem;
    top: calc(50% + 2rem);
    bottom: calc(-50% + 1.25rem);
    width: 0.1875rem;
    background: var(--line-strong);
  }
  .row.fact { grid-template-columns: 12rem 1fr; }
  .row.fact .name { color: var(--ink-soft); font-size: var(--text-body); }
  .walks { display: flex; flex-wrap: wrap; gap: var(--space-3); }
  .walks .key { flex: 1; min-width: 0; font-size: var(--text-body); }
  .away { display: grid; gap: var(--space-6); align-content: start; }
  .away h2 { margin: 0; font-size: var(--text-large); font-weight: var(--weight-strong); line-height: 1.3; }
  .away p { font-size: var(--text-medium); line-height: 1.42; }
  .away .paper, .away .phone { padding: var(--space-6); border-radius: var(--radius-large); background: var(--surface); box-shadow: var(--shadow); }
  .away .paper { display: grid; gap: var(--space-4); justify-items: start; align-content: start; }
  .away .paper .key { min-width: 20rem; min-height: 7rem; font-size: var(--text-large); }
  .away .told { font-weight: var(--weight-strong); }
  .away .told.missed { padding-left: var(--space-4); border-left: 0.5rem solid var(--paused); }
  .away .phone { display: grid; grid-template-columns: auto 1fr; gap: var(--space-6); align-items: center; }
  .away .phone mc-qr-code { width: 15rem; }
  .away .scan { font-weight: var(--weight-title); }
  .gone { border-left: 0.75rem solid var(--paused); }
  .gone h2 { margin: 0; font-size: var(--text-large); line-height: 1.3; }
  .gone p { font-size: var(--text-medium); line-height: 1.4; }

  @media (orientation: landscape) {
    .choices { grid-template-columns: 1fr 1fr; }
    .ways { grid-template-columns: repeat(3, 1fr); }
    .search { grid-template-columns: 1fr 1fr; }
    .search .choices { grid-template-columns: 1fr; }
    .item { grid-template-columns: 20rem 1fr; }
    .parts { grid-template-columns: 1fr; }
    .parts .key.take { grid-column: auto; }
    .away { grid-template-columns: 1fr 1fr; }
    .away h2 { grid-column: 1 / -1; }
    :host([data-reach='low']) .search { align-content: end; align-items: end; }
    :host([data-reach='low']) .ways, :host([data-reach='low']) .page, :host([data-reach='low']) .away { align-self: end; }
    :host([data-reach='low']) .item .parts { align-content: end; }
  }
  @media (orientation: portrait) {
    :host([data-reach='low']) main:has(.search) { padding-top: 24vh; }
    :host([data-reach='low']) .search .board { order: 2; }
    :host([data-reach='usual']) .ways .choice b { font-size: var(--text-title); }
    :host([data-reach='usual']) .letters .key { min-height: 5rem; }
  }
`
