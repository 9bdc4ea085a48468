import { parseSync, Visitor, type ESTree, type Plugin } from 'vite'

/** Takes the indentation out of `html` templates, which no browser shows and no minifier touches. */
export const shortTemplates = (): Plugin => ({
  name: 'short-templates',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/web\/.*\.ts$/, code: 'html`' },
    handler(code, id) {
      let short = ''
      let from = 0
      for (const { start, end } of textsIn(parseSync(id, code).program)) {
        short += code.slice(from, start) + code.slice(start, end).replaceAll(/\n\s+/g, '\n')
        from = end
      }
      return short + code.slice(from)
    },
  },
})

/** The texts of `html` templates between their expressions, in order. */
function textsIn(program: ESTree.Program): readonly ESTree.TemplateElement[] {
  const texts: ESTree.TemplateElement[] = []
  const visitor = new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      if (tag.type === 'Identifier' && tag.name === 'html') texts.push(...quasi.quasis)
    },
  })
  visitor.visit(program)
  return texts.sort((a, b) => a.start - b.start)
}
