// In CI every property is tried on the same values, so that a red run speaks of the change; elsewhere on new ones each time.
import fc from 'fast-check'

if (process.env.CI === 'true') fc.configureGlobal({ seed: 20_261_123 })
