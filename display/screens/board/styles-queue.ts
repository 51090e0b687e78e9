// The layout of calls and waiting: numbers to be read from eight metres, and a new call that nobody can overlook.
import { css } from 'lit'
import { newCallStyles } from '../../design/new-call-styles.ts'

const calls = css`
  main.queue { grid-template-columns: minmax(0, 1fr) 36rem; }
  .calls { padding: var(--space-5) var(--space-6) var(--space-5); }
  .calls .head { margin-bottom: var(--space-3); }
  .calls h2 { font-size: 2.5rem; white-space: nowrap; }
  .calls .head p { font-size: 1.75rem; text-align: right; }
  .calls .none { display: grid; gap: var(--space-4); text-align: center; font-size: 2rem; color: var(--ink-soft); }
  .calls .none p:first-child { color: var(--ink); font-size: 4rem; font-weight: var(--weight-title); line-height: 1.2; }
  .list {
    display: grid;
    flex: 1;
    gap: var(--space-3);
    grid-auto-rows: minmax(0, 1fr);
    min-height: 0;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .list .call {
    position: relative;
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr);
    align-items: center;
    justify-content: start;
    gap: var(--space-5);
    min-height: 0;
    padding: 0 var(--space-5);
    border: 0.125rem solid var(--line);
    border-left: 0.75rem solid var(--brand);
    line-height: 1.1;
  }
  .call:not(.new) { background: var(--surface); }
  [data-old] .call { border-style: dashed; border-left-color: var(--line-strong); background: var(--surface-sunk); }
  .call .number { all: unset; font-size: var(--number); font-weight: var(--weight-giant); letter-spacing: 0.01em; }
  .arrow { width: 0.6em; height: 0.6em; }
  .where { display: grid; gap: 0.15em; min-width: 0; }
  .where b { font-weight: var(--weight-title); white-space: nowrap; }
  .place { font-weight: var(--weight-strong); }
  .again {
    position: absolute;
    top: 0;
    right: 0;
    padding: 0.1em 0.7em;
    border-radius: 0 var(--radius) 0 var(--radius);
    background: var(--rating-soft);
    color: var(--rating);
    font-size: 1.375rem;
    font-weight: var(--weight-strong);
    line-height: 1.4;
  }
  .call.new { border-color: var(--brand-deep); }
  .recent {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--space-2) var(--space-6);
    margin-top: var(--space-4);
    color: var(--ink-soft);
    font-size: 1.5rem;
    line-height: 1.3;
  }
  .recent b { color: var(--ink); font-size: 1.875rem; font-weight: var(--weight-title); }
`

const forms = css`
  .call .where b { font-size: var(--window); }
  .arrow { font-size: calc(var(--number) * 0.6); }
  .place { font-size: var(--place); }
  .place.medium { font-size: calc(var(--place) * 0.7); }
  .place.small { font-size: max(1.125rem, calc(var(--place) * 0.45)); }
  .call.medium .where b { font-size: calc(var(--window) * 0.8); }
  .call.small .number { font-size: calc(var(--number) * 0.8); }
  .call.small .where b { font-size: calc(var(--window) * 0.65); }
  .calls.giant { --number: 9rem; --window: 5.5rem; --place: 3rem; }
  .calls.giant .list { grid-auto-rows: minmax(0, 15rem); align-content: start; }
  .calls.giant .call { gap: var(--space-6); }
  .calls.large { --number: 5.25rem; --window: 3rem; --place: 2rem; }
  .calls.large .list { grid-template-columns: repeat(2, minmax(0, 1fr)); grid-auto-rows: minmax(0, 13rem); align-content: start; }
  .calls.middle { --number: 4.25rem; --window: 2.75rem; --place: 1.75rem; }
  .calls.middle .list { grid-template: repeat(6, minmax(0, 1fr)) / repeat(2, minmax(0, 1fr)); }
  .calls.small { --number: 2.75rem; --window: 2rem; }
  .calls.small .list, .calls.least .list { gap: var(--space-2); }
  .calls.small .list { grid-template: repeat(10, minmax(0, 1fr)) / repeat(3, minmax(0, 1fr)); }
  .calls.small .call, .calls.least .call { gap: var(--space-2); padding: 0 var(--space-3); border-left-width: 0.5rem; }
  .calls.small .again { padding: 0 0.4em; font-size: 1rem; }
  .calls.least { --number: 1.75rem; --window: 1.375rem; }
  .calls.least .list { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .calls.least .again { display: none; }
  .calls.least .call.new { border-width: 0.25rem 0.25rem 0.25rem 0.5rem; }
`

