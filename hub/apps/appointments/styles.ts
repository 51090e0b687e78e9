// What the page of appointments adds to the look of the office.
import { css } from 'lit'

export const styles = css`
  .import { display: grid; gap: var(--space-4); }
  .file { justify-self: start; }
  .file input { max-width: 100%; min-height: 3rem; padding: var(--space-2); }
  .bad td:first-child { white-space: nowrap; }
  .admit { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); align-items: end; gap: var(--space-4); }
  .platforms li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--space-2) var(--space-4); padding-bottom: var(--space-2); border-bottom: 0.0625rem solid var(--line); }
  .answer { overflow-wrap: anywhere; }
`
