import { z } from 'zod'
import { cursor, limit } from './page-query.js'

export const productPageQuery = z.strictObject({ limit: limit(20, 'products'), cursor })
