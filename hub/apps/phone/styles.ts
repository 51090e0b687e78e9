// The look of the visitor's phone: one column, one question after the other, everything under the thumb.
import { css } from 'lit'

const page = css`
  :host {
    display: block;
    min-height: 100vh;
    background: var(--paper);
    color: var(--ink);
    font-size: 1.0625rem;
    line-height: 1.6;
    --touch: 3.75rem;
  }
  h1, h2, p { margin: 0; }
  header {
    padding: var(--space-4) var(--space-5);
    background: var(--brand);
    color: var(--on-brand);
  }
  header p { color: var(--on-brand-soft); font-size: 1rem; }
  h1 { font-size: 1.375rem; font-weight: var(--weight-strong); line-height: 1.35; }
  h2 { font-size: 1.375rem; font-weight: var(--weight-title); line-height: 1.35; text-wrap: balance; }
  main {
    display: grid;
    gap: var(--space-5);
    max-width: 34rem;
    margin: 0 auto;
    padding: var(--space-5);
    box-sizing: border-box;
  }
  .soft { color: var(--ink-soft); }
  .visit {
    padding: var(--space-4);
    border: 0.0625rem solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .visit b { display: block; font-size: 1.25rem; line-height: 1.4; }
  .refused {
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius);
    background: var(--paused-soft);
    color: var(--paused);
    font-weight: var(--weight-strong);
  }
  .thanks { padding-top: 12vh; justify-items: center; text-align: center; }
  .thanks svg { width: 5.5rem; height: 5.5rem; color: var(--idle); }
  .thanks h2 { font-size: 1.75rem; }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-4);
    max-width: 34rem;
    margin: 0 auto;
    padding: 0 var(--space-5) var(--space-6);
    box-sizing: border-box;
  }
`

const choices = css`
  .levels { display: grid; gap: var(--space-3); padding: 0; border: 0; margin: 0; }
  .level {
    display: grid;
    grid-template-columns: 3rem 1fr 1.75rem;
    align-items: center;
    gap: var(--space-4);
    min-height: 4rem;
    padding: var(--space-2) var(--space-4);
    border: 0.125rem solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
    font-size: 1.25rem;
    font-weight: var(--weight-strong);
    text-align: left;
  }
  .level .face { width: 3rem; height: 3rem; }
  .level[aria-pressed='true'], .chip[aria-pressed='true'] {
    border-color: var(--brand);
    background: var(--brand-soft);
    box-shadow: inset 0 0 0 0.0625rem var(--brand);
  }
  .mark { width: 1.75rem; height: 1.75rem; color: var(--brand); }
  .chips { display: grid; gap: var(--space-3); }
  .chip {
    display: grid;
    grid-template-columns: 1fr 1.75rem;
    align-items: center;
    min-height: 3.75rem;
    padding: var(--space-2) var(--space-4);
    border: 0.125rem solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
    line-height: 1.35;
    text-align: left;
  }
  .chip.more { grid-template-columns: 1fr; border-style: dashed; text-align: center; }
  label { display: grid; gap: var(--space-2); font-weight: var(--weight-strong); }
  textarea, input {
    width: 100%;
    min-height: 3.75rem;
    padding: var(--space-3) var(--space-4);
    border: 0.125rem solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
    font-size: 1.25rem;
    box-sizing: border-box;
  }
  textarea { min-height: 6.5rem; font-size: 1.0625rem; resize: vertical; }
  form { display: grid; gap: var(--space-4); }
  .key { width: 100%; min-height: 3.75rem; font-size: 1.25rem; }
  .level:focus-visible, .chip:focus-visible, textarea:focus-visible, input:focus-visible {
    outline: 0.25rem solid var(--rating);
    outline-offset: 0.125rem;
  }
`

const queueing = css`
  .number { text-align: center; }
  .number b { display: block; font-size: 5.5rem; font-weight: var(--weight-giant); line-height: 1.1; color: var(--brand); }
  .people { font-size: 1.75rem; font-weight: var(--weight-title); line-height: 1.35; text-align: center; }
  .range { font-size: 1.25rem; text-align: center; }
  .soon {
    padding: var(--space-4);
    border-radius: var(--radius);
    background: var(--rating-soft);
    color: var(--rating);
    font-size: 1.375rem;
    font-weight: var(--weight-title);
    text-align: center;
  }
  .called {
    display: grid;
    gap: var(--space-2);
    padding: var(--space-5);
    border-radius: var(--radius-large);
    background: var(--brand);
    color: var(--on-brand);
    text-align: center;
  }
  .called p { font-size: 1.25rem; }
  .called b { font-size: 2.25rem; font-weight: var(--weight-giant); line-height: 1.3; }
  .lost { padding: var(--space-3) var(--space-4); border-radius: var(--radius); background: var(--closed-soft); color: var(--closed); }
  .sure { display: grid; gap: var(--space-3); padding: var(--space-4); border: 0.125rem solid var(--line-strong); border-radius: var(--radius); }
`

export const styles = [page, choices, queueing]
