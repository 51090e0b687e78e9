// The store's promises over real SQLite files.
import { projectorContract } from './projector-contract.ts'
import { sqliteGround } from './sqlite-ground.ts'
import { storeContract } from './store-contract.ts'

storeContract('SQLite', sqliteGround)
projectorContract('SQLite', sqliteGround)
