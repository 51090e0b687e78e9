// Entering forms by keyboard alone: Enter goes on, digits choose, Ctrl and Enter send.

/** What a key press asks of the form. */
export type KeyWish =
  | { readonly do: 'next' }
  | { readonly do: 'send' }
  | { readonly do: 'choose'; readonly digit: number }
  | null

/** A key press in the form. @param inside the group of choices it came from, `text` for long text, else null */
export function keyWish(
  { key, ctrlKey, metaKey, isComposing }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'isComposing'>,
  inside: 'level' | 'tags' | 'text' | 'key' | null,
): KeyWish {
  // While a word is being put together in pinyin, Enter and digits belong to it.
  if (isComposing) return null
  if (key === 'Enter' && (ctrlKey || metaKey)) return { do: 'send' }
  if (key === 'Enter' && inside !== 'text' && inside !== 'key') return { do: 'next' }
  const isChoice = inside === 'level' || inside === 'tags'
  if (isChoice && /^[1-9]$/.test(key)) return { do: 'choose', digit: Number(key) }
  return null
}
