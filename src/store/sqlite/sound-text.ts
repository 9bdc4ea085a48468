import {
  OperationNodeTransformer,
  type KyselyPlugin,
  type PrimitiveValueListNode,
  type QueryId,
  type ValueNode,
} from 'kysely'

/**
 * Refuses text that some database would refuse or change: PostgreSQL takes no NUL, and UTF-8 has no half of a surrogate
 * pair.
 */
class SoundTextCheck extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode, queryId?: QueryId): ValueNode {
    check(node.value)
    return super.transformValue(node, queryId)
  }

  protected override transformPrimitiveValueList(
    node: PrimitiveValueListNode,
    queryId?: QueryId,
  ): PrimitiveValueListNode {
    node.values.forEach(check)
    return super.transformPrimitiveValueList(node, queryId)
  }
}

const unsound = /[\0\p{Surrogate}]/u

function check(value: unknown): void {
  if (typeof value === 'string' && unsound.test(value)) {
    throw new TypeError('text with a NUL or half a surrogate pair cannot be kept')
  }
}

const soundTextCheck = new SoundTextCheck()

/** A plugin of Kysely that throws a TypeError for a query with such a text. */
export const soundText: KyselyPlugin = {
  transformQuery: ({ node, queryId }) => soundTextCheck.transformNode(node, queryId),
  transformResult: ({ result }) => Promise.resolve(result),
}
