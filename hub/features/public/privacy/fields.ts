// Every text that a command may carry, in one table: who reads it, and what must not stand in it. A law keeps the table whole.

/**
 * What is looked for: `numbers` that belong to a person, where people, doors and telephones of the hall stand by right;
 * `everything`, names and addresses too, where nobody should be named; `masked`: the contract masks it by itself;
 * `ownCheck`: the feature's own decision looks, and refuses with its own words.
 */
export type Check = 'numbers' | 'everything' | 'masked' | 'ownCheck'

/** Command → texts that visitors see, on glass, on signs, on paper or on their phones → what is looked for. `*`: each of a list. */
export const publicTexts: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  'calendar.publish': { document: 'numbers', 'holidays.*.name': 'numbers' },
  'hall.configure': {
    name: 'numbers',
    nameEn: 'numbers',
    'lunchDuty.place': 'numbers',
    'lunchDuty.placeEn': 'numbers',
  },
  'pledges.publish': { 'pledges.*.zh': 'everything', 'pledges.*.en': 'everything' },
  'unit.register': { name: 'numbers', nameEn: 'numbers' },
  'staff.register': { name: 'numbers', nameEn: 'numbers', title: 'numbers' },
  'window.register': {
    name: 'numbers',
    nameEn: 'numbers',
    place: 'numbers',
    placeEn: 'numbers',
    'items.*': 'numbers',
    scope: 'everything',
  },
  'post.assign': { name: 'numbers' },
  'item.register': { name: 'numbers', nameEn: 'numbers', 'words.*': 'numbers' },
  'item.setStanding': {
    'standing.why': 'numbers',
    'standing.whyEn': 'numbers',
    'standing.to.name': 'numbers',
    'standing.to.nameEn': 'numbers',
    'standing.to.address': 'numbers',
  },
  'guide.draft': { guide: 'ownCheck' },
  'guide.import': { guide: 'ownCheck' },
  'series.set': { name: 'numbers', nameEn: 'numbers' },
  'service.begin': { number: 'numbers' },
  'service.finish': { number: 'numbers' },
  'publication.import': { title: 'masked', content: 'masked' },
  'bulletin.post': { zh: 'everything', en: 'everything' },
}

/** Texts for staff alone, wherever they stand, by the last part of their path. */
export const staffNames: ReadonlySet<string> = new Set(['remark', 'askedBy'])

/** Texts that no visitor sees: for staff, from devices, or sealed before anybody decides. */
export const innerTexts: Readonly<Record<string, readonly string[]>> = {
  'calendar.declare': ['reason'],
  'hall.configure': ['timeZone'],
  'badge.present': ['card'],
  'service.finish': ['matterNumber'],
  'service.setAside': ['number'],
  'rating.press': ['writing'],
  'rating.giveReason': ['writing'],
  'rating.giveLate': ['writing'],
  'rating.takePaper': ['writing.ref'],
  'rating.remark': ['writing'],
  'paper.enter': ['number', 'writing'],
  'leave.ask': ['reason'],
  'box.requestEnrolment': ['description'],
  'box.approve': ['name'],
  'box.appear': ['bootId', 'version', 'devices.*.driver', 'devices.*.label', 'devices.*.text'],
  'device.report': ['text'],
  'box.quarantine': ['reason', 'payload'],
  'account.open': ['name'],
  'account.setPasswordHash': ['passwordHash'],
  'account.setPinHash': ['pinHash'],
  'appointment.book': ['code'],
  'appointment.import': ['appointments.*.code'],
  'appointment.cancel': ['code'],
  'ticket.take': ['appointmentCode', 'holder'],
  'publication.mask': ['column'],
  'publication.receive': ['key'],
}
