// A face for each level, drawn with one line weight and one size: the mouth and the brows tell, never the colour alone.
import { html, svg } from 'lit'
import type { Level } from '#wire/ids'

const mouths: Readonly<Record<Level, string>> = {
  5: 'M19 37c3 8 23 8 26 0z',
  4: 'M21 39c5 6 17 6 22 0',
  3: 'M22 41h20',
  2: 'M22 44c5-5 15-5 20 0',
  1: 'M20 46c4-9 20-9 24 0',
}
const brows: Readonly<Record<Level, string>> = {
  5: 'M18 22c2-3 6-3 8 0M38 22c2-3 6-3 8 0',
  4: '',
  3: '',
  2: '',
  1: 'M17 19l9 4M47 19l-9 4',
}

/** The face of a level; its meaning stands in words beside it, so readers of the screen skip the picture. */
export function levelFace(level: Level) {
  const eyes = level === 5 ? '' : 'M22 27v2M42 27v2'
  return html`<svg class="face" viewBox="0 0 64 64" fill="none" stroke="var(--ink)" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
    <circle cx="32" cy="32" r="28" fill="var(--level-${level})" fill-opacity="0.28" />
    ${svg`<path d=${brows[level]} /><path d=${eyes} stroke-width="5" /><path d=${mouths[level]} fill=${level === 5 ? 'var(--surface)' : 'none'} />`}
  </svg>`
}
