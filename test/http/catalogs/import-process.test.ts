import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { ADMIN_KEY, startService } from '../../support/child-service.js'
import { temporaryFolder } from '../../support/temporary-folder.js'

const key = { Authorization: `Bearer ${ADMIN_KEY}` }

it('a file is read in a thread of its own, whose faults are told as they are, and no upload is left', async () => {
  const dataDir = temporaryFolder()
  const service = startService(dataDir)
  const address = await service.address
  const imported = async (body: string, query: string) => {
    const url = `${address}/v1/catalogs/imports`
    const headers = { ...key, 'Content-Type': 'application/octet-stream' }
    const sent = await fetch(`${url}?${query}`, { method: 'POST', headers, body })
    const { id } = (await sent.json()) as { id: string }
    for (;;) {
      const job = (await (await fetch(`${url}/${id}`, { headers: key })).json()) as { status: string }
      if (job.status !== 'reading') return job
      await pause(50)
    }
  }
  const csv = 'id;name;brand;price\nA;One;B;10,50\nB;;B;1\n'
  expect(await imported(csv, '')).toMatchObject({
    status: 'ready',
    findings: { report: { counts: { accepted: 1, rejected: 1 } }, diff: { added: { first: ['A'] } } },
  })
  expect(await imported('PK\u0003\u0004', '')).toMatchObject({
    status: 'failed',
    errors: [{ code: 'not-a-feed' }],
  })
  expect(await imported('{"catalog"', 'format=catalog')).toMatchObject({
    status: 'failed',
    errors: [{ code: 'not-a-feed', detail: expect.stringContaining('It is not JSON') }],
  })
  expect(await imported('{}', 'format=catalog')).toMatchObject({
    status: 'failed',
    errors: expect.arrayContaining([expect.objectContaining({ code: 'catalogue-fault' })]),
  })
  expect(await service.stop()).toBe(0)
}, 120_000)
