import { createReadStream } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { checkChoices } from './commands';
import { receiveFile } from './file/receive-file';
import { ImportJob } from './import-job.entity';
import { createImport, startImport } from './import-store';
import type { MappingEntry } from './lines/mapping';
import type { ImportProgress } from './run/import-run';
import { takeImport } from './run/lease';
import { workOn } from './run/work-on';
import { type ImportChoices, optionsOf } from './state';

export interface FileImport {
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

const POLL_MS = 200;

/**
 * Imports a file in this process and waits for the end. Imports of the workspace that were broken off are finished first.
 * @throws FileRefused, Refusal
 */
export const importOrdersFromFile = async (services: Services, workspace: Workspace, file: FileImport): Promise<ImportJob> => {
  const { database, config } = services;
  const received = await receiveFile(config, createReadStream(file.path));
  const created = await createImport(services, workspace, { fileName: path.basename(file.path), ...received });
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
  for (;;) {
    const job = await database.reader.findOneByOrFail(ImportJob, { id: started.id });
    if (job.status !== 'RUNNING') return job;
    const lease = await takeImport(database, workspace.id);
    // Another process works for this workspace, perhaps on this very import.
    if (lease === undefined) await sleep(POLL_MS);
    else
      await workOn(services, lease, {
        controller: new AbortController(),
        onProgress: lease.job.id === started.id ? file.onProgress : undefined,
      });
  }
};
