// Scales a whole layout to the glass it hangs on: the root size follows the viewport, and all measures are rem.

/** Sizes a glass is drawn for; `turns` means the same screen also stands upright. */
export interface Glass {
  readonly width: number
  readonly height: number
  readonly turns: 'never' | 'upright'
}

/** Lets 1 rem be 16 px when the viewport has exactly the size the screen was drawn for. */
export function fitToGlass({ width, height, turns }: Glass): void {
  const [first, second] = turns === 'upright' ? ['vmax', 'vmin'] : ['vw', 'vh']
  document.documentElement.style.fontSize = `min(${1600 / width}${first}, ${1600 / height}${second})`
}
