// The laws, run over every feature of the hall.
import { features } from '../../hub/features/index.ts'
import { featureLaws } from './feature-laws.ts'

featureLaws(features)
