import createClient from 'openapi-fetch'
import type { paths } from '../../src/http/client/openapi.js'

export const candour = createClient<paths>({ baseUrl: 'http://localhost:3000' })
