// What the people page adds to the look of the office.
import { css } from 'lit'

export const styles = css`
  .head input { width: min(100%, 20rem); margin-left: auto; }
  .people { grid-template-columns: repeat(auto-fill, minmax(min(100%, 27rem), 1fr)); gap: var(--space-4) var(--space-5); }
  .people li { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr) auto; align-items: center; gap: var(--space-3); padding-bottom: var(--space-4); border-bottom: 0.0625rem solid var(--line); }
  .people .row { gap: var(--space-2); padding-top: var(--space-1); }
  .people strong { font-size: 1.125rem; }
  .opened { display: flex; flex-wrap: wrap; align-items: start; gap: var(--space-5); }
  .acts { display: grid; flex: 1 1 18rem; gap: var(--space-5); min-width: 0; }
  .acts > div { display: grid; gap: var(--space-3); }
  figure { display: grid; gap: var(--space-2); width: 13rem; margin: 0; }
  figcaption { font-weight: var(--weight-strong); }
  .panel { display: grid; gap: var(--space-3); justify-items: center; padding: var(--space-4); border-radius: var(--radius); background: var(--brand-soft); text-align: center; }
  .panel mc-portrait { width: 100%; }
  .panel b { font-size: 1.5rem; }
  .member { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); align-items: end; gap: var(--space-3) var(--space-4); }
  .member .row, .member .none { grid-column: 1 / -1; }
  label.key { position: relative; }
  label.key input { position: absolute; inset: 0; width: 100%; opacity: 0; cursor: pointer; }
  label.key:focus-within { outline: 0.25rem solid var(--rating); outline-offset: 0.125rem; }
`
