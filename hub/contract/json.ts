// Text from outside as a value: what is no JSON is simply nothing that any schema accepts.

/** The value of a JSON text; `undefined`, which no JSON text gives, when it is none. Never throws. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
