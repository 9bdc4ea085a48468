import type { RequestListener } from 'node:http'
import supertest from 'supertest'

export const NDJSON = 'application/x-ndjson'

/** Posts bytes as they are and reads the answer as lines. */
export async function postBatch(
  app: RequestListener,
  body: string | Buffer,
  extra: Record<string, string> = {},
) {
  const answer = await supertest(app)
    .post('/v1/recommendations/batch')
    .set({ 'Content-Type': NDJSON, ...extra })
    .serialize((bytes: unknown) => bytes as string)
    .buffer(true)
    .parse((res, done) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('end', () => done(null, Buffer.concat(chunks).toString()))
    })
    .send(body)
  const text = answer.body as string
  const { status } = answer
  const headers = answer.headers as Record<string, string>
  return { status, headers, text, lines: status === 200 ? linesIn(text) : [] }
}

/** The lines of a whole NDJSON text. Throws when the last one is not ended. */
export function linesIn(text: string): readonly string[] {
  const lines = text.split('\n')
  if (lines.pop() !== '') throw new Error('the last line is not ended')
  return lines
}

/** What stands in a line that is a problem: its code and the number its instance ends in. */
export function problemIn(line: string): { code: string; number: number } | null {
  const { type, instance } = JSON.parse(line) as { type?: string; instance?: string }
  if (type === undefined) return null
  return { code: type.replace('/problems/', ''), number: Number(/#line-(\d+)$/.exec(instance ?? '')?.[1]) }
}
