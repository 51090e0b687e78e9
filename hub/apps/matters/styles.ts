// The page of matters on paper: tables only, black on white, and nothing to press.
import { css } from 'lit'

export const styles = css`
  .now td:nth-child(2) { font-variant-numeric: tabular-nums; }
  .fixed { white-space: nowrap; font-variant-numeric: tabular-nums; }
  main { max-width: 80rem; }
  @media print {
    header nav, .ask form, .now { display: none; }
    header { padding: 0; background: none; color: #000; }
    main { max-width: none; padding: 0; }
    .table { overflow: visible; }
  }
`
