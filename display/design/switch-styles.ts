// The look of a switch in a corner: a pill that is easy to hit and does not call.
import { css } from 'lit'

export const switchStyles = css`
  button {
    min-width: 8rem;
    min-height: var(--touch);
    padding: 0 var(--space-5);
    border: 0.125rem solid var(--line-strong);
    border-radius: 2rem;
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: var(--text-body);
    font-weight: var(--weight-strong);
  }
  button:focus-visible {
    outline: 0.25rem solid var(--brand);
    outline-offset: 0.125rem;
  }
`
