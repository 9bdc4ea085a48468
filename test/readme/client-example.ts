import { createCandour } from '../../src/http/client/index.js'

export async function reasonsFor(baseUrl: string) {
  const candour = createCandour({ baseUrl })
  const { data, error } = await candour.POST('/v1/recommendations', {
    body: { profile: { concerns: [{ id: 'redness' }], skinType: 'dry', conditions: [], region: 'GB' } },
  })
  if (error) throw new Error(`${error.title}: ${error.detail}`)
  return data.ranking.map(({ product, reasons }) => `${product.name}: ${reasons?.[0]?.text}`)
}
