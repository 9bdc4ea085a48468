import { messageFiles } from '#catalog'
import type { Edit } from './edited-data.js'

/** Messages of a criterion start with one of these and its id. */
const ofCriteria = ['reason', 'label.criterion', 'disclosure', 'note']

/** Gives a criterion another id, with its weight and its messages. */
export const renamedCriterion =
  (from: string, to: string): Edit =>
  (files) => {
    anotherCriterion(from, to, files.weights.weights[from])(files)
    withoutCriterion(from)(files)
  }

/** A criterion like one that there is, under an id and with a weight of its own. */
export const anotherCriterion =
  (like: string, id: string, weight = 0): Edit =>
  (files) => {
    files.criteria.push({ ...structuredClone(files.criteria.find((one) => one.id === like)!), id })
    files.weights.weights[id] = weight
    for (const { name, messages } of messageFiles(files))
      for (const [at, start, rest] of messagesAbout(like, messages))
        files[name]![`${start}.${id}${rest}`] = messages[at]!
  }

/** Takes a criterion away, with its weight and its messages. */
export const withoutCriterion =
  (id: string): Edit =>
  (files) => {
    files.criteria = files.criteria.filter((one) => one.id !== id)
    files.weights.weights = without(files.weights.weights, [id])
    for (const { name, messages } of messageFiles(files)) {
      const about = messagesAbout(id, messages).map(([at]) => at)
      files[name] = without(messages, about)
    }
  }

const without = <T>(members: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)))

function messagesAbout(criterion: string, messages: Readonly<Record<string, string>>) {
  return Object.keys(messages).flatMap((at) =>
    ofCriteria.flatMap((start) => {
      const rest = at.startsWith(`${start}.${criterion}`)
        ? at.slice(start.length + criterion.length + 1)
        : null
      return rest === '' || rest?.startsWith('.') ? [[at, start, rest] as const] : []
    }),
  )
}
