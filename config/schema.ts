// What a hall sets at its installation: every key with its meaning, unit, range and default.
import { z } from 'zod'
import { post } from '#contract/counter/post'
import { patience } from '#contract/counter/service'
import { staffMember, unit } from '#contract/counter/staff'
import { serviceWindow } from '#contract/counter/window'
import { guide } from '#contract/guides/guide'
import { item, standing } from '#contract/guides/item'
import { appearance, pledge } from '#contract/public/appearance'
import { holiday, notice } from '#contract/public/calendar'
import { facility } from '#contract/public/facility'
import { floor } from '#contract/public/floor'
import { hours, lunchDuty, site } from '#contract/public/hall-clock'
import { voiceRules } from '#contract/public/voice'
import { slot } from '#contract/queue/appointment'
import { queueRules, series, servingWindow, ticketHours } from '#contract/queue/series'
import { civilDate, clockTime } from '#wire/ids'

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
    lunchDuty: lunchDuty
      .strict()
      .nullable()
      .default(null)
      .describe(
        'lunch duty on working days: from and to, HH:mm in the hall’s time, and the place where somebody is on duty, place in Chinese and placeEn in English, 1 to 60 characters; without it nobody is',
      ),
    workingDays: site.shape.workingDays.describe(
      'notices: the State Council’s calendar decides, import.calendar is needed; weekly (usual): every weekday with hours is worked',
    ),
    workedWeekendAs: site.shape.workedWeekendAs.describe(
      'whose weekday’s hours a worked weekend has, 1 Monday to 7 Sunday; usually 1',
    ),
  })
  .strict()

const httpSection = z.strictObject({
  port: port('web pages and screens', 8080),
  host: host('address the web server listens on'),
})

const publicSection = z.strictObject({
  port: port('visitors’ phones', 8081),
  host: host('address the phones’ listener listens on'),
  address: z
    .url({ protocol: /^https?$/, error: 'an address such as https://rate.hall.example' })
    .max(200)
    .nullable()
    .default(null)
    .describe('where phones reach that listener from outside, as QR codes carry it; without it no codes are shown'),
  trustedRelays: z
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe('how many relays of ours stand between phones and that listener, 0 to 5; usually 0: none is believed'),
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

const watchSection = z.strictObject({
  alertAfterMinutes: z
    .number()
    .int()
    .min(1)
    .max(60)
    .default(3)
    .describe(
      'how long a window that should be served may be empty before the supervisor is told, 1 to 60 minutes; usually 3',
    ),
})

/** An item as a hall begins with it: handled here unless it says otherwise, its guide approved elsewhere. */
const importedItem = item
  .extend({
    standing: standing.default({ is: 'offered' }),
    guide: z
      .strictObject({ effectiveFrom: civilDate, reviewDueOn: civilDate, ...guide.shape })
      .nullable()
      .default(null),
  })
  .strict()

const imports = z.strictObject({
  calendar: z
    .array(notice.extend({ holidays: z.array(holiday.strict()).min(1).max(40) }).strict())
    .max(200)
    .default([])
    .describe(
      'yearly notices of days off and worked weekends, in the order they came out; each in place or the name of a YAML file; a later one for the same year is its next version',
    ),
  pledges: z
    .array(pledge.strict())
    .max(40)
    .default([])
    .describe('pledges and the centre’s words for idle screens, a list here or the name of a YAML file, at most 40'),
  units: z.array(unit.strict()).min(1).max(500).describe('departments, a list here or the name of a YAML file'),
  windows: z.array(serviceWindow.strict()).max(1_000).describe('windows, a list here or the name of a YAML file'),
  floors: z
    .array(floor)
    .max(20)
    .default([])
    .describe(
      'the map: a floor each with its areas and places, in whole metres from the north-west corner; a list here or the name of a YAML file, and so each floor',
    ),
  facilities: z
    .array(facility.strict())
    .max(40)
    .default([])
    .describe('nursing room and the like with their hours, a list here or the name of a YAML file'),
  staff: z.array(staffMember.strict()).max(5_000).describe('staff, a list here or the name of a YAML file'),
  posts: z.array(post.strict()).max(5_000).describe('posts with A and B, a list here or the name of a YAML file'),
  items: z
    .array(z.array(importedItem).max(1_000))
    .max(500)
    .default([])
    .describe('service items with their guides, a list of lists, one a unit; each in place or the name of a YAML file'),
  series: z
    .array(
      series
        .extend({
          windows: z.array(servingWindow.strict()).max(100),
          hours: z.array(ticketHours.strict()).max(28).default([]),
          slots: z.array(slot.strict()).max(200).default([]),
        })
        .strict(),
    )
    .max(52)
    .default([])
    .describe(
      'series of the queue: letter, items, windows with their ranks, limits, hours of numbers and slots of appointments; a list here or the name of a YAML file',
    ),
})

/** Keys of `import`: each may be a list in place, or the name of a YAML file beside the hall's; so may each entry of a list. */
export const importKeys = [
  'calendar',
  'pledges',
  'units',
  'windows',
  'floors',
  'facilities',
  'staff',
  'posts',
  'items',
  'series',
] as const

/** A hall's whole configuration; strict, for a misspelt key is a setting that silently does nothing. */
export const hallConfig = z.strictObject({
  site: siteSection.describe('the hall itself'),
  http: httpSection.prefault({}).describe('the web server'),
  public: publicSection.prefault({}).describe('the listener of its own for visitors’ phones'),
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
  appearance: appearance
    .strict()
    .prefault({})
    .describe(
      'what panels, terminals and boards show beside the facts: languages zh (usual) or zhEn in turn, each for turnMs 5000 to 120000 ms, usually 15000; print usual or large; partyMark, stars and carousel shown (usual) or hidden',
    ),
  voice: voiceRules
    .strict()
    .prefault({})
    .describe(
      'how speakers call visitors: calls spoken (usual) or silent; each call said times 1 to 3, usually 1; volumePercent 10 to 100, usually 70; freshMs 10000 to 600000 ms, usually 90000, after which a call that waits for its turn is not spoken any more; quiet, a list of from and to, HH:mm in the hall’s time, in which nothing is said',
    ),
  watch: watchSection.prefault({}).describe('when an empty window raises an alert'),
  queue: queueRules
    .strict()
    .prefault({})
    .describe(
      'rules of the queue: agedAfterMs 300000 to 14400000 ms, usually 2700000; mostRecalls 1 to 9, usually 5; recallPauseMs 5000 to 60000 ms; missedAfterCalls 1 to 9, usually 3; shareSize 0 to 20, usually 6; reserveSize 5 to 100, usually 20',
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
