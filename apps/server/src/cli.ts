#!/usr/bin/env node
import { Command } from 'commander';
import { CannotStart } from './cannot-start';
import { check } from './commands/check';
import { createKey } from './commands/create-key';
import { importFile } from './commands/import-file';
import { memberPassword } from './commands/member-password';
import { undoImportOf } from './commands/undo-import';
import { withServices } from './commands/with-services';
import { printSchemaText } from './graphql/schema';
import { importKinds } from './modules/imports';
import { seed } from './seeding/seed';

const say = (line: string): void => console.log(line);
/** Progress goes beside the answer, so that the answer can be piped. */
const tell = (line: string): void => console.error(line);

const program = new Command('muster')
  .description('Muster on the command line. Settings are the same as for the server: DATA_DIR, DATABASE_URL, DEMO …')
  .showHelpAfterError();

program
  .command('migrate')
  .description('Bring the tables of the database up to date.')
  .action(() => withServices(async () => say('The tables are up to date.')));

program
  .command('seed')
  .description('Fill an empty database with the demo, or with one empty workspace (DEMO=empty). Goes on where it was broken off.')
  .action(() =>
    withServices(async (services) => {
      await seed(services, { onProgress: tell });
      say('The database is filled.');
    }),
  );

program
  .command('schema')
  .description('Print the GraphQL schema.')
  .action(async () => void process.stdout.write(await printSchemaText()));

program
  .command('check')
  .description('Look for rows that should not be there, and for changes of the audit log.')
  .argument('[what]', '"rows" or "audit"; left out, both')
  .action((what?: string) => withServices((services) => check(services, { what, say })));

const keys = program.command('api-key').description('Keys with which programs sign in.');

keys
  .command('create')
  .description('Make a key for the API and print it. It is shown this once only.')
  .requiredOption('--scopes <list>', 'what it is for: permissions with commas between them, or "all"')
  .option('--name <name>', 'what to call it', 'Command line')
  .option('--days <number>', 'how long it is good for; left out, until it is revoked')
  .option('--workspace <id>', 'wsp_…; left out, the workspace that was made first')
  .option('--quiet', 'print the key alone')
  .action((options) => withServices((services) => createKey(services, { say, tell, ...options })));

program
  .command('member')
  .description('Who works here.')
  .command('password')
  .description('Give a member a one-time password and print it. Their sessions end.')
  .argument('<email>', 'the address that they sign in with')
  .action((email: string) => withServices((services) => memberPassword(services, email, say)));

const collect = (value: string, earlier: string[]): string[] => [...earlier, value];

const imports = program.command('import').description('Bring data in from files.');

for (const { key, plural, description } of importKinds) {
  const command = imports
    .command(key)
    .description(`${plural} from a CSV file. ${description}`)
    .argument('<file>', 'the CSV file')
    .option('--map <target=column>', 'which column holds what, once for each; left out, guessed from the names', collect, [])
    .option('--dry-run', 'read the whole file and save nothing');
  if (key === 'orders') {
    command
      .option('--return-prefix <text>', 'order numbers that begin so are returns')
      .option('--demo-addresses', 'give customers without an email address a made-up one and consent');
  }
  command.action((file: string, options) =>
    withServices((services) => importFile(services, { kind: key, file, say, tell, ...options })),
  );
}

imports
  .command('undo')
  .description('Take back what an import saved. What was changed since is left alone.')
  .argument('<id>', 'the id of the import: imp_…')
  .action((id: string) => withServices((services) => undoImportOf(services, { id, say, tell })));

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exitCode = 1;
});
