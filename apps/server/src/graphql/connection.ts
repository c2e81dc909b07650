import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { BadInput } from '../errors';

export const PAGE_SIZE = 25;
export const PAGE_LIMIT = 100;

/** The arguments of every list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: PAGE_SIZE, description: `How many to return, ${PAGE_LIMIT} at most.` })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor after which to go on: `pageInfo.endCursor` of the page before.',
  })
  after?: string | null;
}

/** @throws BadInput when it is not between 1 and the limit: a list that was cut short silently would be worse. */
export const pageSize = (first: number | null | undefined): number => {
  const size = first ?? PAGE_SIZE;
  if (size < 1 || size > PAGE_LIMIT) throw new BadInput(`\`first\` is ${size}; it must be from 1 to ${PAGE_LIMIT}.`, ['first']);
  return size;
};

@ObjectType('PageInfo', { description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether the list goes on after this page.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Whether the list has something before this page.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null when the page is empty.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item, to be sent as `after` for the next page.' })
  endCursor: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

interface Page<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Asked only when the query asks for `totalCount`. */
  readonly count: () => Promise<number>;
}

/** A page of a list, as resolvers return it. */
export class Connection<Node> {
  constructor(private readonly page: Page<Node>) {}

  get edges(): readonly Edge<Node>[] {
    return this.page.edges;
  }

  get nodes(): Node[] {
    return this.page.edges.map((edge) => edge.node);
  }

  get pageInfo(): PageInfo {
    const { edges, hasNextPage, hasPreviousPage } = this.page;
    return { hasNextPage, hasPreviousPage, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
  }

  get totalCount(): Promise<number> {
    return this.page.count();
  }
}

/** The GraphQL type of a list: `const OrderConnection = connectionType(() => OrderType, 'Order', 'orders')`. */
export const connectionType = <Node extends object>(
  node: () => ClassType<Node>,
  name: string,
  plural: string,
): ClassType<object> => {
  @ObjectType(`${name}Edge`, { description: `An item of a list of ${plural}, with its place.` })
  class EdgeType {
    @Field(() => String, { description: 'The place of the item, to be sent as `after`. Opaque.' })
    cursor: string;

    @Field(node, { description: 'The item.' })
    node: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${plural}.` })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'The items of the page, each with its cursor.' })
    edges: EdgeType[];

    @Field(() => [node()], { description: 'The items of the page.' })
    nodes: Node[];

    @Field(() => PageInfo, { description: 'Where the page stands in its list.' })
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'How many there are in all, exactly. Counted only when asked for.' })
    totalCount: number;
  }

  return ConnectionType;
};
