// The pictures of the doors: lines only, so that they take the colour of their door.
import { svg } from 'lit'

export type Door = 'ticket' | 'guide' | 'matter' | 'appointment' | 'map' | 'hall' | 'opinion'

const lines: Readonly<Record<Door, string>> = {
  ticket: 'M12 8h24v34l-4-3-4 3-4-3-4 3-4-3-4 3zM18 17h12M18 24h12M18 31h7',
  guide: 'M8 10c6-2 12-1 16 3 4-4 10-5 16-3v28c-6-2-12-1-16 3-4-4-10-5-16-3zM24 13v28',
  matter: 'M12 6h18l8 8v28H12zM30 6v8h8M18 22h14M18 29h8M18 36l3 3 7-7',
  appointment: 'M8 12h32v28H8zM8 20h32M16 7v9M32 7v9M17 30l5 5 9-10',
  map: 'M24 43s13-13 13-23a13 13 0 1 0-26 0c0 10 13 23 13 23zM24 25a5 5 0 1 0 0-10 5 5 0 0 0 0 10z',
  hall: 'M24 42a18 18 0 1 0 0-36 18 18 0 0 0 0 36zM24 14v11l7 5',
  opinion: 'M8 9h32v24H22l-9 8v-8H8zM16 18h16M16 25h10',
}

export function doorIcon(door: Door) {
  return svg`<svg viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linejoin="round" stroke-linecap="round" aria-hidden="true"><path d=${lines[door]} /></svg>`
}
