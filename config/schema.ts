// What a hall sets at its installation: every key with its meaning, unit, range and default.
import { z } from 'zod'
import { post } from '#contract/counter/post'
import { patience } from '#contract/counter/service'
import { staffMember, unit } from '#contract/counter/staff'
import { serviceWindow } from '#contract/counter/window'
import { hours, site } from '#contract/public/hall-clock'
import { clockTime } from '#wire/ids'

const port = (what: string, usual: number) =>
  z.number().int().min(1).max(65_535).default(usual).describe(`${what}, a port from 1 to 65535; usually ${usual}`)

const host = (what: string) =>
  z
    .string()
    .min(1)
    .max(253)
    .default('127.0.0.1')
    .describe(`${what}; 127.0.0.1 (usual) serves this machine only, 0.0.0.0 the whole network`)

const siteSection = site
  .extend({
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,31}$/, '1–32 small letters, digits or -')
      .describe('name of the hall in topics and file names; never changes'),
    hours: z
      .array(hours.strict())
      .min(1)
      .max(28)
      .describe('opening hours, several spans a weekday; 1 Monday to 7 Sunday'),
  })
  .strict()

const httpSection = z.strictObject({
  port: port('web pages and screens', 8080),
  host: host('address the web server listens on'),
})

const broker = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('embedded').describe('the hub brings its own broker') }),
  z.strictObject({
    kind: z.literal('outside').describe('Mosquitto or EMQX, run by the hall'),
    url: z
      .string()
      .regex(/^mqtts?:\/\/[^\s/]+$/, 'an address such as mqtts://broker.hall.example:8883')
      .describe('where the broker is'),
    username: z.string().min(1).max(128).describe('the hub’s user at the broker'),
    passwordFile: z.string().min(1).describe('file with the password on its first line, readable by the hub only'),
  }),
])

const mqttSection = z.strictObject({
  port: port('boxes connect here when the broker is embedded', 1883),
  host: host('address the embedded broker listens on'),
  broker: broker.default({ kind: 'embedded' }).describe('embedded (usual), or outside'),
})

const database = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sqlite').describe('files in dataDir; for one hub machine') }),
  z.strictObject({
    kind: z.literal('postgres').describe('a PostgreSQL server; for a hall with a standby hub'),
    url: z
      .string()
      .regex(/^postgres(ql)?:\/\/\S+$/, 'an address such as postgres://hub:secret@127.0.0.1:5432/hall')
      .describe('where the database is'),
  }),
])

const retention = z.strictObject({
  personalTextDays: z
    .number()
    .int()
    .min(1)
    .max(3_650)
    .default(3_650)
    .describe(
      'longest time a personal text is kept, 1 to 3650 days (usual 3650); features may ask for less, never get more',
    ),
  eraseAt: clockTime
    .default('03:30')
    .describe('time of day, HH:mm in the hall’s time zone, at which expired texts are erased'),
})

const imports = z.strictObject({
  units: z.array(unit.strict()).min(1).max(500).describe('departments, a list here or the name of a YAML file'),
  windows: z.array(serviceWindow.strict()).max(1_000).describe('windows, a list here or the name of a YAML file'),
  staff: z.array(staffMember.strict()).max(5_000).describe('staff, a list here or the name of a YAML file'),
  posts: z.array(post.strict()).max(5_000).describe('posts with A and B, a list here or the name of a YAML file'),
})

/** Keys of `import`: each may be a list in place, or the name of a YAML file beside the hall's. */
export const importKeys = ['units', 'windows', 'staff', 'posts'] as const

/** A hall's whole configuration; strict, for a misspelt key is a setting that silently does nothing. */
export const hallConfig = z.strictObject({
  site: siteSection.describe('the hall itself'),
  http: httpSection.prefault({}).describe('the web server'),
  mqtt: mqttSection.prefault({}).describe('the way to the boxes'),
  dataDir: z
    .string()
    .min(1)
    .default('data')
    .describe('directory of databases and backups, relative to this file; usually data'),
  mediaDir: z
    .string()
    .min(1)
    .default('media')
    .describe('directory of portraits, served under /media, relative to this file; usually media'),
  database: database.default({ kind: 'sqlite' }).describe('sqlite (usual) or postgres'),
  invitation: patience
    .strict()
    .prefault({})
    .describe(
      'how long visitors may take to rate: keysMs 5000 to 60000 ms, usually 10000; touchMs 10000 to 120000 ms, usually 30000',
    ),
  retention: retention.prefault({}).describe('how long personal data stays'),
  import: imports.describe('taken over once, into an empty journal; later changes are made in the office'),
})

type Written = z.output<typeof hallConfig>

/** A hall's configuration as the hub gets it: paths absolute, lists read, defaults filled in. */
export type HallConfig = Omit<Written, 'database'> & {
  /** As `openStore` takes it. */
  readonly database:
    | { readonly kind: 'sqlite'; readonly file: string }
    | Extract<Written['database'], { kind: 'postgres' }>
}