const waiting = css`
  .waiting { flex: 1; padding: var(--space-5) var(--space-5) var(--space-4); }
  .waiting .head { margin-bottom: var(--space-2); }
  ul.series { display: flex; flex-direction: column; gap: 0; }
  ul.series li {
    display: grid;
    grid-template: auto auto / 3.5rem minmax(0, 1fr) auto;
    align-content: center;
    gap: 0 var(--space-4);
    flex: 1;
    max-height: 6rem;
    padding: 0;
    border: 0;
    border-top: 0.0625rem solid var(--line);
    border-radius: 0;
    background: transparent;
    line-height: 1.25;
  }
  .letter {
    grid-row: 1 / 3;
    align-self: center;
    color: var(--brand);
    font-size: 2.5rem;
    font-weight: var(--weight-giant);
    text-align: center;
    line-height: 1;
  }
  .letter.length-2 { font-size: 1.875rem; }
  .series .name { font-size: 1.75rem; font-weight: var(--weight-strong); }
  .series .medium .name { font-size: 1.375rem; }
  .series .small { flex: 2; max-height: 12rem; }
  .series .small .name { font-size: 1.125rem; line-height: 1.2; }
  .series .people { font-size: 1.75rem; font-weight: var(--weight-title); text-align: right; white-space: nowrap; }
  .outlook { grid-column: 2 / 4; color: var(--ink-soft); font-size: 1.375rem; }
  .outlook.stopped { color: var(--paused); font-weight: var(--weight-strong); }
  .queue .roster { flex: none; height: 21rem; padding: var(--space-4) var(--space-5); box-sizing: border-box; }
  .queue .head { font-size: 1.375rem; }
  .queue .roster h2, .waiting h2, .queue .figures h2 { font-size: 1.75rem; }
  .queue .roster .head { margin-bottom: var(--space-2); }
  ul.corner { grid-template-rows: repeat(4, minmax(0, 1fr)); gap: var(--space-2); }
  .corner li { grid-template-columns: 3.5rem minmax(0, 1fr); gap: var(--space-3); padding-block: 0; }
  .corner .number { margin: 0; font-size: 1.75rem; }
  .corner .number.length-3, .corner .number.length-4 { font-size: 1.25rem; }
  .corner .words { display: flex; align-items: baseline; justify-content: space-between; gap: var(--space-3); }
  .corner .window { font-size: 1.375rem; }
  .corner .window.small { font-size: 1rem; }
  .corner .tall { grid-row: span 2; }
  .corner .tall .words { display: grid; gap: var(--space-1); }
  .corner .tall .person { max-width: none; }
  .corner .person { flex: none; max-width: 60%; font-size: 1.125rem; }
  .corner .person strong, .corner .person.medium strong { font-size: 1.5rem; letter-spacing: 0; }
  .corner .person.small strong { font-size: 1.125rem; }
  .queue .figures { flex: none; height: 21rem; gap: var(--space-3); box-sizing: border-box; }
  .queue .figures mc-level-bars { display: none; }
  .queue .rates { gap: var(--space-2); }
  .queue .rates p { padding-bottom: var(--space-2); }
  .queue .rates b, .queue .rates .second b { font-size: 3.5rem; }
  .queue .rule { font-size: 1.125rem; }
`

