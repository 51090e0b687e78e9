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
  'item.register': { name: 'ownCheck', nameEn: 'ownCheck', words: 'ownCheck' },
  'item.registerAll': { items: 'ownCheck' },
  'item.setStanding': { standing: 'ownCheck' },
  'guide.draft': { guide: 'ownCheck' },
  'guide.import': { guide: 'ownCheck' },
  'guide.bring': { brought: 'ownCheck' },
  'matter.open': { missing: 'ownCheck', gaps: 'ownCheck' },
  'matter.take': { name: 'numbers' },
  'matter.pause': { reason: 'ownCheck' },
  'matter.answer': { answer: 'ownCheck' },
  'matter.finish': { result: 'ownCheck' },
  'matter.return': { reason: 'ownCheck', basis: 'ownCheck' },
  'slip.issue': { missing: 'ownCheck', words: 'ownCheck' },
  'slip.refuse': { reason: 'ownCheck', basis: 'ownCheck' },
  'slip.rebook': { reason: 'ownCheck' },
  'series.set': { name: 'numbers', nameEn: 'numbers' },
  'service.begin': { number: 'numbers' },
  'service.finish': { number: 'numbers' },
  'publication.import': { title: 'masked', content: 'masked' },
  'layout.save': { zones: 'ownCheck', name: 'ownCheck' },
  'schedule.set': { name: 'ownCheck' },
  'glassgroup.set': { name: 'numbers' },
  'floors.publish': {
    'floors.*.name': 'numbers',
    'floors.*.nameEn': 'numbers',
    'floors.*.areas.*.name': 'numbers',
    'floors.*.areas.*.nameEn': 'numbers',
    'floors.*.places.*.name': 'numbers',
    'floors.*.places.*.nameEn': 'numbers',
  },
  'facilities.publish': {
    'facilities.*.name': 'numbers',
    'facilities.*.nameEn': 'numbers',
    'facilities.*.place': 'numbers',
    'facilities.*.placeEn': 'numbers',
  },
  'emergency.declare': { 'text.zh': 'numbers', 'text.en': 'numbers', 'places.*': 'numbers' },
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
  'appointment.takeOver': ['appointments.*.code'],
  'ticket.rebook': ['code'],
  'platform.admit': ['name'],
  'ticket.take': ['appointmentCode', 'holder'],
  'matter.open': ['applicant', 'contact'],
  'question.ask': ['text', 'name', 'phone'],
  'question.answer': ['answer'],
  'question.consult': ['topic', 'asked', 'answer'],
  'complaint.enter': ['name', 'contact', 'text'],
  // What was said at a box is kept as it was said: a refusal would leave the journal without it.
  'emergency.takeUp': ['declaration'],
  'emergency.tellEnd': ['endedBy'],
  'roll.answer': ['devices.*.label', 'devices.*.text'],
  'publication.mask': ['column'],
  'publication.receive': ['key'],
}
