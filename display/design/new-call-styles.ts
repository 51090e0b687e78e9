// How a new call draws the eye: dark and light in turn, 0.6 times a second, far below the three flashes that can harm.
import { css } from 'lit'

/** For what has the class `new`; both grounds are legible, and who wants less motion sees the dark one. */
export const newCallStyles = css`
  .new {
    animation: call 1.6s step-end infinite;
  }
  @keyframes call {
    0% { background: var(--brand-deep); color: var(--on-brand); }
    50% { background: var(--surface); color: var(--ink); }
  }
  @media (prefers-reduced-motion: reduce) {
    .new { animation: none; background: var(--brand-deep); color: var(--on-brand); }
  }
`
