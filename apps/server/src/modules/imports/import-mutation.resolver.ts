import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { internalId } from '../../database/public-id';
import type { Context } from '../../graphql/context';
import { answer, type PayloadOf } from '../../graphql/payload';
import { Permission } from '../../graphql/permission';
import { cancelImport, runImport, undoImport } from './commands';
import { CancelImportInput, ImportPayload, RunImportInput, UndoImportInput } from './import.type';
import type { ImportJob } from './import-job.entity';
import { entriesOf } from './mappings/mapping.type';

/** An id that is none leads to no import, like one that is not there. */
const NOBODY = 0;

const named = ({ services, workspace }: Context, id: string) => ({ services, workspace, id: internalId('imp', id) ?? NOBODY });

const choices = ({ mapping, returnPrefix, makeDemoAddresses, dryRun }: RunImportInput) => ({
  mapping: entriesOf(mapping),
  returnPrefix: returnPrefix ?? null,
  makeDemoAddresses: makeDemoAddresses ?? false,
  dryRun,
});

@Resolver()
export class ImportMutationResolver {
  @Permission('imports:write')
  @Mutation(() => ImportPayload, {
    description:
      'Starts an import, or a dry run of it. It goes on in the background: ask for it again to see how far it has come.',
  })
  runImport(
    @Ctx() context: Context,
    @Arg('input', () => RunImportInput, { description: 'Which file, and how to read it.' }) input: RunImportInput,
  ): Promise<PayloadOf<'import', ImportJob>> {
    return answer(context, 'import', () => runImport(named(context, input.id), choices(input)));
  }

  @Permission('imports:write')
  @Mutation(() => ImportPayload, { description: 'Stops an import, or the undoing of one. What is saved by then stays.' })
  cancelImport(
    @Ctx() context: Context,
    @Arg('input', () => CancelImportInput, { description: 'Which import.' }) input: CancelImportInput,
  ): Promise<PayloadOf<'import', ImportJob>> {
    return answer(context, 'import', () => cancelImport(named(context, input.id)));
  }

  @Permission('imports:write')
  @Mutation(() => ImportPayload, {
    description:
      'Takes back what an import saved, in the background: rows that it made go, rows that it changed are as they were before. ' +
      'A row that was changed since is left alone and counted.',
  })
  undoImport(
    @Ctx() context: Context,
    @Arg('input', () => UndoImportInput, { description: 'Which import.' }) input: UndoImportInput,
  ): Promise<PayloadOf<'import', ImportJob>> {
    return answer(context, 'import', () => undoImport(named(context, input.id)));
  }
}
