// What an older box or screen would stumble over in a newer contract.
import type { ContractDescription, Schema } from './describe.ts'

/** Lists every breaking change from `old` to `now`, in words; empty when old peers go on working. */
export function breakingChanges(old: ContractDescription, now: ContractDescription): string[] {
  const faults: string[] = []
  for (const [name, before] of Object.entries(old.commands)) {
    const after = now.commands[name]
    if (after === undefined) faults.push(`command ${name} is gone`)
    else {
      for (const role of before.roles)
        if (!after.roles.includes(role)) faults.push(`command ${name}: ${role} may no longer ask`)
      narrowed(before.data, after.data, `command ${name}`, faults)
    }
  }
  for (const [name, before] of Object.entries(old.events)) {
    const after = now.events[name]
    if (after === undefined) faults.push(`event ${name} is gone: the journal could not be read any more`)
    else if (after.version === before.version) shrunk(before.data, after.data, `event ${name}`, faults)
  }
  for (const [name, before] of Object.entries(old.slices)) {
    const after = now.slices[name]
    if (after === undefined) faults.push(`slice ${name} is gone`)
    else {
      for (const kind of before.on) if (!after.on.includes(kind)) faults.push(`slice ${name} left the view ${kind}`)
      shrunk(before.value, after.value, `slice ${name}`, faults)
    }
  }
  for (const [name, before] of Object.entries(old.queries)) {
    const after = now.queries[name]
    if (after === undefined) faults.push(`query ${name} is gone`)
    else {
      narrowed(before.params, after.params, `query ${name}`, faults)
      shrunk(before.row, after.row, `query ${name}`, faults)
    }
  }
  for (const code of old.refusals) if (!now.refusals.includes(code)) faults.push(`refusal ${code} is gone`)
  return faults
}

/** For what comes in: everything that was accepted must still be. */
function narrowed(before: Schema, after: Schema, path: string, faults: string[]): void {
  if (isOtherType(before, after)) return void faults.push(`${path}: ${nameOf(before)} became ${nameOf(after)}`)
  for (const name of after.required ?? []) {
    if (!(before.required ?? []).includes(name)) faults.push(`${path}.${name} is now required`)
  }
  for (const value of before.enum ?? []) {
    if (after.enum !== undefined && !after.enum.includes(value))
      faults.push(`${path}: ${String(value)} is no longer accepted`)
  }
  into(before, after, path, faults, narrowed)
}

/** For what goes out: everything that was promised must still be there. */
function shrunk(before: Schema, after: Schema, path: string, faults: string[]): void {
  if (isOtherType(before, after)) return void faults.push(`${path}: ${nameOf(before)} became ${nameOf(after)}`)
  for (const name of Object.keys(before.properties ?? {})) {
    if (after.properties?.[name] === undefined) faults.push(`${path}.${name} is gone`)
  }
  for (const value of after.enum ?? []) {
    if (before.enum !== undefined && !before.enum.includes(value))
      faults.push(`${path}: ${String(value)} is new to older screens`)
  }
  into(before, after, path, faults, shrunk)
}

type Comparison = (before: Schema, after: Schema, path: string, faults: string[]) => void

function into(before: Schema, after: Schema, path: string, faults: string[], compare: Comparison): void {
  for (const [name, inner] of Object.entries(before.properties ?? {})) {
    const now = after.properties?.[name]
    if (now !== undefined) compare(inner, now, `${path}.${name}`, faults)
  }
  if (before.items !== undefined && after.items !== undefined) compare(before.items, after.items, `${path}[]`, faults)
  if (typeof before.additionalProperties === 'object' && typeof after.additionalProperties === 'object') {
    compare(before.additionalProperties, after.additionalProperties, `${path}.*`, faults)
  }
  if (before.anyOf !== undefined && after.anyOf?.length === before.anyOf.length) {
    before.anyOf.forEach((inner, index) => {
      const now = after.anyOf?.[index]
      if (now !== undefined) compare(inner, now, path, faults)
    })
  }
}

function isOtherType(before: Schema, after: Schema): boolean {
  return nameOf(before) !== nameOf(after)
}

function nameOf(schema: Schema): string {
  if (schema.anyOf !== undefined) return `one of ${schema.anyOf.length}`
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  return schema.type === undefined ? 'anything' : JSON.stringify(schema.type)
}
