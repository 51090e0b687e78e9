// The layout of the window panel: the number for the far end of the hall, the rest for the chair in front.
import { css } from 'lit'
import { goToStyles } from '../../design/go-to.ts'
import { markStyles } from '../../design/marks.ts'
import { newCallStyles } from '../../design/new-call-styles.ts'
import { bodyStyles } from './styles-body.ts'
import { largePrint } from './styles-large.ts'

const frame = css`
  :host {
    display: grid;
    grid-template: auto 4.5rem 1fr 6.25rem / 20rem 1fr;
    width: 100vw;
    height: 100vh;
    overflow: hidden;
    background: var(--paper);
  }
  h1, h2, h3, p, dl, dd, ul {
    margin: 0;
    padding: 0;
  }
  header {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: var(--space-4);
    padding: 0 var(--space-6);
    background: var(--surface);
    border-bottom: 0.0625rem solid var(--line);
  }
  h1 {
    font-size: 1.75rem;
    font-weight: var(--weight-strong);
    line-height: 1.2;
    letter-spacing: 0.02em;
  }
  h1.medium { font-size: 1.375rem; }
  h1.small { font-size: 1.125rem; }
  .clock {
    display: flex;
    align-items: baseline;
    gap: var(--space-4);
    margin-left: auto;
    font-size: 1.375rem;
    color: var(--ink-soft);
    white-space: nowrap;
  }
  .clock time {
    color: var(--ink);
    font-size: 2.25rem;
    font-weight: var(--weight-strong);
  }
`

const number = css`
  aside {
    display: grid;
    grid-template-rows: 1fr 11.5rem;
    background: var(--brand);
    color: var(--on-brand);
  }
  .number {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    line-height: 1;
  }
  .number b {
    font-size: 15rem;
    font-weight: var(--weight-giant);
    line-height: 1.15;
    letter-spacing: -0.03em;
  }
  .number.length-3 b { font-size: 10rem; line-height: 1.2; }
  .number.length-4 b { font-size: 7.5rem; line-height: 1.4; }
  .number span {
    font-size: 2.25rem;
    font-weight: var(--weight-strong);
    letter-spacing: 0.2em;
    text-indent: 0.2em;
  }
  .status {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    line-height: 1.15;
    text-align: center;
  }
  .status strong {
    font-size: 3.5rem;
    font-weight: var(--weight-title);
  }
  :host(:lang(en)) .status strong { font-size: 2.5rem; }
  .status > span {
    font-size: 2.25rem;
    font-weight: var(--weight-strong);
    line-height: 1.2;
  }
  .status > .long { font-size: 1.5rem; }
  .called .status span { order: -1; font-size: 5rem; font-weight: var(--weight-giant); line-height: 1; letter-spacing: 0.01em; }
  .called .status strong { font-size: 2.25rem; }
  .called .status:not(.new) { background: var(--surface); color: var(--ink); }
  .idle .status { background: var(--idle-soft); color: var(--idle); }
  .serving .status, .joint .status { background: var(--serving-soft); color: var(--serving); }
  .rating .status, .away .status { background: var(--rating-soft); color: var(--rating); }
  .paused .status { background: var(--paused-soft); color: var(--paused); }
  .lunchBreak .status, .gap .status, .closed .status, .signedOut .status, .unbound .status {
    background: var(--closed-soft);
    color: var(--closed);
  }
  aside[data-old] .status {
    background: var(--surface-sunk);
    outline: 0.1875rem dashed var(--line-strong);
    outline-offset: -0.75rem;
    color: var(--ink-soft);
  }
`

const foot = css`
  footer {
    grid-column: 1 / -1;
    background: var(--brand-deep);
    color: var(--on-brand);
  }
  dl {
    display: grid;
    grid-template-columns: 1fr 1fr auto;
    height: 100%;
    align-items: center;
    gap: var(--space-6);
    padding: 0 var(--space-6);
    white-space: nowrap;
    line-height: 1.2;
  }
  dl div {
    display: grid;
    align-content: center;
    gap: 0.1rem;
  }
  dl div + div {
    padding-left: var(--space-6);
    border-left: 0.0625rem solid rgb(255 255 255 / 28%);
  }
  dt {
    color: var(--on-brand-soft);
    font-size: var(--text-body);
  }
  dd {
    font-size: 2.5rem;
    font-weight: var(--weight-strong);
    letter-spacing: 0.01em;
  }
  dd.medium { font-size: 2rem; }
  .figures {
    grid-template-columns: auto auto;
    align-items: center;
    column-gap: var(--space-4);
  }
  .figures dt { grid-column: 1 / -1; }
  .figures .small {
    font-size: var(--text-small);
    font-weight: var(--weight-body);
    letter-spacing: 0;
  }
`

export const styles = [newCallStyles, frame, number, bodyStyles, foot, markStyles, goToStyles, largePrint]
