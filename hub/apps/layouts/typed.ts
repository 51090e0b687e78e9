// What was typed or chosen in a field, as its change tells it.

/** Empty for anything that is no field. */
export function textOf({ target }: Event): string {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : ''
}
