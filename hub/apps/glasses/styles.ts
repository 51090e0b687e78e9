// What the page of glasses adds to the look of the office.
import { css } from 'lit'

export const styles = css`
  img { display: block; max-width: 100%; border: 0.0625rem solid var(--line-strong); }
  .power { padding: var(--space-3) 0; border-top: 0.0625rem solid var(--line); }
  .power p { flex: 1 1 100%; align-self: center; overflow-wrap: anywhere; }
  .power input[type='time'] { width: 9.5rem; }
  .power fieldset { display: flex; flex-wrap: wrap; gap: 0 var(--space-3); }
`
