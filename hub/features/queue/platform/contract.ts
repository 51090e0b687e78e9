// Booking platforms 预约平台: somebody else's service that books for its users, by a credential of its own and with no other right.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { instant, label, platformId, sha256 } from '#wire/ids'

const platform = z.object({
  platformId,
  name: label,
  /** SHA-256 of the secret that only the platform knows. */
  secretHash: sha256,
  since: instant,
})

export const platformContract = defineContract({
  name: 'platform',
  commands: {
    'platform.admit': {
      doc: 'Lets a booking platform in, or gives it a new secret; only the secret’s hash is kept.',
      roles: ['system', 'administrator'],
      data: platform.omit({ since: true }),
    },
    'platform.revoke': {
      doc: 'Shuts a platform out at once; what it has booked stays.',
      roles: ['system', 'administrator'],
      data: z.object({ platformId }),
    },
  },
  events: {
    'platform.admitted': { version: 1, data: platform },
    'platform.revoked': { version: 1, data: z.object({ platformId, at: instant }) },
  },
  refusals: {
    'platform.unknown': { zh: '没有这个预约平台', en: 'There is no such platform' },
  },
  slices: {
    /** Who may book from outside. */
    platforms: { on: ['office'], leaseMs: 600_000, value: z.array(platform.omit({ secretHash: true })) },
  },
  state: z.object({ platforms: z.record(platformId, platform) }),
})
