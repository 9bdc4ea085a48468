import { describe, expect, it } from 'vitest'
import { post, service } from '../../support/service.js'

const { app } = service()

/** What somebody might send who means "I am pregnant" and gets it wrong. Each is the raw JSON of a whole request. */
const saidWrongly: readonly (readonly [name: string, body: string])[] = [
  ['a word instead of a list', '{"profile":{"conditions":"pregnancy"}}'],
  ['"true"', '{"profile":{"conditions":"true"}}'],
  ['true', '{"profile":{"conditions":true}}'],
  ['1', '{"profile":{"conditions":1}}'],
  ['0', '{"profile":{"conditions":0}}'],
  ['null', '{"profile":{"conditions":null}}'],
  ['an empty text', '{"profile":{"conditions":""}}'],
  ['"yes"', '{"profile":{"conditions":"yes"}}'],
  ['an object', '{"profile":{"conditions":{"pregnancy":true}}}'],
  ['an object that looks like a list', '{"profile":{"conditions":{"0":"pregnancy","length":1}}}'],
  ['a list in a list', '{"profile":{"conditions":[["pregnancy"]]}}'],
  ['a list of objects', '{"profile":{"conditions":[{"id":"pregnancy"}]}}'],
  ['a list of null', '{"profile":{"conditions":[null]}}'],
  ['a list of true', '{"profile":{"conditions":[true]}}'],
  ['a list of an index', '{"profile":{"conditions":[0]}}'],
  ['an empty entry', '{"profile":{"conditions":[""]}}'],
  ['the adjective', '{"profile":{"conditions":["pregnant"]}}'],
  ['upper case', '{"profile":{"conditions":["PREGNANCY"]}}'],
  ['a capital', '{"profile":{"conditions":["Pregnancy"]}}'],
  ['misspelt', '{"profile":{"conditions":["pregnacy"]}}'],
  ['a space in front', '{"profile":{"conditions":[" pregnancy"]}}'],
  ['a space behind', '{"profile":{"conditions":["pregnancy "]}}'],
  ['a no-break space', '{"profile":{"conditions":["pregnancy\\u00a0"]}}'],
  ['a zero-width space', '{"profile":{"conditions":["preg\\u200bnancy"]}}'],
  ['a Cyrillic р', '{"profile":{"conditions":["\\u0440regnancy"]}}'],
  ['full-width letters', '{"profile":{"conditions":["\\uff50\\uff52\\uff45\\uff47nancy"]}}'],
  ['a combining accent', '{"profile":{"conditions":["pregna\\u0301ncy"]}}'],
  ['a NUL behind', '{"profile":{"conditions":["pregnancy\\u0000"]}}'],
  ['a comma list', '{"profile":{"conditions":["pregnancy,eczema"]}}'],
  ['twice', '{"profile":{"conditions":["pregnancy","pregnancy"]}}'],
  ['beside an unknown one', '{"profile":{"conditions":["pregnancy","hayfever"]}}'],
  ['beside "undisclosed"', '{"profile":{"conditions":["pregnancy","undisclosed"]}}'],
  ['"undisclosed" in a list', '{"profile":{"conditions":["undisclosed"]}}'],
  ['"Undisclosed"', '{"profile":{"conditions":"Undisclosed"}}'],
  ['"none"', '{"profile":{"conditions":["none"]}}'],
  ['the field in the singular', '{"profile":{"condition":["pregnancy"]}}'],
  ['the field in upper case', '{"profile":{"Conditions":["pregnancy"]}}'],
  ['the field outside the profile', '{"profile":{},"conditions":["pregnancy"]}'],
  ['a field of its own', '{"profile":{"pregnant":true}}'],
  ['a dotted field', '{"profile":{"conditions.0":"pregnancy"}}'],
  ['a bracketed field', '{"profile":{"conditions[]":"pregnancy"}}'],
  ['the field twice, the second empty', '{"profile":{"conditions":["pregnancy"],"conditions":[]}}'],
  ['the field twice, once escaped', '{"profile":{"conditions":["pregnancy"],"\\u0063onditions":[]}}'],
  ['the profile twice', '{"profile":{"conditions":["pregnancy"]},"profile":{}}'],
  ['as a concern', '{"profile":{"concerns":[{"id":"pregnancy"}]}}'],
  ['as a skin type', '{"profile":{"skinType":"pregnancy"}}'],
  ['under __proto__', '{"profile":{"__proto__":{"conditions":["pregnancy"]}}}'],
  ['under constructor', '{"profile":{"constructor":{"prototype":{"conditions":["pregnancy"]}}}}'],
  ['as a prototype key', '{"profile":{"conditions":["__proto__"]}}'],
  ['as toString', '{"profile":{"conditions":["toString"]}}'],
  ['the whole body a list', '[{"profile":{"conditions":["pregnancy"]}}]'],
  ['the profile a text', '{"profile":"{\\"conditions\\":[\\"pregnancy\\"]}"}'],
  ['a comment behind', '{"profile":{"conditions":["pregnancy"]}} // really'],
  ['a trailing comma', '{"profile":{"conditions":["pregnancy",]}}'],
  ['single quotes', "{'profile':{'conditions':['pregnancy']}}"],
]

describe('a health answer said wrongly', () => {
  it.each(saidWrongly)('is refused, never ignored, and not repeated: %s', async (_, body) => {
    const answer = await post(app, body)
    expect(answer.status).toBe(400)
    expect(answer.type).toBe('application/problem+json')
    const words = answer.text.replace(/Expected .*?\./g, '').replace(/known are: .*?\./g, '')
    expect(words).not.toMatch(/pregn|hayfever|undisclosed/i)
  })

  it('is refused in more than forty ways', () => {
    expect(saidWrongly.length).toBeGreaterThanOrEqual(40)
  })
})

describe('a health answer said rightly', () => {
  it.each([['"undisclosed"'], ['["pregnancy"]'], ['["autoimmune","pregnancy"]'], ['["\\u0070regnancy"]']])(
    'gates every exosome product: %s',
    async (conditions) => {
      const { body } = await post(app, `{"profile":{"conditions":${conditions}}}`).expect(200)
      expect(body.ranking).toEqual([])
      expect(body.excludedByKind).toEqual({ contraindication: 5 })
    },
  )
})
