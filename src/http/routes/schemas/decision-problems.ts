import { z } from 'zod'

const utilities = z.array(z.number())

const column = z.strictObject({
  criterion: z.string(),
  merchant: z.boolean(),
  emphasis: z.number().meta({ description: 'What the persona multiplies the weight by, 0.5 to 2.' }),
  utilities: utilities.meta({ description: 'In [0, 1], in the order of the products.' }),
  worst: utilities.meta({ description: 'What they could be at worst, where facts are missing.' }),
  best: utilities.meta({ description: 'What they could be at best, where facts are missing.' }),
  known: z.array(z.boolean()),
})

const problem = z
  .strictObject({
    persona: z.string(),
    name: z.string(),
    products: z
      .array(z.string())
      .meta({ description: 'Those in scope that passed every gate, by id. No weight adds another.' }),
    columns: z.array(column),
  })
  .meta({ id: 'PersonaProblem' })

export const decisionProblemsSchema = z
  .strictObject({
    problems: z.array(problem),
    omitted: z
      .array(z.string())
      .meta({ description: 'Personas left out, because all together would be more than 50,000 utilities.' }),
  })
  .meta({ id: 'DecisionProblems' })
