// The middle of the window panel: the window's name, whoever is there or why nobody is, and what the window handles.
import { css } from 'lit'

const body = css`
  main {
    display: grid;
    grid-template: auto 1fr / 21rem 1fr;
    gap: var(--space-5);
    min-height: 0;
    padding: var(--space-5) var(--space-6);
  }
  .name {
    display: grid;
    grid-template-columns: 1fr auto auto;
    align-items: center;
    grid-column: 1 / -1;
    column-gap: var(--space-5);
  }
  .name p {
    display: flex;
    align-items: center;
    gap: var(--space-4);
    color: var(--ink-soft);
    font-size: var(--text-body);
    line-height: 1.3;
  }
  h2, .name p { grid-column: 1; }
  .name .mark {
    grid-area: 1 / 2 / 3 / 3;
    padding: 0.35em 0.8em;
    border-radius: var(--radius);
    background: var(--idle-soft);
    color: var(--idle);
    font-size: 1.75rem;
    font-weight: var(--weight-title);
  }
  :host(:lang(en)) .name .mark { max-width: 8em; font-size: 1.375rem; }
  .code {
    display: grid;
    grid-area: 1 / 3 / 3 / 4;
    grid-template-columns: auto auto;
    align-items: center;
    gap: var(--space-2);
    margin-block: -0.75rem;
    font-size: var(--text-small);
    font-weight: var(--weight-strong);
    line-height: 1.3;
  }
  .code span { width: 2em; }
  :host(:lang(en)) .code span { width: 3.5em; }
  .code mc-qr-code { width: 6.5rem; }
  h2 {
    font-size: 3.25rem;
    font-weight: var(--weight-title);
    line-height: 1.2;
    text-wrap: balance;
  }
  h2.medium { font-size: 2.25rem; }
  h2.small { font-size: 1.375rem; }
  .person {
    gap: var(--space-2);
    align-items: center;
    justify-content: center;
    padding: var(--space-4) var(--space-5);
  }
  .person mc-portrait {
    flex: 0 1 16.5rem;
    min-height: 8rem;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.2rem var(--space-3);
    line-height: 1.15;
  }
  .who b {
    font-size: 3rem;
    font-weight: var(--weight-title);
    letter-spacing: 0.04em;
  }
  :host(:lang(en)) .who b { letter-spacing: 0; line-height: 1.3; }
  .who b.medium { font-size: 1.75rem; letter-spacing: 0; text-align: center; }
  .who b.small { font-size: 1.25rem; letter-spacing: 0; text-align: center; }
  .badge {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0 var(--space-4);
    font-size: var(--text-body);
    line-height: 1.4;
  }
  .unit {
    color: var(--ink-soft);
    font-size: var(--text-body);
    line-height: 1.25;
    text-align: center;
    text-wrap: balance;
  }
  .unit.medium { font-size: var(--text-small); }
  .unit.small { font-size: 1rem; }
`

const people = css`
  .people { gap: var(--space-3); padding: var(--space-4); justify-content: center; }
  .together {
    align-self: center;
    padding: 0.1em 0.9em;
    border-radius: 1em;
    background: var(--serving-soft);
    color: var(--serving);
    font-size: var(--text-body);
    font-weight: var(--weight-title);
    letter-spacing: 0.1em;
  }
  .duo {
    display: grid;
    flex: 0 1 10.5rem;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: var(--space-4);
    min-height: 0;
  }
  .duo mc-portrait { width: 7.5rem; }
  .about { display: grid; gap: var(--space-2); }
  .duo .who, .duo .badge { justify-content: start; }
  .duo .who b { font-size: 2.5rem; }
  .duo .who b.medium { font-size: 1.75rem; text-align: left; }
  .duo .who b.small { font-size: var(--text-small); text-align: left; }
  .duo .badge { gap: var(--space-1) var(--space-3); }
  .duo.small { flex-basis: 8rem; gap: var(--space-2); }
  .duo.small mc-portrait { width: 5rem; }
  .duo.small .about { gap: 0; }
  .duo.small .who b { font-size: 1rem; }
  .duo.small .badge { gap: 0 var(--space-2); font-size: 1rem; line-height: 1.2; }
  .duo.small .party, .duo.small .stars { display: none; }
  .duo .unit { text-align: left; }
  .gone {
    padding: 0 0.6em;
    border-radius: var(--radius-small);
    background: var(--rating-soft);
    color: var(--rating);
  }
  .notice {
    justify-content: center;
    gap: var(--space-5);
    font-size: 1.5rem;
    line-height: 1.6;
  }
  .notice.whole { grid-area: 1 / 1 / -1 / -1; align-items: center; }
  .when {
    display: grid;
    gap: var(--space-1);
    color: var(--brand);
    font-size: 1.875rem;
    font-weight: var(--weight-strong);
    line-height: 1.3;
    white-space: nowrap;
  }
  .when b { font-size: 4rem; font-weight: var(--weight-title); line-height: 1.1; }
  .notice .title {
    font-size: 2.25rem;
    font-weight: var(--weight-title);
    line-height: 1.3;
    text-wrap: balance;
  }
  .front-desk {
    align-items: center;
    justify-content: center;
    gap: var(--space-3);
    padding: var(--space-4);
    text-align: center;
  }
  .front-desk .title {
    color: var(--brand);
    font-size: 2.25rem;
    font-weight: var(--weight-title);
    line-height: 1.25;
    text-wrap: balance;
  }
  .front-desk .title.medium { font-size: 1.5rem; }
  .front-desk .title.small { font-size: var(--text-small); }
  .front-desk mc-portrait { flex: 0 1 14rem; min-height: 7rem; }
  .front-desk .who b { font-size: 2.5rem; }
  .front-desk .who b.medium { font-size: 1.5rem; }
  .front-desk .who b.small { font-size: var(--text-small); }
  .somebody { font-size: 1.75rem; }
  .duty { color: var(--ink-soft); font-size: var(--text-body); line-height: 1.3; }
`

const business = css`
  .business { gap: var(--space-3); }
  h3 {
    display: flex;
    justify-content: space-between;
    color: var(--brand);
    font-size: var(--text-body);
    font-weight: var(--weight-strong);
    line-height: 1.3;
  }
  h3 span { font-weight: var(--weight-body); }
  ul {
    display: grid;
    flex: 1;
    align-content: start;
    gap: 0.25rem var(--space-5);
    font-size: 1.5rem;
    line-height: 1.35;
    list-style: none;
  }
  ul.few, ul.two { grid-template-columns: 1fr 1fr; }
  ul.few { font-size: 1.75rem; gap: 0.5rem var(--space-5); }
  ul.dense { font-size: 1.25rem; }
  li { padding-left: 1em; text-indent: -1em; }
  li::before { content: '·'; display: inline-block; width: 1em; text-align: center; text-indent: 0; }
  .scope {
    font-size: 1.375rem;
    line-height: 1.4;
  }
  .scope.medium { font-size: var(--text-body); }
  .scope.small { font-size: var(--text-small); line-height: 1.35; }
  mc-carousel {
    flex: none;
    padding-top: var(--space-3);
    border-top: 0.0625rem solid var(--line);
  }
`

export const bodyStyles = [body, people, business]
