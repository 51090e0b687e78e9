// Brings a guide to a phone: the address says which item it is about.
import { knownGuide } from '#contract/guides/catalogue'
import { languageOf } from '../../../display/design/i18n.ts'
import { askFor } from '../ask-for.ts'
import { PhoneGuideScreen } from './screen.ts'

const screen = new PhoneGuideScreen()
screen.language = languageOf(location.search)
document.body.append(screen)
const [, itemId = ''] = /^\/g\/([^/]+)$/.exec(location.pathname) ?? []
const answer = await askFor(knownGuide, `/api/guides/${itemId}`)
screen.show('value' in answer ? answer.value : answer.refusal.message)
