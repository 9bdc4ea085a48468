import { describe, expect, it } from 'vitest'
import { importText } from './import-text.js'

const saved = { Artikel: 'id', Bezeichnung: 'name', Verkauf: 'price', Einkauf: null }

describe('the mapping of an earlier import', () => {
  it('is used in the columns that the file has, and for these wins over what is proposed', async () => {
    const { products, mapping, missingColumns } = await importText(
      'Artikel,Bezeichnung,Verkauf,Einkauf,Price\nK-1,Kettle,10,5,99\n',
      { saved },
    )
    expect(products).toMatchObject([{ id: 'K-1', name: 'Kettle', price: 10 }])
    expect(mapping).toMatchObject({ Verkauf: 'price', Einkauf: null, Price: null })
    expect(missingColumns).toEqual([])
  })

  it('names the columns that are missing, and keeps nothing from those that are there instead', async () => {
    const { products, missingColumns } = await importText('Artikel,Bezeichnung,Price\nK-1,Kettle,99\n', {
      saved,
    })
    expect(products).toMatchObject([{ id: 'K-1', name: 'Kettle', price: 99 }])
    expect(missingColumns).toEqual(['Verkauf'])
  })

  it('of a caller names what is missing too', async () => {
    const { missingColumns } = await importText('id,name,Price\nK-1,Kettle,99\n', {
      mapping: { Prise: 'price', Prize: null },
    })
    expect(missingColumns).toEqual(['Prise'])
  })
})
