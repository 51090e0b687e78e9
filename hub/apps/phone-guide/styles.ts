// The look of a guide on a phone: large type, one column, boxes to tick.
import { css } from 'lit'

export const styles = css`
  main { font-size: 1.1875rem; }
  h3 { margin: 0 0 var(--space-3); font-size: 1.25rem; font-weight: var(--weight-title); color: var(--brand); }
  section { padding: var(--space-4); border: 0.0625rem solid var(--line); border-radius: var(--radius); background: var(--surface); }
  ul, ol, dl { margin: 0; padding: 0; list-style: none; }
  ol { padding-left: 1.5rem; list-style: decimal; }
  ol li { padding: var(--space-1) 0; }
  .papers { display: grid; gap: var(--space-3); }
  .papers label { display: grid; grid-template-columns: 3.75rem 1fr; gap: var(--space-2); align-items: center; min-height: var(--touch); padding: var(--space-2) 0; box-sizing: border-box; }
  /* A box of 2 rem inside a target of 3.75: hollow until it is ticked. */
  .papers input {
    width: 3.75rem;
    height: 3.75rem;
    margin: 0;
    border: 0.875rem solid transparent;
    appearance: none;
    background-clip: padding-box;
    box-sizing: border-box;
    box-shadow: inset 0 0 0 0.1875rem var(--brand);
  }
  .papers input:checked { background-color: var(--brand); }
  .papers input:focus-visible { outline: 0.1875rem solid var(--rating); }
  .papers p { margin-left: calc(3.75rem + var(--space-2)); }
  dl div { display: grid; grid-template-columns: 7rem 1fr; gap: var(--space-3); padding: var(--space-1) 0; }
  dt { color: var(--ink-soft); }
  dd { margin: 0; font-weight: var(--weight-strong); overflow-wrap: anywhere; }
  a { display: inline-block; min-height: var(--touch); line-height: var(--touch); color: var(--brand); font-weight: var(--weight-strong); }
`
