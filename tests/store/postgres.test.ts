// The store's promises over a real PostgreSQL server.
import { postgresGround } from './postgres-ground.ts'
import { projectorContract } from './projector-contract.ts'
import { storeContract } from './store-contract.ts'

storeContract('PostgreSQL', postgresGround)
projectorContract('PostgreSQL', postgresGround)
