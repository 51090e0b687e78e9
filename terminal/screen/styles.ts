// The layout of the rating touchscreen, lying or upright.
import { css } from 'lit'
import { buttonStyles } from '../../display/design/button-styles.ts'
import { markStyles } from '../../display/design/marks.ts'

const frame = css`
  :host {
    display: grid;
    grid-template-rows: auto auto 1fr;
    width: 100vw;
    height: 100vh;
    overflow: hidden;
    background: var(--paper);
  }
  h1, p {
    margin: 0;
  }
  h1 {
    font-size: 3rem;
    font-weight: var(--weight-title);
    line-height: 1.25;
    text-wrap: balance;
  }
  header {
    display: grid;
    grid-template-columns: 1fr auto auto auto;
    align-items: center;
    gap: 0 var(--space-5);
    min-height: 5.5rem;
    padding: var(--space-2) var(--space-6);
    background: var(--brand);
    color: var(--on-brand);
    line-height: 1.25;
    box-sizing: border-box;
  }
  .hall {
    grid-area: 1 / 1;
    align-self: end;
    font-size: var(--text-small);
    color: var(--on-brand-soft);
  }
  .line {
    grid-area: 2 / 1;
    align-self: start;
    font-size: 1.75rem;
    font-weight: var(--weight-strong);
  }
  .line.medium { font-size: 1.375rem; }
  .line.small { font-size: var(--text-small); }
  header mc-stale-mark { grid-area: 1 / 2 / 3 / 3; }
  header time {
    grid-area: 1 / 3 / 3 / 4;
    font-size: 2rem;
    font-weight: var(--weight-strong);
  }
  header mc-language-switch { grid-area: 1 / 4 / 3 / 5; }
  main {
    display: grid;
    min-height: 0;
    gap: var(--space-5);
    padding: var(--space-6);
  }
  .phone {
    display: flex;
    align-items: baseline;
    justify-content: center;
    gap: var(--space-4);
    font-size: 1.375rem;
  }
  .phone b {
    font-size: 2rem;
    font-weight: var(--weight-strong);
  }
  footer {
    display: flex;
    align-items: center;
    gap: var(--space-5);
  }
  .time {
    flex: 1;
    display: grid;
    gap: var(--space-2);
    font-size: var(--text-body);
    line-height: 1.3;
  }
`

const card = css`
  .card { grid-template-rows: 1fr auto; }
  .staff {
    flex-direction: row;
    align-items: center;
    justify-content: center;
    gap: var(--space-7);
    padding: var(--space-6) var(--space-7);
  }
  .staff mc-portrait { flex: none; width: 23rem; }
  .about {
    display: grid;
    justify-items: start;
    gap: var(--space-3);
    max-width: 36rem;
    font-size: var(--text-medium);
    line-height: 1.35;
  }
  .greeting {
    margin-bottom: var(--space-5);
    color: var(--brand);
    font-size: 3rem;
    font-weight: var(--weight-title);
    line-height: 1.2;
  }
  .about h1 { font-size: 5rem; letter-spacing: 0.06em; line-height: 1.15; }
  .about h1.medium { font-size: 3rem; letter-spacing: 0; }
  .about h1.small { font-size: 2rem; letter-spacing: 0; }
  .about .stars { font-size: 2rem; }
  .soft { color: var(--ink-soft); }
  .badge {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-5);
  }
  .notice {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--space-5);
    font-size: 2rem;
    line-height: 1.4;
    text-align: center;
  }
  .notice h1 { font-size: 4rem; }
`

const asking = css`
  .levels { grid-template-rows: auto 1fr auto; }
  .asking {
    display: flex;
    align-items: center;
    gap: var(--space-5);
  }
  .asking mc-portrait { flex: none; width: 6.5rem; }
  .asked {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--space-5);
    font-size: var(--text-medium);
    line-height: 1.35;
  }
  .asked .small { font-size: var(--text-small); }
  .asked b { color: var(--brand); font-size: 2rem; }
  .keys {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    gap: var(--space-5);
    min-height: 0;
  }
  .reasons {
    grid-template-rows: auto auto 1fr auto;
    gap: var(--space-4);
    padding-block: var(--space-5);
  }
  .reasons h1 { font-size: 1.75rem; }
  .row {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    gap: var(--space-4);
  }
  .recorded {
    display: flex;
    align-items: center;
    gap: var(--space-4);
    font-size: var(--text-large);
  }
  .recorded .face { width: 5rem; height: 5rem; }
  .chips {
    display: grid;
    grid-template-columns: 1fr 1fr;
    grid-auto-rows: minmax(4.25rem, max-content);
    align-content: start;
    gap: var(--space-4);
  }
  .chip {
    display: flex;
    align-items: center;
    gap: var(--space-4);
    min-height: max(4.25rem, 60px);
    padding: var(--space-2) var(--space-5);
    border: 0.125rem solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: var(--text-medium);
    line-height: 1.25;
    text-align: left;
  }
  .chip > svg { flex: none; width: 2rem; height: 2rem; color: var(--line-strong); }
  .chip[aria-pressed='true'] {
    border-color: var(--brand);
    background: var(--brand-soft);
    font-weight: var(--weight-strong);
  }
  .chip[aria-pressed='true'] > svg { color: var(--brand); }
  .chip:focus-visible { outline: 0.25rem solid var(--brand); outline-offset: 0.125rem; }
  .chip.more {
    justify-content: center;
    border-style: dashed;
    border-color: var(--line-strong);
    background: transparent;
    font-weight: var(--weight-strong);
  }
  .key.leading { min-width: 18rem; min-height: max(4.5rem, 60px); font-size: 1.75rem; }
`

const message = css`
  .message {
    align-content: center;
    justify-items: center;
    gap: var(--space-7);
    text-align: center;
  }
  .message > div[role] {
    display: grid;
    justify-items: center;
    gap: var(--space-5);
    max-width: 60rem;
    font-size: 2rem;
    line-height: 1.4;
  }
  .message svg { width: 10rem; height: 10rem; }
  .message h1 { font-size: 6rem; letter-spacing: 0.1em; text-indent: 0.1em; }
  .message.busy h1, .message.refused h1 { font-size: 3.5rem; letter-spacing: 0; text-indent: 0; }
  .busy { color: var(--ink-soft); }
  .thanks { background: var(--brand-soft); color: var(--brand); }
  .refused { background: var(--rating-soft); color: var(--rating); }
  .answers { display: flex; gap: var(--space-5); }
`

const upright = css`
  @media (orientation: portrait) {
    .hall { font-size: var(--text-small); }
    .line { font-size: 1.5rem; }
    .line.medium { font-size: 1.25rem; }
    header { gap: 0 var(--space-4); padding-inline: var(--space-5); }
    .staff { flex-direction: column; gap: var(--space-6); }
    .staff mc-portrait { width: 24rem; }
    .about { justify-items: center; text-align: center; max-width: 40rem; }
    .badge { justify-content: center; }
    .keys { grid-template-columns: 1fr; }
    .levels { gap: var(--space-5); }
    .keys { gap: var(--space-4); }
    .chips { grid-template-columns: 1fr; }
    .row { gap: var(--space-3); }
    footer { flex-wrap: wrap; }
    footer .time { flex-basis: 100%; }
    footer .key { flex: 1; }
    .message h1 { font-size: 5rem; }
  }
`

export const styles = [frame, card, asking, message, upright, buttonStyles, markStyles]
