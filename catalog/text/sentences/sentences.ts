/**
 * Sentences by the id of a message. `*` stands for one id of a catalogue, and the kind of a measure for the id of a
 * criterion of that kind. `{criterion}` and, in a `support`, `{attribute}` are filled with the catalogue's own label, and
 * `{unit}` with the unit of what a criterion measures.
 */
export type Sentences = Readonly<Record<string, string>>
