import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { checkChoices } from './commands';
import { receiveFile } from './file/receive-file';
import type { ImportJob } from './import-job.entity';
import { createImport, startImport } from './import-store';
import type { ImportKind } from './kinds';
import type { MappingEntry } from './mappings/mapping-entry';
import type { ImportProgress } from './run/import-run';
import { workUntilEnded } from './run/work-until-ended';
import { type ImportChoices, optionsOf } from './state';

export interface FileImport {
  readonly kind: ImportKind;
  readonly path: string;
  /** Left out: guessed from the names of the columns; a function makes it from the guesses. */
  readonly mapping?: readonly MappingEntry[] | ((guesses: readonly MappingEntry[]) => readonly MappingEntry[]) | undefined;
  /** Left out: as the file suggests; null: only a negative total makes a return. */
  readonly returnPrefix?: string | null | undefined;
  readonly makeDemoAddresses?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  /** Hears the file's choices before anything else happens. */
  readonly onStart?: ((job: ImportJob) => void) | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/**
 * Imports a file in this process and waits for the end. Imports of the workspace that were broken off are finished first.
 * @throws FileRefused, Refusal
 */
export const importFromFile = async (services: Services, workspace: Workspace, file: FileImport): Promise<ImportJob> => {
  const { database, config } = services;
  const received = await receiveFile(config, createReadStream(file.path), file.kind);
  const created = await createImport(services, workspace, { kind: file.kind, fileName: path.basename(file.path), ...received });
  const { suggestedMapping, returnPrefix } = optionsOf(created);
  const choices: ImportChoices = {
    mapping: typeof file.mapping === 'function' ? file.mapping(suggestedMapping) : (file.mapping ?? suggestedMapping),
    returnPrefix: file.returnPrefix === undefined ? returnPrefix : file.returnPrefix,
    makeDemoAddresses: file.makeDemoAddresses ?? false,
    dryRun: file.dryRun ?? false,
  };
  checkChoices(services, created, choices);
  const started = await startImport(database, created, choices);
  file.onStart?.(started);
  return workUntilEnded(services, started, file.onProgress);
};
