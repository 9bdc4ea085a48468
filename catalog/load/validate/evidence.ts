import { QUOTE_WORDS_MAX } from '../../ledger/evidence.js'
import type { CatalogFiles } from '../files.js'
import { citingIn } from '../../measures/index.js'
import type { DataProblem } from './problem.js'
import { FEED } from '../../ledger/feed.js'
import { own } from '../../support/own.js'

/** Every quote is accounted for: each statement has a place it was read, and a day. */
export function validateEvidence(files: CatalogFiles): readonly DataProblem[] {
  const ofEach = Object.entries(files.evidence).flatMap(([id, one]) => evidenceProblems(files, id, one))
  return [...ofEach, ...undatedPublications(files)]
}

/** Each publication once, however much is quoted from it. The shop's own feed is not in the file, but named by the head. */
function undatedPublications({ evidence, publications }: CatalogFiles): readonly DataProblem[] {
  const quoted = new Set(Object.values(evidence).map(({ publication }) => publication))
  const problem = 'It has no retrieval date.'
  return Object.entries(publications)
    .filter(([id, { kind, retrieved }]) => quoted.has(id) && kind !== 'unverified' && retrieved === null)
    .map(([id]) =>
      id === FEED
        ? { file: 'catalog', at: 'feed.retrieved', problem, fix: 'Give the day on which the feed was made.' }
        : { file: 'publications', at: id, problem, fix: 'Give the day on which it was read.' },
    )
}

function evidenceProblems(
  { publications, catalog: { classes } }: CatalogFiles,
  at: string,
  { publication: id, quote, sentence, cut, class: of }: CatalogFiles['evidence'][string],
): readonly DataProblem[] {
  const file = 'evidence'
  const publication = own(publications, id)
  if (publication === undefined) {
    return [{ file, at, problem: `Publication ${id} does not exist.`, fix: 'Add it to publications.json.' }]
  }
  const unverified = publication.kind === 'unverified'
  const words = quote?.trim().split(/\s+/).length ?? 0
  const found: (DataProblem | false)[] = [
    of !== null &&
      !Object.hasOwn(classes, of) && {
        file,
        at,
        problem: `Its class ${of} is not declared.`,
        fix: 'Declare it in the classes of catalog.json, and whether its words may be repeated.',
      },
    !unverified &&
      quote === null && {
        file,
        at,
        problem: 'It has no quote.',
        fix: 'Quote the words that say it, or record it as unverified.',
      },
    unverified &&
      quote !== null && {
        file,
        at,
        problem: 'An unverified item has no words to quote.',
        fix: 'Cite where the words stand, or drop the quote.',
      },
    words > QUOTE_WORDS_MAX && {
      file,
      at,
      problem: `The quote has ${words} words.`,
      fix: `Keep it to ${QUOTE_WORDS_MAX}.`,
    },
    sentence !== undefined &&
      !(quote !== null && sentence.includes(quote)) && {
        file,
        at,
        problem: 'The quote is not a run of its sentence.',
        fix: 'Quote words that stand together in the sentence, as they stand there.',
      },
    cut !== undefined &&
      quote === null && {
        file,
        at,
        problem: 'It says why words are left off, and quotes none.',
        fix: 'Quote the words, or drop the reason.',
      },
  ]
  return found.filter((one) => one !== false)
}

/** Evidence that nothing cites, and publications that nothing quotes. */
export function spareEvidence(files: CatalogFiles): readonly DataProblem[] {
  const cited = new Set(citations(files))
  const published = new Set(Object.values(files.evidence).map(({ publication }) => publication))
  const unused = Object.keys(files.evidence).filter((id) => !cited.has(id))
  const unread = Object.keys(files.publications).filter((id) => !published.has(id))
  return [
    ...unused.map((at) => ({
      file: 'evidence',
      at,
      problem: 'Nothing cites it.',
      fix: 'Cite it from a fact, rule, caution, advice or FAQ, or remove it.',
    })),
    ...unread.map((at) => ({
      file: 'publications',
      at,
      problem: 'No evidence comes from it.',
      fix: 'Quote it in evidence.json, or remove it.',
    })),
  ]
}

function citations(files: CatalogFiles): readonly string[] {
  const owners = [
    ...files.products.flatMap(({ facts }) => facts),
    ...Object.values(files.categories).flatMap(({ facts }) => facts),
    ...files.rules,
    ...files.cautions,
    ...files.advice,
    ...files.taxonomy.areas,
    ...files.faq,
    ...files.faq.map(({ own = [] }) => ({ evidence: own })),
    ...files.criteria.flatMap(({ measure }) => citingIn(measure)),
  ]
  return owners.flatMap(({ evidence }) => evidence)
}
