// Privacy: no text that everybody reads may hold personal data; it stands before every decision and has no state of its own.

import { z } from 'zod'
import { defineContract } from '#wire/define'

export const privacyContract = defineContract({
  name: 'privacy',
  commands: {},
  events: {},
  refusals: {
    'privacy.personalData': {
      zh: '内容里有个人信息，不能公开，请删除后再提交',
      en: 'There is personal data in a text for everybody; please take it out',
    },
  },
  slices: {},
  state: z.object({}),
})
