// The look of zones: sheets of paper on a grid, each with type of its own size, so that a small zone is a small sheet and no torn one.
import { css } from 'lit'
import { newCallStyles } from '../../design/new-call-styles.ts'
import { contents } from './contents.ts'

const frame = css`
  :host {
    display: grid;
    place-content: safe center;
    place-items: center;
    width: 100vw;
    height: 100vh;
    overflow: hidden;
    background: var(--paper);
  }
  main { display: grid; padding: 0.5rem; box-sizing: border-box; }
  .black { position: fixed; inset: 0; background: #000; }
  h1, h2, h3, p, ul { margin: 0; padding: 0; }
  ul { list-style: none; }
  .zone { display: flex; margin: 0.5rem; padding: 1rem 1.125rem 0.75rem; border-radius: var(--radius); line-height: 1.4; }
  .zone > * { min-height: 0; }
  .head { display: flex; flex: none; align-items: baseline; justify-content: space-between; gap: 1em; height: 2.4em; line-height: 1.3; }
  .head h2 { color: var(--brand); font-weight: var(--weight-title); white-space: nowrap; }
  .head p { color: var(--ink-soft); white-space: nowrap; }
  .nothing { margin: auto; color: var(--ink-soft); text-align: center; }
  .zone-supervisionPhone { padding-block: 0; background: var(--brand); color: var(--on-brand); }
  .zone-supervisionPhone[data-old] { background: var(--surface-sunk); color: var(--ink); }
`

export const styles = [frame, newCallStyles, ...Object.values(contents).map((content) => content.styles)]
