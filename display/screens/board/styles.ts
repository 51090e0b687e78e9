// The layout of the hall board: the roster takes two thirds, the day's ratings the rest.
import { css } from 'lit'

const frame = css`
  :host {
    display: grid;
    grid-template-rows: auto 6rem 1fr 5rem;
    width: 100vw;
    height: 100vh;
    overflow: hidden;
    background: var(--paper);
  }
  h1, h2, p, ul {
    margin: 0;
    padding: 0;
  }
  header {
    display: flex;
    align-items: center;
    gap: var(--space-5);
    padding: 0 var(--space-7);
    background: var(--brand);
    color: var(--on-brand);
  }
  h1 {
    font-size: 2.75rem;
    font-weight: var(--weight-title);
    letter-spacing: 0.04em;
    line-height: 1.2;
  }
  h1.medium { font-size: 2rem; letter-spacing: 0; }
  h1.small { font-size: 1.375rem; letter-spacing: 0; }
  .hours {
    display: flex;
    align-items: center;
    gap: var(--space-4);
    margin-left: auto;
    font-size: 1.5rem;
    white-space: nowrap;
  }
  .hours b {
    padding: 0.1em 0.8em;
    border-radius: 2em;
    background: var(--idle-soft);
    color: var(--idle);
  }
  .hours b.lunch { background: var(--rating-soft); color: var(--rating); }
  .hours b.closed { background: var(--closed-soft); color: var(--closed); }
  .clock {
    display: flex;
    align-items: baseline;
    gap: var(--space-5);
    padding-left: var(--space-5);
    font-size: 1.5rem;
    white-space: nowrap;
  }
  .clock time { font-size: 3rem; font-weight: var(--weight-title); line-height: 1.2; }
  .side { display: flex; flex-direction: column; gap: var(--space-5); min-height: 0; }
  main {
    display: grid;
    grid-template-columns: 1fr 33rem;
    gap: var(--space-6);
    min-height: 0;
    padding: var(--space-6) var(--space-7);
  }
  h2 {
    color: var(--brand);
    font-size: 2rem;
    font-weight: var(--weight-title);
    line-height: 1.3;
  }
  .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    margin-bottom: var(--space-4);
    color: var(--ink-soft);
    font-size: 1.5rem;
  }
  .head span { margin-right: var(--space-6); }
  .none { margin: auto; font-size: 2.5rem; }
  footer {
    display: flex;
    align-items: baseline;
    justify-content: center;
    gap: var(--space-5);
    background: var(--brand-deep);
    color: var(--on-brand);
    font-size: 1.75rem;
    line-height: 5rem;
  }
  footer b { font-size: 2.75rem; font-weight: var(--weight-strong); letter-spacing: 0.02em; }
`

const roster = css`
  .roster { padding: var(--space-5) var(--space-6) var(--space-6); }
  ul {
    display: grid;
    flex: 1;
    gap: var(--space-4);
    min-height: 0;
    list-style: none;
  }
  ul.wide { grid-template: repeat(3, 1fr) / repeat(2, 1fr); gap: var(--space-5); }
  ul.middle { grid-template: repeat(4, 1fr) / repeat(3, 1fr); }
  ul.dense { grid-template: repeat(6, 1fr) / repeat(4, 1fr); gap: var(--space-3); }
  li {
    display: grid;
    grid-template-columns: 4.5rem minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--space-3);
    min-height: 0;
    padding: var(--space-2) var(--space-3) var(--space-2) 0;
    border: 0.0625rem solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-sizing: border-box;
  }
  .number {
    display: grid;
    place-content: center;
    align-self: stretch;
    margin: -0.5rem 0;
    border-radius: calc(var(--radius) - 0.0625rem) 0 0 calc(var(--radius) - 0.0625rem);
    background: var(--brand);
    color: var(--on-brand);
    font-size: 2.75rem;
    font-weight: var(--weight-giant);
    line-height: 1;
  }
  .number.length-3 { font-size: 1.875rem; }
  .number.length-4 { font-size: 1.5rem; }
  .absent { background: var(--closed-soft); }
  .absent .number { background: var(--closed); }
  .words { display: grid; gap: 0.1rem; line-height: 1.25; }
  .window { font-size: 1.5rem; }
  .window.medium { font-size: 1.25rem; }
  .window.small { font-size: 1.125rem; line-height: 1.15; }
  .unit { color: var(--ink-soft); font-size: 1.25rem; }
  .person { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--space-3); font-size: 1.25rem; }
  .person strong { font-size: 2rem; font-weight: var(--weight-title); letter-spacing: 0.04em; }
  .person.medium strong { font-size: 1.5rem; letter-spacing: 0; }
  .person.small strong { font-size: 1.125rem; letter-spacing: 0; }
  .person.none { color: var(--closed); font-size: 1.5rem; font-weight: var(--weight-strong); margin: 0; }
  .person.missing { color: var(--paused); }
  .mark {
    padding: 0.05em 0.6em;
    border-radius: 1em;
    background: var(--closed-soft);
    color: var(--closed);
    white-space: nowrap;
  }
  .mark.lunch { background: var(--idle-soft); color: var(--idle); }
  .mark.away { background: var(--rating-soft); color: var(--rating); }
  .mark.joint { background: var(--serving-soft); color: var(--serving); }
  mc-portrait { width: 6rem; }
  .wide li { grid-template-columns: 7rem minmax(0, 1fr) auto; gap: var(--space-5); padding-right: var(--space-5); }
  .wide .number { font-size: 4.5rem; }
  .wide .number.length-3, .wide .number.length-4 { font-size: 2.75rem; }
  .wide .window.large { font-size: 2rem; }
  .wide .person strong { font-size: 2.75rem; }
  .wide .person.medium strong { font-size: 1.75rem; }
  .wide .person.small strong { font-size: 1.25rem; }
  .wide .person.none { font-size: 2.25rem; }
  .wide mc-portrait { width: 9.5rem; }
  .middle li { padding-block: var(--space-1); }
  .dense li { gap: var(--space-3); }
  .dense .window { font-size: 1.375rem; }
  .dense .window.medium { font-size: 1.125rem; }
  .dense .person strong { font-size: 1.875rem; }
  .dense .person.medium strong { font-size: 1.25rem; }
`

