/** The fields of the short form that every shop has, whatever its catalogue calls the attributes. */
export const commonFields = [
  'id',
  'brand',
  'name',
  'description',
  'price',
  'sale_price',
  'availability',
  'url',
  'image',
  'gtin',
  'sku',
  'size',
  'rating',
  'variant_of',
  'category',
  'format',
] as const
export type CommonField = (typeof commonFields)[number]
