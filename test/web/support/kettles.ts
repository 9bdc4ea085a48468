import { filesIn } from '../../../src/sites/catalog-folder.js'
import type { StudioService } from './studio-page.js'

const starter = new URL('../../../catalog/starter/', import.meta.url)

const json = (name: string, value: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(value)),
})

/** The catalogue of a shop of kettles, as one file. */
export const kettlesFile = json('kettles.json', filesIn(starter))

/** Some of its products as a table, with a price that changed and a row that is none. */
export const pricesFile = {
  name: 'prices.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'SKU;Marque;Titel;Preis;Volumen',
      'K-1;Example;Kettle One;19,90;1.5',
      'K-2;Example;Kettle Two;29,90;1.7',
      ';Example;;9,90;1',
      '',
    ].join('\n'),
  ),
}

/** A site with a catalogue of its own and a currency, so that nothing is in force yet. Returns the service as its admin sees it. */
export async function kettlesSite(
  service: StudioService,
  wish: object = { catalog: 'own', currency: 'EUR' },
): Promise<StudioService> {
  const { body } = await service
    .http()
    .post('/v1/sites')
    .set('Authorization', `Bearer ${service.keys.admin}`)
    .send({ id: 'kettles', name: 'Kettles', ...wish })
    .expect(201)
  return { ...service, keys: { ...(await service.keysOf('kettles')), admin: body.adminKey.secret } }
}
