// A sheet as rows of cells: what a workbook's reader hands on and its writer takes.

/** What a cell holds that no text can stand for. */
export type CellFault = 'formula' | 'merged' | 'date' | 'number' | 'error'

/** A text, or why there is none and how the sheet itself shows it; a date as `2026-11-23`. */
export type Cell = string | { readonly fault: CellFault; readonly shown: string }

export interface Grid {
  readonly name: string
  /** Row 1 of the sheet comes first; a row ends with its last filled cell. */
  readonly rows: readonly (readonly Cell[])[]
}

/** `0` → `A`, `26` → `AA`: how a spreadsheet names its columns. */
export function columnLetter(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : columnLetter(Math.floor(place / 26) - 1) + letter
}
