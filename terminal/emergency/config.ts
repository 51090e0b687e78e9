// What an installer says of a box for emergencies: where it hangs, its way out, its net, its key and its PIN.
import { z } from 'zod'
import { declaration, emergencyKind, emergencyMode, exit } from '#contract/public/emergency'
import { label } from '#wire/ids'

const ipv4 = z.ipv4({ error: 'expected an IPv4 address such as 192.168.1.20' })

export const emergencyConfig = z
  .strictObject({
    group: ipv4
      .refine((address) => address.startsWith('239.'), 'expected a group of the hall’s own range, 239.0.0.0/8')
      .default('239.255.77.67'),
    port: z.number().int().min(1_024).max(65_535).default(47_767),
    interfaces: z.array(z.string().min(1)).min(1).nullable().default(null).describe('null: all but the loopback'),
    ttl: z.number().int().min(1).max(16).default(1).describe('routers a datagram may pass, and one more'),
    also: z.array(ipv4).max(64).default([]).describe('boxes in networks that multicast does not reach'),
    place: label.nullable().default(null).describe('where the box hangs, such as 一楼东侧; null: it shows everything'),
    exit: exit.nullable().default(null).describe('the way out, as seen from its screens'),
    pin: z
      .string()
      .regex(/^\d{6,12}$/, 'expected 6 to 12 digits')
      .nullable()
      .default(null)
      .describe('opens the page of the box; null: the page cannot declare'),
    key: z
      .strictObject({
        kind: emergencyKind.default('fire'),
        mode: emergencyMode.default('real'),
        text: declaration.shape.text.default({ zh: '', en: '' }),
        places: declaration.shape.places.default([]),
        minutes: z.number().int().min(1).max(720).default(120),
      })
      .prefault({})
      .describe('what the alarm key of this box declares'),
  })
  .prefault({})

export type EmergencyConfig = z.output<typeof emergencyConfig>
