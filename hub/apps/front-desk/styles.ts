// What the front desk adds to the look of all staff pages: two columns, and a card for each window.
import { css } from 'lit'

const page = css`
  header b { font-weight: var(--weight-strong); }
  main { grid-template-columns: 22rem minmax(0, 1fr); align-items: start; max-width: 100rem; padding: var(--space-5); }
  main > .answer { grid-column: 1 / -1; }
  .side, .wide { display: grid; gap: var(--space-4); min-width: 0; }
  ul { list-style: none; }
  .key { min-width: 0; padding: var(--space-1) var(--space-4); font-size: 1rem; }
  .person { display: grid; grid-template-columns: 5rem minmax(0, 1fr); align-items: center; gap: var(--space-4); }
  .person mc-portrait { width: 5rem; }
  .person strong { font-size: 1.375rem; line-height: 1.3; }
  form { display: grid; align-items: stretch; gap: var(--space-3); }
  input, select { width: 100%; min-width: 0; }
  .task { padding-bottom: var(--space-4); border-bottom: 0.0625rem solid var(--line); }
  .task:last-of-type { padding-bottom: 0; border-bottom: 0; }
  .task label { font-weight: var(--weight-body); }
  .row { gap: var(--space-3); }
  .plans, .leaves { display: grid; gap: var(--space-2); }
  .leaves li { display: flex; align-items: start; justify-content: space-between; gap: var(--space-3); }
  .stepped { padding: var(--space-2) var(--space-3); border-radius: var(--radius-small); background: var(--surface-sunk); }
`

const windows = css`
  .windows > ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); align-items: start; gap: var(--space-4); }
  .windows > ul > li {
    display: grid;
    align-content: start;
    gap: var(--space-2);
    padding: var(--space-4);
    border: 0.125rem solid var(--line);
    border-radius: var(--radius);
  }
  .windows > ul > li.urgent { border-color: var(--paused); }
  .head { display: flex; min-height: var(--touch); align-items: center; justify-content: space-between; gap: var(--space-2); }
  .head h3 { display: flex; align-items: baseline; gap: var(--space-3); min-width: 0; }
  .head b, .quiet { flex: none; white-space: nowrap; }
  .head b { color: var(--brand); font-size: 1.75rem; line-height: 1.1; }
  .quiet { border-color: transparent; color: var(--brand); }
  .standing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-2);
    padding: var(--space-1) var(--space-3);
    border-radius: var(--radius-small);
    background: var(--closed-soft);
    color: var(--closed);
  }
  .standing svg { width: 1.25rem; height: 1.25rem; flex: none; stroke-linecap: round; stroke-linejoin: round; }
  .present .standing { background: var(--idle-soft); color: var(--idle); }
  .serving .standing { background: var(--serving-soft); color: var(--serving); }
  .rating .standing, .away .standing { background: var(--rating-soft); color: var(--rating); }
  .empty .standing, .overdue .standing { background: var(--paused-soft); color: var(--paused); }
  .people { display: grid; gap: var(--space-2); }
  .people .row { margin-top: var(--space-1); }
  .lunch { padding-top: var(--space-2); border-top: 0.0625rem solid var(--line); }
  @media (width < 60rem) {
    main { grid-template-columns: 1fr; padding: var(--space-4); }
    .wide { order: -1; }
    .answer { order: -2; }
  }
`

export const styles = [page, windows]
