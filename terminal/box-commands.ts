// Which commands a box may keep for the hub: read from the features' contracts, so that a new feature needs no list here.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { z } from 'zod'
import type { Contract } from '#wire/define'
import { Personal, Recognisable } from '#wire/personal'

export interface BoxCommands {
  /** The form of a command's data; null when a box may not give it. */
  formOf(name: string): z.ZodType | null
  /** True when a command carries what must leave the disk with the hub's acknowledgement: a text of a visitor, a card. */
  isPersonal(command: { readonly name: string; readonly data?: unknown }): boolean
}

/** Every contract under the folder of the hub's features. */
export async function loadContracts(folder: string): Promise<Contract[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|[/\\])contract\.ts$/.test(file),
  )
  const modules = await Promise.all(files.sort().map((file) => import(pathToFileURL(join(folder, file)).href)))
  return modules.flatMap((module) => Object.values(module).filter(isContract))
}

/** What these contracts let a box do; the last word on who may do what is the hub's. */
export function boxCommandsOf(contracts: readonly Contract[]): BoxCommands {
  const forms = new Map<string, z.ZodType>()
  for (const { commands } of contracts) {
    for (const [name, { roles, data }] of Object.entries(commands)) if (roles.includes('box')) forms.set(name, data)
  }
  return {
    formOf: (name) => forms.get(name) ?? null,
    isPersonal({ name, data }) {
      const read = forms.get(name)?.safeParse(data)
      // What cannot be read might be anybody's.
      return read === undefined || !read.success || holdsPersonal(read.data)
    },
  }
}

function isContract(value: unknown): value is Contract {
  return typeof value === 'object' && value !== null && 'commands' in value && 'events' in value && 'slices' in value
}

/** The contracts mark such texts as they read them. */
function holdsPersonal(value: unknown): boolean {
  if (value instanceof Personal || value instanceof Recognisable) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsPersonal)
}
