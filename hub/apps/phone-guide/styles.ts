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
  .papers label { display: grid; grid-template-columns: 2.25rem 1fr; gap: var(--space-3); align-items: start; min-height: var(--touch); padding: var(--space-2) 0; box-sizing: border-box; }
  .papers input { width: 1.75rem; height: 1.75rem; margin: 0.125rem 0 0; accent-color: var(--brand); }
  .papers p { margin-left: calc(2.25rem + var(--space-3)); }
  dl div { display: grid; grid-template-columns: 7rem 1fr; gap: var(--space-3); padding: var(--space-1) 0; }
  dt { color: var(--ink-soft); }
  dd { margin: 0; font-weight: var(--weight-strong); overflow-wrap: anywhere; }
  a { display: inline-block; min-height: var(--touch); line-height: var(--touch); color: var(--brand); font-weight: var(--weight-strong); }
`
