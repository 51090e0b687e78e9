// The plain, quiet look of pages that staff use at a desk: one column, sheets of paper, forms in full words.
import { css } from 'lit'
import { buttonStyles } from './button-styles.ts'

const page = css`
  :host {
    display: block;
    min-height: 100vh;
    background: var(--paper);
    font-size: 1rem;
    line-height: 1.5;
    --touch: 3rem;
  }
  h1, h2, h3, p, ul, dl, dd {
    margin: 0;
    padding: 0;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2) var(--space-5);
    padding: var(--space-3) var(--space-6);
    background: var(--brand);
    color: var(--on-brand);
  }
  header h1 { font-size: 1.375rem; font-weight: var(--weight-strong); line-height: 1.3; }
  header p { font-size: 1rem; }
  main {
    display: grid;
    gap: var(--space-5);
    max-width: 64rem;
    margin: 0 auto;
    padding: var(--space-6);
  }
  h2 { font-size: 1.375rem; font-weight: var(--weight-title); line-height: 1.3; }
  h3 { font-size: 1.125rem; font-weight: var(--weight-strong); }
  mc-card { gap: var(--space-4); }
  .key { font-size: 1.125rem; min-width: 7rem; }
  .soft { color: var(--ink-soft); }
  .row { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-4); }
  .none { padding: var(--space-4) 0; color: var(--ink-soft); }
  form { display: flex; flex-wrap: wrap; align-items: end; gap: var(--space-4); }
  label { display: grid; gap: var(--space-1); font-weight: var(--weight-strong); }
  input, select {
    min-height: 3rem;
    padding: 0 var(--space-3);
    border: 0.125rem solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: 1.125rem;
    font-weight: var(--weight-body);
    box-sizing: border-box;
  }
  input:focus-visible, select:focus-visible { outline: 0.1875rem solid var(--brand); outline-offset: 0.0625rem; }
  .answer {
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius-small);
    background: var(--idle-soft);
    color: var(--idle);
    font-weight: var(--weight-strong);
  }
  .answer.refused { background: var(--paused-soft); color: var(--paused); }
`

const table = css`
  .table { overflow-x: auto; }
  table { width: 100%; border-collapse: collapse; font-size: 1rem; }
  th, td {
    padding: var(--space-2) var(--space-4) var(--space-2) 0;
    border-bottom: 0.0625rem solid var(--line);
    text-align: left;
    vertical-align: top;
    min-width: 4.5rem;
  }
  th { color: var(--ink-soft); font-weight: var(--weight-strong); white-space: nowrap; }
  .chip {
    display: inline-block;
    padding: 0 0.6em;
    border-radius: 1em;
    background: var(--closed-soft);
    color: var(--closed);
    font-weight: var(--weight-strong);
    white-space: nowrap;
  }
  .chip.ok { background: var(--idle-soft); color: var(--idle); }
  .chip.warning { background: var(--rating-soft); color: var(--rating); }
  .chip.fault { background: var(--paused-soft); color: var(--paused); }
`

export const appStyles = [buttonStyles, page, table]
