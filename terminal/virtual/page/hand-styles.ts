// What hands can do at a virtual device: press its keys, hold a card to it, take its paper out.
import { css } from 'lit'

export const handStyles = css`
  button {
    border: 0.0625rem solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  button:focus-visible {
    outline: 0.1875rem solid var(--brand);
    outline-offset: 0.125rem;
  }
`
