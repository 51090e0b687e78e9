// The layout of the rating touchscreen, lying or upright.
import { css } from 'lit'
import { buttonStyles } from '../../display/design/button-styles.ts'
import { goToStyles } from '../../display/design/go-to.ts'
import { markStyles } from '../../display/design/marks.ts'
import { askingStyles } from './styles-asking.ts'
import { largePrint } from './styles-large.ts'
import { restStyles } from './styles-rest.ts'

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
    grid-template-columns: 1fr repeat(4, auto);
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
  header mc-print-switch { grid-area: 1 / 4 / 3 / 5; }
  header mc-language-switch { grid-area: 1 / 5 / 3 / 6; }
  .read {
    grid-area: 1 / 3 / 3 / 4;
    padding: 0.3em 0.9em;
    border-radius: 2em;
    background: var(--idle-soft);
    color: var(--idle);
    font-size: var(--text-medium);
    font-weight: var(--weight-strong);
    white-space: nowrap;
  }
  .read.no { background: var(--rating-soft); color: var(--rating); }
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
  @media (orientation: portrait) {
    .hall { font-size: var(--text-small); }
    .line { font-size: 1.5rem; }
    .line.medium { font-size: 1.25rem; }
    header { gap: 0 var(--space-3); padding-inline: var(--space-5); }
    header mc-stale-mark { grid-area: 3 / 1 / 4 / -1; justify-self: start; }
    .read { font-size: var(--text-body); }
  }
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
  @media (orientation: portrait) {
    .message h1 { font-size: 5rem; }
  }
`

export const styles = [frame, restStyles, askingStyles, message, buttonStyles, markStyles, goToStyles, largePrint]
