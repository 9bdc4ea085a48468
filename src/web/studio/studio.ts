import { Studio } from './app.js'

const root = document.getElementById('studio')
if (root !== null) new Studio(root).start()
