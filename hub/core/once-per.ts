// Remembers what was computed of an object that is never changed, for as long as the object lives.

/** Computes once for each object; states are never changed in place, so what was true of one stays true. */
export function oncePer<K extends object, V>(compute: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return (of) => {
    const found = known.get(of)
    if (found !== undefined) return found.value
    const value = compute(of)
    known.set(of, { value })
    return value
  }
}
