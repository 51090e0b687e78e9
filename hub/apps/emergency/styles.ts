// What the emergency page adds to the look of the office.
import { css } from 'lit'

export const styles = css`
  .stands { padding: var(--space-4); border: 0.25rem solid var(--paused); border-radius: var(--radius); }
  .stands.drill { border-style: dashed; border-color: var(--rating); }
  .stands h3 { margin: 0 0 var(--space-2); font-size: 1.75rem; }
  .stands p, .sure p { margin: 0 0 var(--space-2); }
  .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: var(--space-4); }
  .fields label { align-content: start; }
  .declare { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-4); }
  .declare[hidden] { display: none; }
  .sure { padding: var(--space-5); border: 0.25rem solid var(--paused); border-radius: var(--radius); }
  .sure.drill { border-style: dashed; border-color: var(--rating); }
  .sure h3 { margin: 0 0 var(--space-2); font-size: 2rem; }
  .missing { color: var(--paused); font-weight: var(--weight-strong); }
`