const figures = css`
  .figures { gap: var(--space-6); padding: var(--space-5) var(--space-6); }
  .rates { display: grid; gap: var(--space-5); }
  .rates p {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: end;
    padding-bottom: var(--space-4);
    border-bottom: 0.0625rem solid var(--line);
    font-size: 1.5rem;
    line-height: 1.3;
  }
  .rates b {
    grid-area: 1 / 2 / 3 / 3;
    color: var(--brand);
    font-size: 6rem;
    font-weight: var(--weight-title);
    line-height: 1;
    letter-spacing: -0.01em;
  }
  .rates .second b { font-size: 3.5rem; }
  .rates span + b + span { color: var(--ink-soft); font-size: 1.25rem; }
  .rates span { align-self: end; }
  mc-level-bars { --text-body: 1.5rem; }
  .rule { margin-top: auto; color: var(--ink-soft); font-size: 1.25rem; line-height: 1.4; }
`

const day = css`
  .closing { justify-content: space-between; align-items: center; padding: var(--space-7); text-align: center; }
  .closing > div { display: grid; flex: 1; align-content: center; gap: var(--space-5); font-size: 2.5rem; line-height: 1.3; }
  .closing h2 { font-size: 5rem; text-wrap: balance; }
  .when { display: flex; align-items: baseline; justify-content: center; gap: var(--space-6); color: var(--brand); font-size: 4rem; font-weight: var(--weight-strong); line-height: 1.2; }
  .when b { font-size: 7rem; }
  .closing mc-carousel { --pledge: 2.75rem; --text-small: 1.5rem; padding-top: var(--space-5); border-top: 0.0625rem solid var(--line); align-self: stretch; }
  .desk { flex: none; flex-direction: row; align-items: center; gap: var(--space-5); padding: var(--space-4) var(--space-5); }
  .desk mc-portrait { flex: none; width: 9rem; }
  .desk .person strong { font-size: 2.75rem; }
  .desk .person.medium strong { font-size: 1.5rem; }
  .desk .person.small strong { font-size: 1.125rem; }
  .desk > div { display: grid; gap: var(--space-1); min-width: 0; line-height: 1.25; }
  .desk h2 { font-size: 2.25rem; }
  .desk h2.medium { font-size: 1.5rem; }
  .desk h2.small { font-size: 1.125rem; }
  .duty { color: var(--ink-soft); font-size: 1.375rem; }
  .desk ~ .figures { gap: var(--space-4); }
  .desk ~ .figures .rates { gap: var(--space-3); }
  .desk ~ .figures .rates b { font-size: 4rem; }
  .desk ~ .figures .rates .second b { font-size: 2.75rem; }
  .figures { flex: 1; }
`

const largePrint = css`
  :host([data-print='large']) {
    .hours, .clock { font-size: 1.75rem; }
    .hours b { font-size: 2rem; }
    .unit { font-size: 1.5rem; }
    .wide .window.large { font-size: 2.5rem; }
    .wide .person { font-size: 1.625rem; }
    .wide .person strong { font-size: 3.25rem; }
    .wide .person.medium strong { font-size: 2rem; }
    .wide .person.small, .wide .person.small strong { font-size: 1.25rem; }
    .wide .person.none { font-size: 2.5rem; }
    .rates p { font-size: 1.875rem; }
    .rates span + b + span { font-size: 1.5rem; }
    mc-level-bars { --text-body: 1.875rem; }
    .rule { font-size: 1.5rem; }
    .desk ~ .figures .rates p, .desk ~ .figures mc-level-bars { --text-body: 1.5rem; font-size: 1.5rem; }
    .desk ~ .figures .rule { font-size: 1.25rem; }
    footer { font-size: 2rem; }
    footer b { font-size: 3.25rem; }
  }
`

export const styles = [frame, roster, figures, day, largePrint]