const upright = css`
  @media (orientation: portrait) {
    :host { grid-template-rows: auto 9rem 1fr 5rem; }
    header { flex-wrap: wrap; align-content: center; justify-content: space-between; gap: 0 var(--space-5); padding: 0 var(--space-6); }
    h1 { flex: 1 0 100%; }
    header mc-stale-mark:not([hidden]) { position: absolute; top: var(--space-4); right: var(--space-6); }
    .hours { margin-left: 0; }
    main, main.queue { grid-template: minmax(0, 1fr) auto / minmax(0, 1fr); padding: var(--space-5) var(--space-6); }
    ul.wide { grid-template: repeat(6, minmax(0, 1fr)) / minmax(0, 1fr); gap: var(--space-4); }
    ul.middle { grid-template: repeat(6, minmax(0, 1fr)) / repeat(2, minmax(0, 1fr)); }
    ul.dense { grid-template: repeat(8, minmax(0, 1fr)) / repeat(3, minmax(0, 1fr)); }
    .wide mc-portrait { width: 4.5rem; }
    .wide .unit { display: none; }
    .wide .window.large { font-size: 1.75rem; }
    .wide .person strong { font-size: 2rem; }
    .wide .person.none { font-size: 1.75rem; }
    .middle .window.small, .middle .person.small strong, .middle .person.small { font-size: 0.9375rem; }
    .side .figures { gap: var(--space-4); }
    .side .figures .rates { gap: var(--space-3); }
    .side .figures .rates b { font-size: 4rem; }
    .side .figures .rates .second b { font-size: 3rem; }
    .closing h2 { font-size: 4rem; }
    .when { flex-direction: column; align-items: center; gap: 0; }

    .waiting { flex: none; height: 19rem; box-sizing: border-box; }
    ul.series { display: grid; grid-template: repeat(3, minmax(0, 1fr)) / repeat(2, minmax(0, 1fr)); gap: 0 var(--space-6); }
    ul.series .small { grid-column: span 2; }
    .queue .roster { height: 15rem; }
    .outlook { font-size: 1.125rem; }
    ul.corner { grid-template: repeat(2, minmax(0, 1fr)) / repeat(2, minmax(0, 1fr)); }
    .corner .tall { grid-row: auto; grid-column: span 2; }
    .queue .figures { height: 17rem; }
    .calls.giant { --number: 8rem; --window: 5rem; }
    .calls.large { --number: 4.25rem; --window: 2.5rem; --place: 1.5rem; }
    .calls.middle { --number: 4rem; --window: 2.25rem; --place: 1.5rem; }
    .calls.large .call, .calls.middle .call { gap: var(--space-3); padding: 0 var(--space-4); }
    .calls.small { --number: 2.5rem; --window: 1.625rem; }
    .calls.least { --number: 1.625rem; --window: 1.25rem; }
    .calls.least .list { grid-template-columns: repeat(4, minmax(0, 1fr)); }
    .calls.least .call { gap: var(--space-1); padding: 0 var(--space-2); }
    .calls.least .arrow { display: none; }
  }
`

const largePrint = css`
  :host([data-print='large']) {
    .calls .head p { font-size: 2rem; }
    .calls.giant { --place: 3.5rem; }
    .series .name { font-size: 2rem; }
    .series .medium .name { font-size: 1.5rem; }
    .series .small .name { font-size: 1.25rem; }
    .series .people { font-size: 2.25rem; }
    .outlook { font-size: 1.625rem; }
  }
  @media (orientation: portrait) {
    :host([data-print='large']) {
      .outlook { font-size: 1.25rem; }
      .waiting { height: 23rem; }
      .wide .window.large { font-size: 1.875rem; }
      .wide .person strong { font-size: 2.25rem; }
      .wide .person.none { font-size: 1.75rem; }
    }
  }
`

export const queueStyles = [newCallStyles, calls, forms, waiting, upright, largePrint]
