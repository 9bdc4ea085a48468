import { openStore } from '../../src/store/sqlite/open-store.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { storeSuite } from './store-suite.js'

storeSuite('SQLite', () => openStore(temporaryFolder()))
