// What the machine's first process says to the hub's and the agent's.

export type ToHub =
  | { readonly do: 'begin'; readonly seed: number }
  | { readonly do: 'ask'; readonly name: string; readonly data: unknown }
  | { readonly do: 'stop' }

export type ToAgent = { readonly do: 'begin'; readonly seed: number } | { readonly do: 'stop' }

/** Every message is answered by one of these. */
export type Answer = { readonly done: string; readonly code?: string | null } | { readonly failed: string }
