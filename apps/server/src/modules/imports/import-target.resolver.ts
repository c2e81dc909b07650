import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { BadInput } from '../../errors';
import type { Context } from '../../graphql/context';
import { Permission } from '../../graphql/permission';
import { ImportKindType, ImportTargetType, ImportTransformKindEnum } from './import-target.type';
import { findKind, type ImportKind, importKinds } from './kinds';
import { describedTargets } from './kinds/described-targets';
import { type Target, transformsOf } from './kinds/target';

const KINDS = { dateOrder: 'DATE_ORDER', decimal: 'DECIMAL' } as const;

@Resolver(() => ImportTargetType)
export class ImportTargetResolver {
  @Permission('imports:read')
  @Query(() => [ImportKindType], { description: 'What files can hold.' })
  importKinds(): readonly ImportKind[] {
    return importKinds;
  }

  @Permission('imports:read')
  @Query(() => [ImportTargetType], { description: 'What the columns of a file can hold.' })
  importTargets(
    @Ctx() context: Context,
    @Arg('kind', () => String, { defaultValue: 'orders', description: 'Key of an `ImportKind`.' }) key: string,
  ): Promise<readonly Target[]> {
    const kind = findKind(key);
    if (kind === undefined) throw new BadInput(`There is no kind of import called "${key}".`, ['kind']);
    return describedTargets(context, kind);
  }

  @FieldResolver(() => [String], { description: 'What can be chosen from; empty where anything can be written.' })
  choices(@Root() { choices }: Target): readonly string[] {
    return choices ?? [];
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the key is completed by a point and a name of your own, once for each column: `attributes.shoe size`.',
  })
  takesName(@Root() { takesName }: Target): boolean {
    return takesName === true;
  }

  @FieldResolver(() => [ImportTransformKindEnum], { description: 'What can be said of how its cells are written.' })
  transforms(@Root() { type }: Target): ('DATE_ORDER' | 'DECIMAL')[] {
    return transformsOf(type).map((transform) => KINDS[transform]);
  }
}
